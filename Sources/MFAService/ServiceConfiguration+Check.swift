extension ServiceConfiguration {
    /// Whether codes go to virtual phones.
    public var isSandbox: Bool {
        if case .sandbox = delivery { true } else { false }
    }

    /// Refuses what is not safe to start with, in words that say what to do.
    func check() throws(ServiceError) {
        let isLocal = Loopback.isLoopback(host: host)
        if isSandbox, !isLocal {
            throw .configuration(
                "The sandbox listens on loopback only. Use --host 127.0.0.1, or another delivery than the sandbox.")
        }
        if isSandbox, behindProxy {
            throw .configuration(
                "The sandbox shows its codes to whoever asks, so it is not for a proxy. Use --delivery bandwidth.")
        }
        if !isLocal, !behindProxy {
            throw .configuration(
                "Beyond loopback the service needs a proxy that ends TLS. Put one in front of it and add --behind-proxy."
            )
        }
        try accounts.check()
        if !(0...65535).contains(port) { throw .configuration("The port must be 0 to 65535.") }
    }
}
