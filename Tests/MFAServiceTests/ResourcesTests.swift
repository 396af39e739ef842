import Foundation
import MFAAPI
import Testing

@testable import MFAService

/// What operators are given, as it is.
@Suite(.timeLimit(.minutes(1))) struct ResourcesTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/MFAService")

    private static let hasProxyTools = ["nginx", "openssl", "curl"].allSatisfy { find($0) != nil }

    private static func find(_ tool: String) -> String? {
        ["/usr/sbin/", "/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + tool }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// Runs a program to its end, and returns what it wrote.
    @discardableResult
    private static func run(_ tool: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: try #require(find(tool)))
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    @Test func theExampleOfTheAccountFileIsRead() throws {
        let data = Data(try ResourcesTests.text("Resources/accounts.json").utf8)
        let account = try #require(try AccountFile(reading: data).accounts.first)
        #expect(account.applications.map(\.kind) == [.sms, .voice])
    }

    @Test func theGuideHasTheWholeTableOfScenarios() throws {
        let guide = try ResourcesTests.text("MFAService.docc/Sandbox.md")
        for scenario in Scenario.all {
            #expect(guide.contains("| \(scenario.line) | \(scenario.effect.summary) |"))
        }
        #expect(guide.matches(of: /\| 01[0-9]{2} \|/).count == Scenario.all.count)
    }

    @Test func theGuideNamesEveryMetric() async throws {
        let guide = try ResourcesTests.text("MFAService.docc/Operating.md")
        try await withService { service in
            let metrics = try await service.get("/metrics").body
            let more = try await service.get("/metrics").body
            for match in (metrics + more).matches(of: #/TYPE ([a-z_]+) /#) {
                #expect(guide.contains("| `\(match.output.1)"))
            }
        }
    }

    @Test func theUnitIsHardened() throws {
        let lines = try ResourcesTests.text("Resources/vouch.service").split(separator: "\n")
        for line in ["NoNewPrivileges=yes", "PrivateTmp=yes", "DynamicUser=yes", "ProtectSystem=strict", "LimitCORE=0"]
        {
            #expect(lines.contains(Substring(line)))
        }
    }

    @Test(.enabled(if: hasProxyTools, "nginx, openssl and curl are needed"))
    func theServiceIsReachedThroughNginx() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "vouch-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.path(percentEncoded: false)
        try ResourcesTests.run(
            "openssl",
            [
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=mfa.example.com",
                "-keyout", path + "/privkey.pem", "-out", path + "/fullchain.pem",
            ])
        try await withService { service in
            let site = try ResourcesTests.text("Resources/nginx.conf")
                .replacing("127.0.0.1:4010", with: "127.0.0.1:\(service.client.port)")
                .replacing("listen 443 ssl", with: "listen unix:\(path)/tls ssl")
                .replacing("/etc/ssl/mfa.example.com", with: path)
            let kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            let places = kinds.map { "\($0)_temp_path \(path)/\($0);" }.joined(separator: "\n")
            let main =
                "daemon off; pid \(path)/pid; error_log \(path)/error; events {}\nhttp {\n\(places)\n\(site)\n}\n"
            try main.write(toFile: path + "/nginx.conf", atomically: true, encoding: .utf8)
            let nginx = Process()
            nginx.executableURL = URL(filePath: try #require(ResourcesTests.find("nginx")))
            nginx.arguments = ["-e", path + "/error", "-p", path, "-c", path + "/nginx.conf"]
            nginx.standardError = FileHandle.nullDevice
            try nginx.run()
            defer {
                nginx.terminate()
                nginx.waitUntilExit()
            }
            while nginx.isRunning, !FileManager.default.fileExists(atPath: path + "/tls") { await Task.yield() }
            #expect(nginx.isRunning)
            func ask(_ route: String, _ arguments: [String] = []) throws -> String {
                try ResourcesTests.run(
                    "curl",
                    [
                        "-sk", "--max-time", "20", "--retry", "3", "--unix-socket", path + "/tls", "-w",
                        " %{http_code}",
                        "https://mfa.example.com" + route,
                    ] + arguments)
            }
            let send = try ask(
                "/api/v1/accounts/\(RunningService.account)/code/messaging",
                ["-u", "user:pass", "-d", RunningService.send(to: "+19195550142")])
            #expect(send.hasPrefix(#"{"messageId":""#) && send.hasSuffix(" 200"))
            for route in ["/metrics", "/healthz", "/sandbox/phones"] {
                #expect(try ask(route).hasSuffix(" 403"))
            }
            let large = String(repeating: " ", count: Limits.requestBytes + 1)
            #expect(try ask("/accounts/1/code/verify", ["-d", large]).hasSuffix(" 413"))
        }
    }
}
