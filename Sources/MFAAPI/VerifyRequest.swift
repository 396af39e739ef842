/// What is asked of the service to check a code.
public struct VerifyRequest: Hashable, Sendable {
    /// The number the code was sent to, E.164.
    public var to: String
    /// The scope the code was sent with; `nil` and an empty one mean ``Limits/defaultScope``. It must match exactly.
    public var scope: String?
    /// The code that somebody read out, 4…8 digits, leading zeros kept.
    public var code: String
    /// The window the code must have been sent in, 1…15 minutes.
    public var expiration: Duration

    /// Creates a request.
    ///
    /// - Parameters:
    ///   - to: The number the code was sent to.
    ///   - scope: The scope the code was sent with.
    ///   - code: The code that is checked.
    ///   - expiration: The window the code must have been sent in.
    public init(
        to: String, scope: String? = nil, code: String, expiration: Duration = Limits.defaultExpiration
    ) {
        self.to = to
        self.scope = scope
        self.code = code
        self.expiration = expiration
    }

    /// The scope the code is looked up under: the request's own, or the default one.
    public var effectiveScope: String { Limits.effectiveScope(scope) }

    /// Every field that breaks a rule; empty where the request can be sent.
    public var faults: [FieldFault] {
        [
            Rules.to(to), scope.flatMap(Rules.scope), Rules.code(code),
            Rules.expiration(minutes: expiration.minutes),
        ].compactMap(\.self)
    }
}

extension VerifyRequest: Codable {
    private enum CodingKeys: String, CodingKey {
        case to, scope, code, expirationTimeInMinutes
    }

    /// Reads a request from its wire form.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            to: try fields.decode(String.self, forKey: .to),
            scope: try fields.decodeIfPresent(String.self, forKey: .scope),
            code: try fields.decode(String.self, forKey: .code),
            expiration: .minutes(try fields.decode(Double.self, forKey: .expirationTimeInMinutes))
        )
    }

    /// Writes the request in its wire form; an absent scope is left out.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(to, forKey: .to)
        try fields.encodeIfPresent(scope, forKey: .scope)
        try fields.encode(code, forKey: .code)
        try fields.encodeMinutes(of: expiration, forKey: .expirationTimeInMinutes)
    }
}

extension VerifyRequest: MaskedDescribing {
    /// The fields with a masked number and the code's length.
    public var maskedFields: MaskedFields {
        [
            "to": MaskedFields.number(to), "scope": scope, "code": MaskedFields.length(of: code),
            "expiration": "\(expiration.minutes) min",
        ]
    }
}
