internal import Hummingbird
internal import Logging
internal import NIOCore

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// What Bandwidth asks the service: what to say in a call, and receipts it hands in.
struct BandwidthRoutes: Sendable {
    let answers: CallAnswers
    let receipts: ReceiptSender
    let secret: ServiceSecret
    let bodies: BodyReader

    /// Where receipts come in; the messaging applications' callback URL.
    static let receiptsPath = "/bandwidth/receipts"

    /// Adds the routes.
    func add(to router: Router<ServiceContext>) {
        router.post(RouterPath(CallAnswers.path(token: "{token}"))) { _, context in
            guard let document = context.parameters.get("token").flatMap(answers.document) else {
                throw ServiceError.unknownPath
            }
            return Answer(.ok, ByteBuffer(string: document), type: "application/xml")
        }
        router.post(RouterPath(BandwidthRoutes.receiptsPath)) { request, context in
            let bytes = try await bodies.bytes(of: request, context)
            guard let events = try? JSONDecoder().decode([Event].self, from: Data(bytes)) else {
                throw ServiceError.unreadable("The body is not a list of message events")
            }
            for event in events { take(event, context) }
            return Answer.empty
        }
    }

    /// A message event of Bandwidth's.
    private struct Event: Decodable {
        struct Message: Decodable {
            var id: String
            var tag: String?
        }

        var type: String
        var to: String?
        var description: String?
        var errorCode: Int?
        var message: Message
    }

    /// Passes an event on to the URL that its tag holds. Only the service can have sealed it; all other events are
    /// of messages nobody asked to hear about.
    private func take(_ event: Event, _ context: ServiceContext) {
        let hasFailed = event.type == "message-failed"
        guard hasFailed || event.type == "message-delivered" else { return }
        context.logger.info(
            "A carrier reported a message.",
            metadata: ["type": .string(event.type), "errorCode": .string(event.errorCode.map(String.init) ?? "none")])
        guard let url = event.message.tag.flatMap({ secret.open($0, for: .receipt) }) else { return }
        let failure = Receipt.Failure(code: event.errorCode ?? 0, description: event.description ?? "")
        receipts.report(
            Receipt(messageId: event.message.id, to: event.to ?? "", failure: hasFailed ? failure : nil), to: url)
    }
}
