internal import MFAAPI

/// The fields of a request, read leniently where the API is lenient, each fault in the words of the API's rules.
struct RequestFields {
    private let values: [String: JSONValue]
    private var faults: [FieldFault] = []

    /// Reads the fields of a body.
    init(body: [UInt8]) throws(ServiceError) {
        values = try JSONReader.fields(of: body)
    }

    /// The number the request is for, where there is one; it may break the rules.
    var to: String? {
        guard case .string(let number) = values[Field.to.rawValue] else { return nil }
        return number
    }

    /// Returns the request to send a code.
    consuming func sendRequest(channel: Channel) throws(ServiceError) -> SendRequest {
        let request = SendRequest(
            to: text(.to, Rules.to), from: text(.from, Rules.from),
            applicationId: text(.applicationId, Rules.applicationId), scope: optionalText(.scope, Rules.scope),
            message: text(.message, Rules.message), digits: digits(), expiration: expiration(isRequired: false),
            callbackUrl: channel == .sms ? optionalText(.callbackUrl, Rules.callbackUrl) : nil
        )
        guard faults.isEmpty else { throw .invalid(faults) }
        return request
    }

    /// Returns the request to check a code.
    consuming func verifyRequest() throws(ServiceError) -> VerifyRequest {
        let request = VerifyRequest(
            to: text(.to, Rules.to), scope: optionalText(.scope, Rules.scope), code: text(.code, Rules.code),
            expiration: expiration(isRequired: true) ?? Limits.defaultExpiration
        )
        guard faults.isEmpty else { throw .invalid(faults) }
        return request
    }

    private mutating func text(_ field: Field, _ rule: (String) -> FieldFault?) -> String {
        switch values[field.rawValue] {
        case .string(let text): return checked(text, rule)
        case nil, .null: return checked("", rule)
        default:
            faults.append(FieldFault(field, "must be a string"))
            return ""
        }
    }

    private mutating func optionalText(_ field: Field, _ rule: (String) -> FieldFault?) -> String? {
        switch values[field.rawValue] {
        case nil, .null: nil
        default: text(field, rule)
        }
    }

    private mutating func checked(_ text: String, _ rule: (String) -> FieldFault?) -> String {
        if let fault = rule(text) { faults.append(fault) }
        return text
    }

    /// A whole number in any spelling that JSON has for it: `6`, `6.0`, `6e0`.
    private mutating func digits() -> Int {
        switch values[Field.digits.rawValue] {
        case .number(let number):
            guard let digits = Int(exactly: number) else {
                faults.append(FieldFault(.digits, "must be a whole number"))
                return Limits.defaultDigits
            }
            if let fault = Rules.digits(digits) { faults.append(fault) }
            return digits
        case nil, .null: faults.append(FieldFault(.digits, "is required"))
        default: faults.append(FieldFault(.digits, "must be a whole number"))
        }
        return Limits.defaultDigits
    }

    private mutating func expiration(isRequired: Bool) -> Duration? {
        switch values[Field.expirationTimeInMinutes.rawValue] {
        case .number(let minutes):
            if let fault = Rules.expiration(minutes: minutes) { faults.append(fault) }
            return .minutes(minutes)
        case nil, .null:
            if isRequired { faults.append(FieldFault(.expirationTimeInMinutes, "is required")) }
        default: faults.append(FieldFault(.expirationTimeInMinutes, "must be a number"))
        }
        return nil
    }
}
