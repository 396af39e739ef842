import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization

@testable import MFAService

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A server that stands for Bandwidth: it keeps what it is asked, and answers as it is told.
final class FakeCarrier: Sendable {
    struct Asked: Sendable {
        let path: String
        let authorization: String?
        let contentType: String?
        let body: String

        /// A text field of the body.
        func text(_ name: String) -> String? {
            guard case .string(let text) = try? JSONReader.fields(of: Array(body.utf8))[name] else { return nil }
            return text
        }
    }

    private let asked = Mutex<[Asked]>([])
    private let answers: Mutex<[String: [(Int, String)]]>

    var requests: [Asked] { asked.withLock { $0 } }

    /// Answers by the last part of the path, one after another, the last one for ever.
    init(_ answers: [String: [(Int, String)]]) {
        self.answers = Mutex(answers)
    }

    /// Runs the server while the body runs, and gives it a base URL.
    func run(_ body: @Sendable (String) async throws -> Void) async throws {
        let (ports, port) = AsyncStream<Int>.makeStream()
        let application = Hummingbird.Application(
            responder: CallbackResponder { (request: Request, _: BasicRequestContext) in
                let body = try await request.body.collect(upTo: 1 << 20)
                return self.answer(request, String(buffer: body))
            },
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { port.yield($0.localAddress?.port ?? 0) },
            logger: ServiceConfiguration.test.logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            defer { group.cancelAll() }
            if let number = await ports.first(where: { _ in true }) { try await body("http://127.0.0.1:\(number)") }
        }
    }

    private func answer(_ request: Request, _ body: String) -> Response {
        asked.withLock {
            $0.append(
                Asked(
                    path: request.uri.path, authorization: request.headers[.authorization],
                    contentType: request.headers[.contentType], body: body))
        }
        let kind = request.uri.path.split(separator: "/").last.map(String.init) ?? ""
        let (status, text) = answers.withLock { answers -> (Int, String) in
            guard let left = answers[kind], let first = left.first else { return (404, "") }
            if left.count > 1 { answers[kind] = Array(left.dropFirst()) }
            return first
        }
        return Response(
            status: HTTPResponse.Status(code: status), headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}

/// Sends requests to servers on this machine.
func localHTTP(_ request: OutgoingRequest) async throws -> OutgoingAnswer {
    let rest = request.url.dropFirst("http://127.0.0.1:".count)
    let port = Int(rest.prefix { $0.isNumber }) ?? 0
    let answer = try await RawClient(port: port).send(
        request.method, String(rest.drop { $0.isNumber }), headers: request.headers.map { "\($0): \($1)" },
        body: request.body)
    return OutgoingAnswer(status: answer.status, body: Array(answer.body.utf8))
}
