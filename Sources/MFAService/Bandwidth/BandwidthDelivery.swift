internal import MFAAPI

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Sends messages and places calls by way of Bandwidth. It never asks twice for one code once Bandwidth may have acted.
struct BandwidthDelivery: Delivery {
    /// How long a dispatch may take in all, tokens included: less than proxies wait.
    static let longest = Duration.seconds(25)
    private static let longestPost = Duration.seconds(10)

    let settings: BandwidthSettings
    let outgoing: OutgoingHTTP
    let credentials: BandwidthCredentials
    let answers: CallAnswers
    let secret: ServiceSecret
    let now: @Sendable () -> ContinuousClock.Instant

    init(
        settings: BandwidthSettings, outgoing: @escaping OutgoingHTTP, answers: CallAnswers, secret: ServiceSecret,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        self.settings = settings
        self.outgoing = outgoing
        credentials = BandwidthCredentials(settings, outgoing: outgoing)
        self.answers = answers
        self.secret = secret
        self.now = now
    }

    func deliver(_ dispatch: Dispatch) async throws(ServiceError) -> String {
        switch dispatch.channel {
        case .sms: try await message(dispatch)
        case .voice: try await call(dispatch)
        }
    }

    private struct Created: Decodable {
        var id: String?
        var callId: String?
    }

    private func message(_ dispatch: Dispatch) async throws(ServiceError) -> String {
        var fields: [(String, JSON)] = [
            ("applicationId", .string(dispatch.applicationId)), ("to", .array([.string(dispatch.to)])),
            ("from", .string(dispatch.from)), ("text", .string(dispatch.text)),
        ]
        // The receipt brings the tag back, to whichever process it comes.
        if let url = dispatch.callbackUrl {
            fields.append(("tag", .string(try ReceiptTag(dispatch, url: url).sealed(with: secret))))
        }
        let created = try await post("\(settings.messagingURL)/users/\(settings.accountId)/messages", .object(fields))
        guard let id = created.id else { throw .carrierUnclear("Bandwidth took the message without an id.") }
        return id
    }

    private func call(_ dispatch: Dispatch) async throws(ServiceError) -> String {
        let token = answers.keep(BXML.speech(dispatch.speech, settings: settings), for: dispatch)
        let fields: [(String, JSON)] = [
            ("applicationId", .string(dispatch.applicationId)), ("to", .string(dispatch.to)),
            ("from", .string(dispatch.from)),
            ("answerUrl", .string(settings.publicURL + CallAnswers.path(token: token))),
            ("answerMethod", .string("POST")),
        ]
        let created = try await post("\(settings.voiceURL)/accounts/\(settings.accountId)/calls", .object(fields))
        guard let id = created.callId else { throw .carrierUnclear("Bandwidth took the call without an id.") }
        return id
    }

    private func post(_ url: String, _ body: JSON) async throws(ServiceError) -> Created {
        let bytes = body.bytes
        let end = now() + BandwidthDelivery.longest
        var authorization = try await credentials.authorization()
        var answer = try await post(url, bytes, authorization, until: end)
        if answer.status == 401, await credentials.refused(authorization) {
            authorization = try await credentials.authorization()
            answer = try await post(url, bytes, authorization, until: end)
        }
        guard (200...299).contains(answer.status) else { throw BandwidthDelivery.refusal(answer) }
        guard let created = try? JSONDecoder().decode(Created.self, from: Data(answer.body)) else {
            throw .carrierUnclear("Bandwidth gave an answer that cannot be read.")
        }
        return created
    }

    private func post(
        _ url: String, _ body: [UInt8], _ authorization: String, until end: ContinuousClock.Instant
    ) async throws(ServiceError) -> OutgoingAnswer {
        let left = end - now()
        guard left > .zero else { throw .carrierFailed("Bandwidth took too long to refuse.") }
        let request = OutgoingRequest(
            url: url, headers: ["Authorization": authorization, "Content-Type": "application/json"], body: body,
            timeout: min(left, BandwidthDelivery.longestPost))
        do {
            return try await outgoing(request)
        } catch let failure as OutgoingFailure {
            let reason = "Bandwidth did not answer: \(failure.reason)"
            throw failure.mayHaveArrived ? .carrierUnclear(reason) : .carrierFailed(reason)
        } catch {
            throw .carrierUnclear("Bandwidth was not reached, or did not answer in time.")
        }
    }

    /// A refusal of the request itself is the sender's to mend, all else the operator's.
    private static func refusal(_ answer: OutgoingAnswer) -> ServiceError {
        switch answer.status {
        case 401, 403, 404:
            .carrierFailed("Bandwidth answered \(answer.status). Check the account and its credentials.")
        case 429, 503: .carrierFailed("Bandwidth answered \(answer.status).")
        case 500...: .carrierUnclear("Bandwidth answered \(answer.status).")
        default:
            .refusedByCarrier(ErrorBody(reading: Data(answer.body))?.sentence ?? "The carrier refused the request")
        }
    }
}
