internal import MFAAPI

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// What became of a message.
struct Receipt: Hashable, Sendable {
    /// Why it did not arrive.
    struct Failure: Hashable, Sendable {
        var code: Int
        var description: String
    }

    var messageId: String
    /// The number that should get it.
    var to: String
    /// `nil` where it arrived.
    var failure: Failure?

    /// The receipt as the live service posts it to a `callbackUrl`.
    func body(at time: Date) -> JSON {
        var fields: [(String, JSON)] = [
            ("type", .string(failure == nil ? "message-delivered" : "message-failed")),
            ("time", .string(time.wireText)),
            ("description", .string(failure?.description ?? "ok")),
            ("platform", .string(to.hasPrefix("+1") ? "NorthAmericaSMS" : "GlobalSMS")),
            ("message", .object([("id", .string(messageId))])),
        ]
        if let failure { fields.append(("errorCode", .integer(failure.code))) }
        return .object(fields)
    }
}
