internal import HTTPTypes
internal import Hummingbird

/// Lets requests pass that name this machine, so that a web page that pretends to be it, another page in the person's
/// browser, or somebody behind a proxy that tells of itself gets nothing.
struct LoopbackMiddleware: RouterMiddleware {
    func handle(
        _ request: Request, context: ServiceContext,
        next: @concurrent (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        guard Loopback.isLoopback(authority: request.head.authority ?? "") else { throw ServiceError.foreignOrigin }
        guard !request.headers.contains(where: { LoopbackMiddleware.tellsOfProxy($0.name) }) else {
            throw ServiceError.foreignOrigin
        }
        if let origin = request.headers[.origin] {
            let authority = origin.split(separator: "/", omittingEmptySubsequences: false).dropFirst(2).first
            guard let authority, Loopback.isLoopback(authority: String(authority)) else {
                throw ServiceError.foreignOrigin
            }
        }
        return try await next(request, context)
    }
}

extension LoopbackMiddleware {
    private static func tellsOfProxy(_ name: HTTPField.Name) -> Bool {
        let name = name.canonicalName
        return name == "via" || name == "forwarded" || name == "x-real-ip" || name.hasPrefix("x-forwarded-")
    }
}

/// Tells loopback from the rest of the world.
enum Loopback {
    /// Tells whether a host, without a port, is this machine.
    static func isLoopback(host: String) -> Bool {
        let host = host.lowercased()
        return host == "localhost" || host == "::1" || isLoopbackV4(host)
    }

    /// Tells whether a `Host` header, with or without a port, names this machine.
    static func isLoopback(authority: String) -> Bool {
        if authority.hasPrefix("[") {
            return isLoopback(host: String(authority.dropFirst().prefix { $0 != "]" }))
        }
        return isLoopback(host: String(authority.prefix { $0 != ":" }))
    }

    private static func isLoopbackV4(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.first == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
