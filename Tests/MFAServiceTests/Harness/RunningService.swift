import Logging
import MFAAPI

@testable import MFAService

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A service on a free port, and what a test asks it.
struct RunningService: Sendable {
    static let account = "9900000"
    static let application = "93de2206-9669-4e07-948d-329f4b722ee2"
    static let basic = "Authorization: Basic " + Data("user:pass".utf8).base64EncodedString()
    static let from = "+19845550100"

    let client: RawClient

    /// Asks an operation with the right credentials.
    func ask(
        _ operation: MFAAPI.Operation, _ body: String, prefix: String = "/api/v1", headers: [String] = [basic]
    ) async throws -> RawAnswer {
        try await client.send(
            "POST", prefix + operation.path(accountId: RunningService.account),
            headers: ["Content-Type: application/json"] + headers, body: Array(body.utf8))
    }

    /// Sends a code, and returns it as the virtual phone got it.
    func sendCode(to: String, scope: String? = nil, minutes: Double? = nil) async throws -> String {
        let answer = try await ask(.messaging, RunningService.send(to: to, scope: scope, minutes: minutes))
        guard answer.status == 200 else { throw RawAnswer.Unreadable(bytes: Array(answer.body.utf8)) }
        let phone = try await decode(Sandbox.Phone.self, "/sandbox/phones/\(to)")
        return phone.messages.first.map { String($0.text.filter(\.isNumber)) } ?? ""
    }

    /// Checks a code, and returns the answer.
    func check(_ code: String, to: String, scope: String? = nil, minutes: Double = 3) async throws -> RawAnswer {
        let scope = scope.map { #","scope":"\#($0)""# } ?? ""
        return try await ask(
            .verify, #"{"to":"\#(to)","code":"\#(code)","expirationTimeInMinutes":\#(minutes)\#(scope)}"#)
    }

    func get(_ path: String, headers: [String] = []) async throws -> RawAnswer {
        try await client.send("GET", path, headers: headers)
    }

    func post(_ path: String, _ body: String, headers: [String] = []) async throws -> RawAnswer {
        try await client.send("POST", path, headers: headers, body: Array(body.utf8))
    }

    func decode<Value: Decodable>(_ type: Value.Type, _ path: String) async throws -> Value {
        try JSONDecoder().decode(type, from: Data(await get(path).body.utf8))
    }

    /// The body of a send.
    static func send(
        to: String, from: String = from, message: String = "Code: {CODE}", digits: Int = 6, scope: String? = nil,
        minutes: Double? = nil
    ) -> String {
        let more =
            (scope.map { #","scope":"\#($0)""# } ?? "") + (minutes.map { #","expirationTimeInMinutes":\#($0)"# } ?? "")
        return #"{"to":"\#(to)","from":"\#(from)","applicationId":"\#(application)","message":"\#(message)","#
            + #""digits":\#(digits)\#(more)}"#
    }
}

extension ServiceConfiguration {
    /// A sandbox on a free port that logs nothing.
    static var test: ServiceConfiguration {
        var configuration = ServiceConfiguration(
            accountId: RunningService.account, username: "user", password: "pass", port: 0)
        configuration.logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        return configuration
    }
}

/// Runs a service while the body runs.
func withService(
    _ configuration: ServiceConfiguration = .test, _ body: @Sendable (RunningService) async throws -> Void
) async throws {
    let (ports, port) = AsyncStream<Int>.makeStream()
    let server = try MFAServer(configuration: configuration) { port.yield($0) }
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
            defer { port.finish() }
            try await server.run()
        }
        defer { group.cancelAll() }
        guard let number = await ports.first(where: { _ in true }) else {
            try await group.next()
            throw CancellationError()
        }
        try await body(RunningService(client: RawClient(port: number)))
    }
}
