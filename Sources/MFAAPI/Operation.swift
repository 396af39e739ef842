/// The three operations of the API.
public enum Operation: String, CaseIterable, Codable, Hashable, Sendable {
    /// Sends a code by SMS.
    case messaging
    /// Sends a code by voice call.
    case voice
    /// Checks a code.
    case verify

    /// Returns the operation's path below the base URL, such as `/accounts/9900000/code/messaging`.
    ///
    /// - Parameter accountId: The account, already percent-encoded where it needs to be.
    public func path(accountId: String) -> String {
        "/accounts/\(accountId)/code/\(rawValue)"
    }

    /// The `operationId` by which OpenAPI descriptions and SDKs know the operation (seed).
    public var operationId: String {
        switch self {
        case .messaging: "createMessagingMfa"
        case .voice: "createVoiceMfa"
        case .verify: "verifyMfaCode"
        }
    }
}

/// The way a code reaches a person.
public enum Channel: String, CaseIterable, Codable, Hashable, Sendable {
    /// A text message.
    case sms
    /// A call that speaks the code.
    case voice

    /// The operation that sends a code over this channel.
    public var operation: Operation {
        switch self {
        case .sms: .messaging
        case .voice: .voice
        }
    }

    /// The channel to fall back to.
    public var other: Channel {
        self == .sms ? .voice : .sms
    }
}
