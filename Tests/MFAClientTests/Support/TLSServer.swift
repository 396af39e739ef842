import Foundation
import Testing

/// `openssl s_server` on a free port, with a certificate for `localhost` that it signed itself.
final class TLSServer {
    let certificate: String
    let port: Int
    private let process: Process
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        certificate = folder.appending(path: "certificate.pem").path
        let key = folder.appending(path: "key.pem").path
        let maker = TLSServer.openssl([
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
            "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate,
        ])
        try maker.process.run()
        maker.process.waitUntilExit()
        let server = TLSServer.openssl([
            "s_server", "-accept", "127.0.0.1:0", "-www", "-naccept", "20", "-cert", certificate, "-key", key,
        ])
        process = server.process
        try process.run()
        port = try #require(TLSServer.port(server.output))
    }

    var url: String { "https://localhost:\(port)" }

    func stop() {
        // The child inherits a signal mask in which SIGTERM may be blocked.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    private static func openssl(_ arguments: [String]) -> (process: Process, output: FileHandle) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        return (process, pipe.fileHandleForReading)
    }

    /// Reads as far as `ACCEPT 127.0.0.1:PORT`, which the server says when it listens.
    private static func port(_ output: FileHandle) -> Int? {
        var text = ""
        while true {
            let part = output.availableData
            if part.isEmpty { return nil }
            text += String(decoding: part, as: UTF8.self)
            let whole = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            if let line = whole.first(where: { $0.hasPrefix("ACCEPT ") }) {
                return line.split(separator: ":").last.flatMap { Int($0) }
            }
        }
    }
}
