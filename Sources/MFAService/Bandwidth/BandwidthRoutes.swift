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
    let clock: ServiceClock
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
            let strange = events.count { !take($0, context) }
            if strange > 0 {
                context.logger.warning(
                    "Receipts with tags that were not sealed under this service's secret are dropped.",
                    metadata: ["count": .stringConvertible(strange)])
            }
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

    /// The most characters of an event's texts that are passed on; anybody can hand an event in.
    private static let mostCharacters = 256

    /// Passes an event on to the URL that its tag holds. Only the service can have sealed it; events without one are of
    /// messages nobody asked to hear about.
    ///
    /// - Returns: Whether the tag, where there is one, could be opened.
    private func take(_ event: Event, _ context: ServiceContext) -> Bool {
        let hasFailed = event.type == "message-failed"
        guard hasFailed || event.type == "message-delivered" else { return true }
        context.logger.info(
            "A carrier reported a message.",
            metadata: ["type": .string(event.type), "errorCode": .string(event.errorCode.map(String.init) ?? "none")])
        guard let sealed = event.message.tag else { return true }
        guard let tag = ReceiptTag(opening: sealed, with: secret) else { return false }
        guard tag.fits(to: event.to, at: clock.now) else { return true }
        let most = BandwidthRoutes.mostCharacters
        let failure = Receipt.Failure(
            code: event.errorCode ?? 0, description: String((event.description ?? "").prefix(most)))
        let receipt = Receipt(
            messageId: String(event.message.id.prefix(most)), to: tag.to, failure: hasFailed ? failure : nil)
        receipts.report(receipt, of: tag.accountId, to: tag.url)
        return true
    }
}
