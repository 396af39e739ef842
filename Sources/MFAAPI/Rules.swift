/// The rules of single fields: `nil` where a value is fine, the fault where it is not.
///
/// Client, service, forms and command line all ask here, so that none of them knows another limit than the others.
public enum Rules {
    /// Checks the number that gets the code.
    public static func to(_ value: String) -> FieldFault? {
        if value.isEmpty { return FieldFault(.to, "number is required") }
        if PhoneNumber(value) != nil { return nil }
        return FieldFault(.to, toReason)
    }

    private static let toReason =
        "must be an E.164 number: + and \(words(Limits.phoneNumberDigits)) digits, such as +19195550142"

    /// Checks the number the code comes from: E.164 or a short code.
    public static func from(_ value: String) -> FieldFault? {
        if value.isEmpty { return FieldFault(.from, "number is required") }
        if PhoneNumber(value) != nil || isShortCode(value) { return nil }
        let lengths = "\(Limits.shortCodeDigits.lowerBound) or \(Limits.shortCodeDigits.upperBound)"
        return FieldFault(
            .from, "must be an E.164 number, such as +19845550100, or a short code of \(lengths) digits")
    }

    /// Tells whether a sender is a short code of 5 or 6 digits.
    public static func isShortCode(_ value: String) -> Bool {
        Limits.shortCodeDigits.contains(value.utf8.count) && value.utf8.allSatisfy(isDigit)
    }

    /// Checks the application's identifier.
    public static func applicationId(_ value: String) -> FieldFault? {
        Limits.applicationIdLength.contains(value.unicodeScalars.count)
            ? nil : FieldFault(.applicationId, "must have \(words(Limits.applicationIdLength)) characters")
    }

    /// Checks the scope; an empty one is the default scope.
    public static func scope(_ value: String) -> FieldFault? {
        Limits.scopeLength.contains(value.unicodeScalars.count)
            ? nil : FieldFault(.scope, "must have at most \(Limits.scopeLength.upperBound) characters")
    }

    /// Checks the message template.
    public static func message(_ value: String) -> FieldFault? {
        let length = value.unicodeScalars.count
        if length == 0 { return FieldFault(.message, "is required and must hold {CODE}") }
        if length > Limits.messageLength.upperBound {
            return FieldFault(.message, "must have at most \(Limits.messageLength.upperBound) characters")
        }
        return MessageTemplate(value).holdsCode ? nil : FieldFault(.message, "must hold {CODE}, where the code goes")
    }

    /// Checks the length of the code.
    public static func digits(_ value: Int) -> FieldFault? {
        Limits.digits.contains(value)
            ? nil : FieldFault(.digits, "must be \(words(Limits.digits))")
    }

    /// Checks how long the code is valid, in minutes.
    public static func expiration(minutes value: Double) -> FieldFault? {
        let limits = Limits.expirationMinutes
        if limits.contains(value) { return nil }
        let range = words(Int(limits.lowerBound)...Int(limits.upperBound))
        return FieldFault(.expirationTimeInMinutes, "must be \(range) minutes")
    }

    /// Checks a code that somebody read out.
    public static func code(_ value: String) -> FieldFault? {
        Limits.digits.contains(value.utf8.count) && value.utf8.allSatisfy(isDigit)
            ? nil : FieldFault(.code, "must be \(words(Limits.digits)) digits")
    }

    /// Checks the URL that receipts go to.
    public static func callbackUrl(_ value: String) -> FieldFault? {
        if CallbackURL(value) != nil { return nil }
        let most = Limits.callbackUrlLength.upperBound
        return FieldFault(
            .callbackUrl, "must be an http or https URL without credentials, of at most \(most) characters")
    }

    private static func words(_ range: ClosedRange<Int>) -> String { "\(range.lowerBound) to \(range.upperBound)" }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
