public import MFAAPI

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The way a code leaves the service: virtual phones, or a carrier.
public protocol Delivery: Sendable {
    /// Hands a code over for delivery.
    ///
    /// - Returns: The `messageId` or `callId`.
    /// - Throws: ``ServiceError/refusedByCarrier(_:)`` or ``ServiceError/carrierFailed(_:)`` where the code surely went
    ///   nowhere, ``ServiceError/carrierUnclear(_:)`` where it may have gone.
    func deliver(_ dispatch: Dispatch) async throws(ServiceError) -> String

    /// Whether a person can have the code before ``deliver(_:)`` returns; `false` unless a delivery says otherwise.
    var isImmediate: Bool { get }
}

extension Delivery {
    /// `false`: a carrier answers before the message is there.
    public var isImmediate: Bool { false }
}

/// A code on its way to a person.
public struct Dispatch: Sendable {
    /// Message or call.
    public var channel: Channel
    /// The account that sends.
    public var accountId: String
    /// The application that sends.
    public var applicationId: String
    /// The number that gets the code.
    public var to: String
    /// The sender.
    public var from: String
    /// The message with the code in it.
    public var text: String
    /// The message as it is spoken, the digits one by one.
    public var speech: String
    /// When the code was issued.
    public var issuedAt: Date
    /// How long the code is valid.
    public var lifetime: Duration
    /// Where the delivery is reported; `nil` means nowhere.
    public var callbackUrl: String?

    /// Creates a dispatch.
    public init(
        channel: Channel, accountId: String, applicationId: String, to: String, from: String, text: String,
        speech: String, issuedAt: Date, lifetime: Duration, callbackUrl: String? = nil
    ) {
        self.channel = channel
        self.accountId = accountId
        self.applicationId = applicationId
        self.to = to
        self.from = from
        self.text = text
        self.speech = speech
        self.issuedAt = issuedAt
        self.lifetime = lifetime
        self.callbackUrl = callbackUrl
    }

    /// Returns a code as it is spoken: `4, 0, 7, 1`.
    static func spoken(_ code: String) -> String {
        code.map(String.init).joined(separator: ", ")
    }
}
