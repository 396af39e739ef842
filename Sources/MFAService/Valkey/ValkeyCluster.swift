internal import MFAAPI
internal import Synchronization

/// The servers of a store, and which of them keeps what; one server alone is a cluster with one part.
final class ValkeyCluster: Sendable {
    private struct Map {
        /// The servers by hash slot; empty until they are asked for, one entry where there is no cluster.
        var owners: [ValkeyAddress.Node] = []
        var nodes: [ValkeyAddress.Node: ValkeyNode] = [:]
    }

    private static let mostAttempts = 6

    private let address: ValkeyAddress
    private let timeouts: ValkeyTimeouts
    private let map = Mutex(Map())

    init(_ address: ValkeyAddress, timeouts: ValkeyTimeouts) {
        self.address = address
        self.timeouts = timeouts
    }

    /// Asks a command about a key, of the server that keeps it.
    ///
    /// It is asked again only where a server says, or it is sure, that it did nothing.
    func ask(_ command: [String], key: String) async throws -> ValkeyReply {
        var redirect: ValkeyRedirect?
        for _ in 0..<ValkeyCluster.mostAttempts {
            let node = try await node(key: key, redirect: redirect)
            let reply: ValkeyReply
            do {
                reply = redirect?.isOnce == true ? try await node.ask(["ASKING"], command) : try await node.ask(command)
            } catch is ValkeyNode.Unreachable {
                forget()
                redirect = nil
                continue
            } catch {
                // Another server may have taken over by the next time.
                forget()
                throw error
            }
            guard case .error(let text) = reply else { return reply }
            if text.hasPrefix("TRYAGAIN") {
                try await Task.sleep(for: .milliseconds(20))
                continue
            }
            redirect = ValkeyRedirect(text, from: node.address)
            guard let redirect else { return try refused(text, by: node) }
            if !redirect.isOnce { forget() }
        }
        throw ServiceError.storeFailed("The store's servers send from one to the other, or cannot be reached")
    }

    /// Asks every server whether it is there.
    func ping() async throws {
        for address in Set(try await owners()) {
            do {
                let reply = try await node(address).ask(["PING"])
                guard reply == .text("PONG") else { throw ServiceError.storeFailed("\(address) is not ready") }
            } catch {
                forget()
                throw (error as? ValkeyNode.Unreachable).map { ServiceError.storeFailed($0.reason) } ?? error
            }
        }
    }

    /// An error of a script that is not there yet is the caller's; after any other, the servers are asked for anew.
    private func refused(_ text: String, by node: ValkeyNode) throws -> ValkeyReply {
        if text.hasPrefix("NOSCRIPT") { return .error(text) }
        forget()
        // The first word is a kind; what follows may repeat the command.
        throw ServiceError.storeFailed("\(node.address) answers \(text.prefix { $0 != " " })")
    }

    private func node(key: String, redirect: ValkeyRedirect?) async throws -> ValkeyNode {
        if let redirect { return node(redirect.node) }
        let owners = try await owners()
        return node(owners.count == 1 ? owners[0] : owners[HashSlot.of(key)])
    }

    private func node(_ address: ValkeyAddress.Node) -> ValkeyNode {
        map.withLock { map in
            if let node = map.nodes[address] { return node }
            let login = self.address.password.map { ["AUTH"] + (self.address.user.map { [$0] } ?? []) + [$0] }
            let node = ValkeyNode(address, login: login, timeouts: timeouts)
            map.nodes[address] = node
            return node
        }
    }

    private func forget() {
        map.withLock { $0.owners = [] }
    }

    private func owners() async throws -> [ValkeyAddress.Node] {
        let known = map.withLock { $0.owners }
        guard known.isEmpty else { return known }
        var reason = "No server of the store can be reached"
        for node in map.withLock({ address.nodes + $0.nodes.keys.filter { !address.nodes.contains($0) } }) {
            do {
                let owners = try await owners(asking: self.node(node))
                map.withLock { map in
                    map.owners = owners
                    map.nodes = map.nodes.filter { owners.contains($0.key) }
                }
                return owners
            } catch let failure as ValkeyNode.Unreachable {
                reason = failure.reason
            } catch ServiceError.storeFailed(let failure) {
                reason = failure
            }
        }
        throw ServiceError.storeFailed(reason)
    }

    private func owners(asking node: ValkeyNode) async throws -> [ValkeyAddress.Node] {
        switch try await node.ask(["CLUSTER", "SLOTS"]) {
        case .array(let ranges): try ValkeyCluster.owners(ranges, from: node.address)
        // A server without a cluster, or one that lets no user ask.
        case .error(let text) where text.hasPrefix("ERR") || text.hasPrefix("NOPERM"): [node.address]
        case .error(let text): throw ServiceError.storeFailed("\(node.address) answers \(text.prefix { $0 != " " })")
        default: throw ServiceError.storeFailed("\(node.address) answers what no Valkey does")
        }
    }

    /// Reads the answer to `CLUSTER SLOTS`: ranges, each as its first slot, its last one, the primary and the replicas.
    private static func owners(
        _ ranges: [ValkeyReply], from asked: ValkeyAddress.Node
    ) throws -> [ValkeyAddress.Node] {
        var owners = [ValkeyAddress.Node?](repeating: nil, count: HashSlot.count)
        for case .array(let range) in ranges {
            guard range.count > 2, case .integer(let first) = range[0], case .integer(let last) = range[1],
                case .array(let primary) = range[2], primary.count > 1, case .integer(let port) = primary[1],
                first <= last, owners.indices.contains(first), owners.indices.contains(last)
            else { throw ServiceError.storeFailed("\(asked) describes its cluster in a way that is not understood") }
            var node = ValkeyAddress.Node(host: asked.host, port: port)
            // A server that does not know its own name leaves it empty.
            if case .text(let host) = primary[0], !host.isEmpty, host != "?" { node.host = host }
            for slot in first...last { owners[slot] = node }
        }
        let whole = owners.compactMap(\.self)
        guard whole.count == HashSlot.count else { throw ServiceError.storeFailed("The cluster is not whole") }
        return whole
    }
}

/// The word of a server that another one keeps the key: `MOVED` for good, or `ASK` for this once.
struct ValkeyRedirect: Hashable, Sendable {
    let node: ValkeyAddress.Node
    let isOnce: Bool

    /// Reads an error; `nil` where it is another one.
    init?(_ text: String, from asked: ValkeyAddress.Node) {
        let words = text.split(separator: " ")
        guard words.count == 3, words[0] == "MOVED" || words[0] == "ASK", let colon = words[2].lastIndex(of: ":"),
            let port = Int(words[2][words[2].index(after: colon)...]), (1...65535).contains(port)
        else { return nil }
        let host = words[2][..<colon]
        node = ValkeyAddress.Node(host: host.isEmpty ? asked.host : String(host), port: port)
        isOnce = words[0] == "ASK"
    }
}
