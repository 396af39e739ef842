/// The address of a server: scheme, host, port and path prefix, and nothing that could make two readers disagree.
///
/// It takes `http` and `https` with a plain host name or address. User names, queries, fragments, white space and
/// back-slashes are refused, so that the host that is checked is the host that is called.
public struct ServerURL: Hashable, Sendable, CustomStringConvertible {
    /// `http` or `https`.
    public let scheme: String
    /// The host in lower case, an IPv6 address in its brackets.
    public let host: String
    /// The port; `nil` means the scheme's own.
    public let port: Int?
    /// The path prefix without a slash at its end; empty or beginning with one.
    public let path: String

    /// What an address has to look like, as the end of a sentence.
    public static let rule =
        "must be http:// or https://, a host, and a path if there is one, such as https://host/api/v1"

    /// Bandwidth's live service.
    public static let bandwidth = ServerURL(scheme: "https", host: "mfa.bandwidth.com", port: nil, path: "/api/v1")

    /// Bandwidth's token endpoint.
    public static let bandwidthToken = ServerURL(
        scheme: "https", host: "api.bandwidth.com", port: nil, path: "/api/v1/oauth2/token"
    )

    private init(scheme: String, host: String, port: Int?, path: String) {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.path = path
    }

    /// Creates an address from its text; slashes at the end are dropped.
    ///
    /// - Returns: `nil` where the text breaks ``rule``.
    public init?(_ text: String) {
        guard let separator = text.firstRange(of: "://") else { return nil }
        let scheme = text[..<separator.lowerBound].lowercased()
        let rest = text[separator.upperBound...]
        let authority = rest.prefix { $0 != "/" }
        guard scheme == "http" || scheme == "https", let (host, port) = ServerURL.read(authority: authority),
            let path = ServerURL.read(path: rest.dropFirst(authority.count))
        else { return nil }
        self.init(scheme: scheme, host: host, port: port, path: path)
    }

    /// Scheme, host and port, without a path.
    public var origin: String { "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? "") }

    /// The same server without a path.
    package var root: ServerURL { ServerURL(scheme: scheme, host: host, port: port, path: "") }

    /// The whole address.
    public var description: String { origin + path }

    /// Whether what is sent there is encrypted.
    public var isEncrypted: Bool { scheme == "https" }

    /// Whether secrets can go there unseen by the network.
    package var takesSecrets: Bool { isEncrypted || isLoopback }

    /// Whether it is Bandwidth's live service, which sends to real phones.
    package var isLiveService: Bool { host == ServerURL.bandwidth.host }

    /// Whether the server stands on this machine: `localhost`, 127.0.0.0/8 or `[::1]`.
    public var isLoopback: Bool {
        if host == "localhost" || host == "[::1]" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0).map(String.init) == String($0) }
    }
}

extension ServerURL {
    private static func read(authority: Substring) -> (host: String, port: Int?)? {
        let isBracketed = authority.hasPrefix("[")
        let host: Substring
        if isBracketed {
            guard let bracket = authority.firstIndex(of: "]") else { return nil }
            host = authority[...bracket]
        } else {
            host = authority.prefix { $0 != ":" }
        }
        guard isBracketed ? isAddress(host) : isName(host) else { return nil }
        let rest = authority.dropFirst(host.count)
        if rest.isEmpty { return (host.lowercased(), nil) }
        let digits = rest.dropFirst()
        guard rest.hasPrefix(":"), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = UInt16(digits),
            port > 0
        else { return nil }
        return (host.lowercased(), Int(port))
    }

    private static func isName(_ host: Substring) -> Bool {
        let isFramed = host.utf8.first.map(isLetterOrDigit) == true && host.utf8.last.map(isLetterOrDigit) == true
        return isFramed && !host.contains("..")
            && host.utf8.allSatisfy { isLetterOrDigit($0) || [0x2D, 0x2E, 0x5F].contains($0) }
    }

    private static func isAddress(_ host: Substring) -> Bool {
        let inner = host.dropFirst().dropLast()
        return inner.contains(":") && inner.utf8.allSatisfy { isHexDigit($0) || $0 == 0x3A || $0 == 0x2E }
    }

    private static func read(path: Substring) -> String? {
        let allowed = Set("-._~!$&'()*+,;=:@%/".utf8)
        guard path.utf8.allSatisfy({ isLetterOrDigit($0) || allowed.contains($0) }) else { return nil }
        return String(path.reversed().drop { $0 == "/" }.reversed())
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
}
