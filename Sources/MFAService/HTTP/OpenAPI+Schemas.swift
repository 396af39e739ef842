internal import MFAAPI

extension OpenAPI {
    /// The schemas by name.
    var schemas: [(String, JSON)] {
        [
            ("SendMessage", send(with: [(.callbackUrl, OpenAPI.callbackUrl)])), ("SendCall", send(with: [])),
            ("VerifyRequest", verify),
            ("Message", OpenAPI.record([("messageId", OpenAPI.text(pattern: "^[0-9]{13}[a-z0-9]{16}$"))])),
            ("Call", OpenAPI.record([("callId", OpenAPI.text(pattern: "^c-[0-9a-f]{8}-[0-9a-f-]{36}$"))])),
            ("Verdict", OpenAPI.record([("valid", .object([("type", .string("boolean"))]))])),
            ("Error", OpenAPI.record(OpenAPI.texts("error", "requestId", "type", "description"))),
            ("Unauthorized", OpenAPI.record(OpenAPI.texts("message", "type", "description"))),
            ("Forbidden", OpenAPI.record(OpenAPI.texts("Message", "message", "type", "description"))),
            ("TokenRequest", OpenAPI.tokenRequest),
            ("Token", OpenAPI.record(OpenAPI.texts("access_token", "token_type"))),
            ("TokenError", OpenAPI.record(OpenAPI.texts("error", "error_description", "requestId"))),
            ("Health", OpenAPI.record(OpenAPI.texts("status"))),
            ("Text", OpenAPI.text()), ("Any", .object([("type", .string("object"))])),
        ] + (isSandbox ? sandboxSchemas : [("Events", OpenAPI.events)])
    }

    private func send(with more: [(Field, JSON)]) -> JSON {
        let digits = max(Limits.digits.lowerBound, policy.shortestCode)...Limits.digits.upperBound
        let longest = min(Limits.expirationMinutes.upperBound, policy.longestExpiry.minutes)
        let applicationId =
            takesAnyApplication
            ? OpenAPI.text(pattern: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$")
            : OpenAPI.text(length: Limits.applicationIdLength)
        let fields: [(Field, JSON)] = [
            (.to, OpenAPI.text(pattern: "^\(OpenAPI.number)$")),
            (.from, OpenAPI.text(pattern: "^(\(OpenAPI.number)|\(OpenAPI.digits(Limits.shortCodeDigits)))$")),
            (.applicationId, applicationId),
            (.scope, OpenAPI.text(orNull: true, length: Limits.scopeLength)),
            (.message, OpenAPI.text(length: 1...Limits.messageLength.upperBound, pattern: "\\{CODE\\}")),
            (.digits, OpenAPI.range("integer", Double(digits.lowerBound), Double(digits.upperBound))),
            (.expirationTimeInMinutes, OpenAPI.minutes(upTo: longest, orNull: true)),
        ]
        return OpenAPI.object(fields + more, required: [.to, .from, .applicationId, .message, .digits])
    }

    private var verify: JSON {
        OpenAPI.object(
            [
                (.to, OpenAPI.text(pattern: "^\(OpenAPI.number)$")),
                (.scope, OpenAPI.text(orNull: true, length: Limits.scopeLength)),
                (.code, OpenAPI.text(pattern: "^\(OpenAPI.digits(Limits.digits))$")),
                (.expirationTimeInMinutes, OpenAPI.minutes(upTo: Limits.expirationMinutes.upperBound, orNull: false)),
            ],
            required: [.to, .code, .expirationTimeInMinutes])
    }

    /// The pattern of an E.164 number, without anchors.
    static let number =
        "\\+[1-9][0-9]{\(Limits.phoneNumberDigits.lowerBound - 1),\(Limits.phoneNumberDigits.upperBound - 1)}"

    private static let callbackUrl = text(
        orNull: true, length: Limits.callbackUrlLength, pattern: CallbackURL.pattern)

    /// A form: every field is text, and there once (RFC 6749, section 3.2).
    private static let tokenRequest = JSON.object([
        ("type", .string("object")), ("required", .array([.string("grant_type")])),
        ("properties", .object([("grant_type", .object([("const", .string("client_credentials"))]))])),
        ("additionalProperties", text()),
    ])

    private static let events = JSON.object([
        ("type", .string("array")), ("items", .object([("type", .string("object"))])),
    ])

    private static func digits(_ count: ClosedRange<Int>) -> String {
        "[0-9]{\(count.lowerBound),\(count.upperBound)}"
    }

    private static func minutes(upTo longest: Double, orNull: Bool) -> JSON {
        range("number", Limits.expirationMinutes.lowerBound, longest, orNull: orNull)
    }

    private static func object(_ fields: [(Field, JSON)], required: [Field]) -> JSON {
        .object([
            ("type", .string("object")), ("required", .array(required.map { .string($0.rawValue) })),
            ("properties", .object(fields.map { ($0.rawValue, $1) })),
        ])
    }
}

extension OpenAPI {
    /// A schema of text.
    static func text(
        orNull: Bool = false, length: ClosedRange<Int>? = nil, pattern: String? = nil
    ) -> JSON {
        var fields = [("type", type("string", orNull: orNull))]
        if let length {
            fields += [("minLength", .integer(length.lowerBound)), ("maxLength", .integer(length.upperBound))]
        }
        if let pattern { fields.append(("pattern", .string(pattern))) }
        return .object(fields)
    }

    /// A schema of numbers in a range.
    static func range(_ name: String, _ lowest: Double, _ highest: Double, orNull: Bool = false) -> JSON {
        .object([
            ("type", type(name, orNull: orNull)), ("minimum", .number(lowest)), ("maximum", .number(highest)),
        ])
    }

    /// A schema of an object whose fields are all required.
    static func record(_ fields: [(String, JSON)]) -> JSON {
        .object([
            ("type", .string("object")), ("required", .array(fields.map { .string($0.0) })),
            ("properties", .object(fields)),
        ])
    }

    /// Fields of text.
    static func texts(_ names: String...) -> [(String, JSON)] {
        names.map { ($0, text()) }
    }

    private static func type(_ name: String, orNull: Bool) -> JSON {
        orNull ? .array([.string(name), .string("null")]) : .string(name)
    }
}
