internal import MFAAPI

/// Where a store is that service processes share: `valkey://[user:password@]host[:port][,host[:port]…][/prefix]`.
///
/// `redis://` means the same. User and password are percent-encoded where they hold `:`, `@`, `/` or `%`. Of a cluster, any
/// of its nodes will do; more of them are tried in turn.
public struct ValkeyAddress: Hashable, Sendable {
    /// A server of the store.
    public struct Node: Hashable, Sendable {
        /// The name or the IP address.
        public var host: String
        /// The port.
        public var port: Int

        /// Creates a server's address; 6379 is the port that servers have by default.
        public init(host: String, port: Int = 6379) {
            self.host = host
            self.port = port
        }
    }

    /// The servers to begin with, one at least.
    public var nodes: [Node]
    /// The user; `nil` means the default one.
    public var user: String?
    /// The password; `nil` where the store asks for none.
    public var password: String?
    /// What every key begins with: 1 to 32 letters, digits, `-`, `_`, `.` or `:`; `vouch` unless the text says otherwise.
    public var prefix = "vouch"

    /// Reads an address.
    ///
    /// - Throws: ``ServiceError/configuration(_:)``, which never repeats the password.
    public init(_ text: String) throws(ServiceError) {
        guard let scheme = ["valkey://", "redis://"].first(where: text.hasPrefix) else {
            throw ValkeyAddress.fault("must begin with valkey:// or redis://")
        }
        let rest = text.dropFirst(scheme.count)
        let parts = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        var hosts = parts[0]
        if let at = hosts.lastIndex(of: "@") {
            let login = hosts[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            user = try ValkeyAddress.decoded(login[0])
            password = try login.count > 1 ? ValkeyAddress.decoded(login[1]) : nil
            hosts = hosts[hosts.index(after: at)...]
        }
        nodes = []
        for host in hosts.split(separator: ",", omittingEmptySubsequences: false) {
            nodes.append(try ValkeyAddress.node(host))
        }
        if parts.count > 1, !parts[1].isEmpty { prefix = String(parts[1]) }
        guard prefix.wholeMatch(of: /[A-Za-z0-9_.:-]{1,32}/) != nil else {
            throw ValkeyAddress.fault("has a prefix that is not 1 to 32 letters, digits, '-', '_', '.' or ':'")
        }
    }

    private static func decoded(_ text: Substring) throws(ServiceError) -> String? {
        guard let decoded = text.percentDecoded else {
            throw fault("has a user or a password whose percent-encoding is broken")
        }
        return decoded.isEmpty ? nil : decoded
    }

    private static func node(_ text: Substring) throws(ServiceError) -> Node {
        guard let match = text.wholeMatch(of: /(?:\[([0-9A-Fa-f:.]+)\]|([A-Za-z0-9_.-]+))(?::([0-9]{1,5}))?/) else {
            throw fault("names a server that is not host:port")
        }
        let port = match.output.3.flatMap { Int($0) } ?? 6379
        guard (1...65535).contains(port) else { throw fault("names a port that is not 1 to 65535") }
        return Node(host: String(match.output.1 ?? match.output.2 ?? ""), port: port)
    }

    private static func fault(_ reason: String) -> ServiceError {
        .configuration("The address of the store \(reason).")
    }
}

extension ValkeyAddress: CustomStringConvertible, CustomReflectable {
    /// The servers and the prefix, without user and password.
    public var description: String {
        "valkey://\(nodes.map(\.description).joined(separator: ","))/\(prefix)"
    }

    /// Shows what ``description`` says and no more.
    public var customMirror: Mirror { Mirror(self, children: ["address": description]) }
}

extension ValkeyAddress.Node: CustomStringConvertible {
    /// The host and the port.
    public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
