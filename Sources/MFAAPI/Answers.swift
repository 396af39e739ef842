/// The answer to a code sent by SMS.
public struct MessagingAnswer: Codable, Hashable, Sendable {
    /// The message's identifier, 29 characters on the live service.
    public var messageId: String

    /// Creates an answer.
    public init(messageId: String) { self.messageId = messageId }
}

/// The answer to a code sent by voice.
public struct VoiceAnswer: Codable, Hashable, Sendable {
    /// The call's identifier, 47 characters on the live service.
    public var callId: String

    /// Creates an answer.
    public init(callId: String) { self.callId = callId }
}

/// The answer to a check.
public struct VerifyAnswer: Codable, Hashable, Sendable {
    /// Whether the code was right, in time and not used before.
    public var valid: Bool

    /// Creates an answer.
    public init(valid: Bool) { self.valid = valid }
}

/// The answer of the token endpoint (RFC 6749, section 5.1).
public struct TokenAnswer: Codable, Hashable, Sendable {
    /// The token for `Authorization: Bearer`.
    public var accessToken: String
    /// Seconds until the token ends; `nil` where the server does not say.
    public var expiresIn: Double?
    /// The kind of token, `Bearer`.
    public var tokenType: String

    private enum CodingKeys: String, CodingKey {
        case accessToken = "access_token"
        case expiresIn = "expires_in"
        case tokenType = "token_type"
    }

    /// Creates an answer.
    ///
    /// - Parameters:
    ///   - accessToken: The token.
    ///   - expiresIn: Seconds until it ends.
    ///   - tokenType: The kind of token.
    public init(accessToken: String, expiresIn: Double?, tokenType: String = "Bearer") {
        self.accessToken = accessToken
        self.expiresIn = expiresIn
        self.tokenType = tokenType
    }
}

extension TokenAnswer: MaskedDescribing {
    /// The fields with the token's length in its place.
    public var maskedFields: MaskedFields {
        [
            "accessToken": MaskedFields.length(of: accessToken), "expiresIn": expiresIn.map { "\($0) s" },
            "tokenType": tokenType,
        ]
    }
}
