import Foundation
import MFAAPI
import Testing

@testable import MFAService

/// The proxies that operators are given configurations for, where they are installed.
@Suite(.serialized, .timeLimit(.minutes(1))) struct ProxyTests {
    enum Proxy: String, CaseIterable {
        case nginx, caddy

        static let installed =
            Tool.find("curl") == nil
            ? []
            : allCases.filter { proxy in
                Tool.find(proxy.rawValue) != nil && (proxy == .caddy || Tool.find("openssl") != nil)
            }

        var scheme: String { self == .nginx ? "https" : "http" }

        /// nginx ends its workers on a gentle signal alone; Caddy inherits a mask that holds it back.
        var lastSignal: Int32 { self == .nginx ? SIGTERM : SIGKILL }

        /// Puts a configuration and all it needs into a folder, as operators have it but for the addresses.
        ///
        /// - Returns: The arguments of the proxy.
        func prepare(folder: String, port: Int) throws -> [String] {
            switch self {
            case .nginx: try prepareNginx(folder, port)
            case .caddy: try prepareCaddy(folder, port)
            }
        }

        private func prepareNginx(_ folder: String, _ port: Int) throws -> [String] {
            try Tool.run(
                "openssl",
                ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=mfa.example.com"]
                    + ["-keyout", folder + "/privkey.pem", "-out", folder + "/fullchain.pem"])
            let site = try ResourcesTests.text("Resources/nginx.conf")
                .replacing("127.0.0.1:4010", with: "127.0.0.1:\(port)")
                .replacing("listen 443 ssl", with: "listen unix:\(folder)/socket ssl")
                .replacing("/etc/ssl/mfa.example.com", with: folder)
            let places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map { "\($0)_temp_path \(folder)/\($0);" }
            let main = """
                daemon off; pid \(folder)/pid; error_log \(folder)/error; events {}
                http {
                \(places.joined(separator: "\n"))
                \(site)
                }

                """
            try main.write(toFile: folder + "/nginx.conf", atomically: true, encoding: .utf8)
            return ["-e", folder + "/error", "-p", folder, "-c", folder + "/nginx.conf"]
        }

        /// Without TLS: Caddy would ask an authority for a certificate.
        private func prepareCaddy(_ folder: String, _ port: Int) throws -> [String] {
            let site = try ResourcesTests.text("Resources/Caddyfile")
                .replacing("127.0.0.1:4010", with: "127.0.0.1:\(port)")
                .replacing("mfa.example.com {", with: "http://mfa.example.com {\n\tbind unix/\(folder)/socket")
            let main = "{\n\tadmin off\n}\n" + site
            try main.write(toFile: folder + "/Caddyfile", atomically: true, encoding: .utf8)
            return ["run", "--config", folder + "/Caddyfile", "--adapter", "caddyfile"]
        }
    }

    @Test(.enabled(if: Tool.find("caddy") != nil, "caddy is needed"))
    func caddyTakesItsConfigurationAsItIs() throws {
        let path = ResourcesTests.folder.appending(path: "Resources/Caddyfile").path(percentEncoded: false)
        let adapted = try Tool.run("caddy", ["adapt", "--config", path, "--adapter", "caddyfile", "--validate"])
        #expect(adapted.status == 0, "\(adapted.errors)")
        #expect(!adapted.errors.contains("not formatted"), "\(adapted.errors)")
    }

    @Test(arguments: Proxy.installed) func theServiceIsReachedThroughAProxy(proxy: Proxy) async throws {
        try await Tool.withTemporaryFolder { folder in
            try await withService { service in
                let process = Process()
                process.executableURL = URL(filePath: try #require(Tool.find(proxy.rawValue)))
                process.arguments = try proxy.prepare(folder: folder, port: service.client.port)
                process.environment = ["HOME": folder, "PATH": "/usr/bin:/bin"]
                process.standardError = FileHandle.nullDevice
                process.standardInput = FileHandle.nullDevice
                try process.run()
                defer {
                    kill(process.processIdentifier, proxy.lastSignal)
                    process.waitUntilExit()
                }
                let socket = folder + "/socket"
                while process.isRunning, !FileManager.default.fileExists(atPath: socket) { await Task.yield() }
                #expect(process.isRunning)
                try tryOut(proxy, socket: socket)
            }
        }
    }

    private func tryOut(_ proxy: Proxy, socket: String) throws {
        func ask(_ route: String, _ arguments: [String] = []) throws -> String {
            try Tool.run(
                "curl",
                ["-sk", "--max-time", "20", "--retry", "3", "--unix-socket", socket, "-w", " %{http_code}"]
                    + ["\(proxy.scheme)://mfa.example.com\(route)"] + arguments
            ).output
        }
        let send = try ask(
            "/api/v1/accounts/\(RunningService.account)/code/messaging",
            ["-u", "user:pass", "-d", RunningService.send(to: "+19195550142")])
        #expect(send.hasPrefix(#"{"messageId":""#) && send.hasSuffix(" 200"), "\(send)")
        for route in ["/metrics", "/metrics/", "//metrics//", "/%6Detrics", "/healthz", "/healthz/", "/sandbox/phones"]
        {
            let answer = try ask(route, ["--path-as-is"])
            #expect(answer.hasSuffix(" 403") && !answer.contains("Missing Authentication Token"), "\(answer)")
        }
        // Bandwidth's callbacks come from few addresses, so that the limit for callers is not theirs.
        let callbacks = try ask("/bandwidth/receipts?[1-80]", ["-d", "[]"])
        #expect(!callbacks.contains(" 429"))
        #expect(callbacks.matches(of: #/ 403/#).count == 80)
        let large = String(repeating: " ", count: Limits.requestBytes + 1)
        let refusal = try ask(
            "/accounts/\(RunningService.account)/code/verify", ["-u", "user:pass", "-d", large])
        #expect(refusal.hasSuffix(" 413"), "\(refusal)")
    }
}
