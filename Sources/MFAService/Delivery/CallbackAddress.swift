internal import MFAAPI
internal import NIOCore
internal import NIOPosix

/// Where a receipt may go: public addresses, so that nobody reaches the service's own network through it.
struct CallbackAddress: Sendable {
    /// Whether loopback and private addresses are allowed, as in the sandbox.
    let allowsPrivate: Bool
    /// Looks a host's address up.
    let resolve: @Sendable (String, Int) async throws -> SocketAddress

    init(
        allowsPrivate: Bool,
        resolve: @escaping @Sendable (String, Int) async throws -> SocketAddress = CallbackAddress.lookUp(_:port:)
    ) {
        self.allowsPrivate = allowsPrivate
        self.resolve = resolve
    }

    /// Returns the address to connect to; `nil` where it is not public.
    func address(of url: String) async throws -> String? {
        guard let url = CallbackURL(url) else { return nil }
        let address = try await resolve(url.host, url.port)
        return allowsPrivate || CallbackAddress.isPublic(address) ? address.ipAddress : nil
    }

    /// Looks a host up, on a thread that may wait.
    static func lookUp(_ host: String, port: Int) async throws -> SocketAddress {
        try await NIOThreadPool.singleton.runIfActive {
            try SocketAddress.makeAddressResolvingHost(host, port: port)
        }
    }

    /// Tells whether an address is reachable from anywhere (IANA special-purpose address registries).
    static func isPublic(_ address: SocketAddress) -> Bool {
        // Behind the family and the port, and in version 6 the flow, lie the 4 or 16 bytes of the address.
        let bytes = address.withSockAddr { Array(UnsafeRawBufferPointer(start: $0, count: $1)) }
        return switch address {
        case .v4: isPublic(v4: Array(bytes[4..<8]))
        case .v6: isPublic(v6: Array(bytes[8..<24]))
        case .unixDomainSocket: false
        }
    }

    private static func isPublic(v4 bytes: [UInt8]) -> Bool {
        switch (bytes[0], bytes[1]) {
        case (0, _), (10, _), (127, _), (224..., _): false
        case (100, 64...127), (169, 254), (172, 16...31), (192, 168), (198, 18...19): false
        case (192, 0): bytes[2] != 0 && bytes[2] != 2
        case (198, 51): bytes[2] != 100
        case (203, 0): bytes[2] != 113
        default: true
        }
    }

    /// Only global unicast is public, and of it no range that carries an IPv4 address or is set apart.
    private static func isPublic(v6 bytes: [UInt8]) -> Bool {
        guard bytes[0] & 0xE0 == 0x20 else { return false }
        switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
        case (0x20, 0x01, 0x00...0x01, _), (0x20, 0x01, 0x0D, 0xB8), (0x20, 0x02, _, _), (0x3F, 0xFF, 0x00...0x0F, _):
            return false
        default: return true
        }
    }
}
