/// A field of a request, by its name on the wire.
public enum Field: String, CaseIterable, Codable, Hashable, Sendable {
    /// The number that gets the code.
    case to
    /// The number the code comes from.
    case from
    /// The application that sends.
    case applicationId
    /// What the code is for.
    case scope
    /// The message template.
    case message
    /// The length of the code.
    case digits
    /// How long the code is valid.
    case expirationTimeInMinutes
    /// The code that is checked.
    case code
    /// Where delivery receipts go.
    case callbackUrl
}

/// Why a field cannot be sent, in words for the person who filled it in.
///
/// It never carries the field's value: a value can be a code or a whole number.
public struct FieldFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The field at fault.
    public let field: Field
    /// What is wrong and what is allowed, as the end of a sentence: `must be 4 to 8`.
    public let reason: String

    /// Creates a fault.
    ///
    /// - Parameters:
    ///   - field: The field at fault.
    ///   - reason: What is wrong, as the end of a sentence.
    public init(_ field: Field, _ reason: String) {
        self.field = field
        self.reason = reason
    }

    /// The field's name and the reason: `digits must be 4 to 8`.
    public var description: String { "\(field.rawValue) \(reason)" }
}
