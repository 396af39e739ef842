/// What is asked of the service to send a code, by SMS or by voice.
public struct SendRequest: Hashable, Sendable {
    /// The number that gets the code, E.164.
    public var to: String
    /// The number the code comes from, E.164 or a short code.
    public var from: String
    /// The messaging or voice application that sends, 1…50 characters.
    public var applicationId: String
    /// What the code is for, at most 25 characters; `nil` and an empty one mean ``Limits/defaultScope``.
    public var scope: String?
    /// The message template, at most 2048 characters, with `{CODE}` in it.
    public var message: String
    /// The length of the code, 4…8.
    public var digits: Int
    /// How long the code is valid, 1…15 minutes; `nil` leaves the field out and the service takes 3 minutes.
    public var expiration: Duration?
    /// Where the service reports the delivery, messaging only; `nil` means nowhere.
    public var callbackUrl: String?

    /// Creates a request.
    ///
    /// - Parameters:
    ///   - to: The number that gets the code.
    ///   - from: The number the code comes from.
    ///   - applicationId: The application that sends.
    ///   - scope: What the code is for.
    ///   - message: The message template.
    ///   - digits: The length of the code.
    ///   - expiration: How long the code is valid.
    ///   - callbackUrl: Where delivery receipts go.
    public init(
        to: String, from: String, applicationId: String, scope: String? = nil, message: String,
        digits: Int = Limits.defaultDigits, expiration: Duration? = nil, callbackUrl: String? = nil
    ) {
        self.to = to
        self.from = from
        self.applicationId = applicationId
        self.scope = scope
        self.message = message
        self.digits = digits
        self.expiration = expiration
        self.callbackUrl = callbackUrl
    }

    /// The scope the code is kept under: the request's own, or the default one.
    public var effectiveScope: String { Limits.effectiveScope(scope) }

    /// Every field that breaks a rule, in the order of the form; empty where the request can be sent.
    public var faults: [FieldFault] { Field.allCases.compactMap(fault) }

    /// The rule that a field breaks; `nil` where it breaks none, or the request has no such field.
    public func fault(of field: Field) -> FieldFault? {
        switch field {
        case .to: Rules.to(to)
        case .from: Rules.from(from)
        case .applicationId: Rules.applicationId(applicationId)
        case .scope: scope.flatMap(Rules.scope)
        case .message: Rules.message(message)
        case .digits: Rules.digits(digits)
        case .expirationTimeInMinutes: expiration.flatMap { Rules.expiration(minutes: $0.minutes) }
        case .callbackUrl: callbackUrl.flatMap(Rules.callbackUrl)
        case .code: nil
        }
    }
}

extension SendRequest: Codable {
    private enum CodingKeys: String, CodingKey {
        case to, from, applicationId, scope, message, digits, expirationTimeInMinutes, callbackUrl
    }

    /// Reads a request from its wire form.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            to: try fields.decode(String.self, forKey: .to),
            from: try fields.decode(String.self, forKey: .from),
            applicationId: try fields.decode(String.self, forKey: .applicationId),
            scope: try fields.decodeIfPresent(String.self, forKey: .scope),
            message: try fields.decode(String.self, forKey: .message),
            digits: try fields.decode(Int.self, forKey: .digits),
            expiration: try fields.decodeIfPresent(Double.self, forKey: .expirationTimeInMinutes)
                .map(Duration.minutes),
            callbackUrl: try fields.decodeIfPresent(String.self, forKey: .callbackUrl)
        )
    }

    /// Writes the request in its wire form; absent fields are left out.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(to, forKey: .to)
        try fields.encode(from, forKey: .from)
        try fields.encode(applicationId, forKey: .applicationId)
        try fields.encodeIfPresent(scope, forKey: .scope)
        try fields.encode(message, forKey: .message)
        try fields.encode(digits, forKey: .digits)
        if let expiration { try fields.encodeMinutes(of: expiration, forKey: .expirationTimeInMinutes) }
        try fields.encodeIfPresent(callbackUrl, forKey: .callbackUrl)
    }
}

extension SendRequest: MaskedDescribing {
    /// The fields with masked numbers; message and callback, which can hold anything, are told by their length.
    public var maskedFields: MaskedFields {
        [
            "to": MaskedFields.number(to), "from": MaskedFields.number(from), "applicationId": applicationId,
            "scope": scope, "message": MaskedFields.length(of: message), "digits": "\(digits)",
            "expiration": expiration.map { "\($0.minutes) min" }, "callbackUrl": callbackUrl.map(MaskedFields.length),
        ]
    }
}
