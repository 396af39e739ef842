import Foundation
import Testing

@testable import MFAService

/// Redis or Valkey servers of the tests' own, on ports that are free; they end with the tests, however these end.
struct StoreServer: Sendable {
    struct NotStarted: Error {
        let output: String
    }

    /// The program; `nil` where none is installed. Debian has it under the name of its checker in a package that
    /// starts no server by itself.
    static let program = ["valkey-server", "redis-server", "valkey-check-rdb", "redis-check-rdb"]
        .compactMap(Tool.find).first

    /// The server and the cluster of the test that runs.
    @TaskLocal static var single: StoreServer?
    @TaskLocal static var cluster: [StoreServer] = []

    let port: Int
    let node: ValkeyNode

    /// Runs a server while the body runs.
    static func run<Value>(
        _ options: [String] = [], _ body: (StoreServer) async throws -> Value
    ) async throws -> Value {
        try await Tool.withTemporaryFolder { try await run(options, in: $0, body) }
    }

    private static func run<Value>(
        _ options: [String], in path: String, _ body: (StoreServer) async throws -> Value
    ) async throws -> Value {
        let server = path + "/redis-server"
        try FileManager.default.createSymbolicLink(atPath: server, withDestinationPath: program ?? "")
        // Somebody else may take a port between its choice and the server's start.
        for _ in 0..<5 {
            guard let port = try? FreePort.take(), let bus = try? FreePort.take() else { continue }
            let process = Process()
            let life = Pipe(), output = Pipe()
            process.executableURL = URL(filePath: "/bin/sh")
            // A process that crashes takes its servers along: they end when the pipe does.
            let script = #"exec 3<&0; (read -r _ <&3; kill -9 $$ 2>&-) & exec "$0" "$@" 3<&- </dev/null"#
            process.arguments =
                ["-c", script, server, "--port", "\(port)", "--bind", "127.0.0.1", "--dir", path]
                + ["--save", "", "--appendonly", "no", "--daemonize", "no"]
                + (options.contains("--cluster-enabled") ? ["--cluster-port", "\(bus)"] : []) + options
            _ = fcntl(life.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
            process.standardInput = life
            process.standardOutput = output
            process.standardError = output
            try process.run()
            let started = await waitUntilReady(output)
            defer {
                // It has nothing to keep, and inherits a mask that holds gentler signals back.
                kill(process.processIdentifier, SIGKILL)
                try? life.fileHandleForWriting.close()
                process.waitUntilExit()
            }
            guard started else { continue }
            let address = ValkeyAddress.Node(host: "127.0.0.1", port: port)
            let server = StoreServer(port: port, node: ValkeyNode(address, login: nil, timeouts: ValkeyTimeouts()))
            return try await body(server)
        }
        throw NotStarted(output: "no port was free")
    }

    /// Runs three servers that make a cluster.
    static func runCluster<Value>(_ body: ([StoreServer]) async throws -> Value) async throws -> Value {
        let options = ["--cluster-enabled", "yes"]
        return try await run(options) { first in
            try await run(options) { second in
                try await run(options) { third in
                    let servers = [first, second, third]
                    try await join(servers)
                    return try await body(servers)
                }
            }
        }
    }

    private static func join(_ servers: [StoreServer]) async throws {
        for (server, slots) in zip(servers, [(0, 5460), (5461, 10922), (10923, 16383)]) {
            _ = try await server.ask("CLUSTER", "ADDSLOTSRANGE", "\(slots.0)", "\(slots.1)")
        }
        for server in servers.dropFirst() {
            let bus = try await server.ask("CONFIG", "GET", "cluster-port")
            guard case .array(let words) = bus, case .text(let port) = words[1] else {
                throw NotStarted(output: "\(bus)")
            }
            _ = try await servers[0].ask("CLUSTER", "MEET", "127.0.0.1", "\(server.port)", port)
        }
        for server in servers {
            while !(try await server.ask("CLUSTER", "INFO").text.contains("cluster_state:ok")) { await Task.yield() }
        }
    }

    private static func waitUntilReady(_ output: Pipe) async -> Bool {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                var text = Data()
                while !text.contains("Ready to accept connections"),
                    let more = try? output.fileHandleForReading.read(upToCount: 1), !more.isEmpty
                {
                    text += more
                }
                continuation.resume(returning: text.contains("Ready to accept connections"))
                // What nobody reads would stop the server one day.
                while let more = try? output.fileHandleForReading.read(upToCount: 4096), !more.isEmpty {}
            }
        }
    }

    /// Asks the server itself.
    @discardableResult
    func ask(_ command: String...) async throws -> ValkeyReply {
        try await node.ask(command)
    }

    /// The address of the server, with a prefix that no other test has.
    var address: ValkeyAddress {
        get throws { try StoreServer.address([self]) }
    }

    /// The address of servers, with a prefix that no other test has.
    static func address(_ servers: [StoreServer]) throws -> ValkeyAddress {
        let hosts = servers.map { "127.0.0.1:\($0.port)" }.joined(separator: ",")
        return try ValkeyAddress("valkey://\(hosts)/test-\(UUID().uuidString.prefix(8))")
    }
}

extension Data {
    fileprivate func contains(_ text: String) -> Bool { firstRange(of: Data(text.utf8)) != nil }
}

extension ValkeyReply {
    /// The text of an answer that is one, or of an error.
    var text: String {
        switch self {
        case .text(let text), .error(let text): text
        default: ""
        }
    }
}

/// Gives the tests of a suite a server and a cluster, where there is a program for them.
struct StoreServersTrait: SuiteTrait, TestScoping {
    @concurrent func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        guard StoreServer.program != nil else { return try await function() }
        try await StoreServer.run { single in
            try await StoreServer.runCluster { cluster in
                try await StoreServer.$single.withValue(single) {
                    try await StoreServer.$cluster.withValue(cluster) { try await function() }
                }
            }
        }
    }
}

extension Trait where Self == StoreServersTrait {
    /// With a store server, and a cluster of three.
    static var storeServers: Self { StoreServersTrait() }
}

/// Ports that are free when they are asked for.
enum FreePort {
    struct None: Error {}

    static func take() throws -> Int {
        let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(handle) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let done = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(handle, $0, length) == 0 && getsockname(handle, $0, &length) == 0
            }
        }
        guard done else { throw None() }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
