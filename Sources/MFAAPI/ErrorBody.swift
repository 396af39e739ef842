#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The body of an error answer, in every shape that is known.
///
/// The live service says `error` and `requestId` (400, 429, 500), `message` (401, 403) and `Message` (403); the seed says
/// `type` and `description`. Reading takes whichever are there; a field of another type than text counts as absent.
public struct ErrorBody: Hashable, Sendable, Codable {
    /// What went wrong (live).
    public var error: String?
    /// The request's identifier, for the operator's support (live).
    public var requestId: String?
    /// What went wrong, as a gateway says it (live 401, 403).
    public var message: String?
    /// The same, as another gateway writes it (live 403).
    public var capitalMessage: String?
    /// The kind of error (seed).
    public var type: String?
    /// What went wrong (seed).
    public var description: String?

    private enum CodingKeys: String, CodingKey {
        case error, requestId, message, type, description
        case capitalMessage = "Message"
    }

    /// Creates a body.
    ///
    /// - Parameters:
    ///   - error: What went wrong (live).
    ///   - requestId: The request's identifier.
    ///   - message: What went wrong, as a gateway says it.
    ///   - capitalMessage: The same under `Message`.
    ///   - type: The kind of error (seed).
    ///   - description: What went wrong (seed).
    public init(
        error: String? = nil, requestId: String? = nil, message: String? = nil, capitalMessage: String? = nil,
        type: String? = nil, description: String? = nil
    ) {
        self.error = error
        self.requestId = requestId
        self.message = message
        self.capitalMessage = capitalMessage
        self.type = type
        self.description = description
    }

    /// Reads a body, field by field.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        func text(_ key: CodingKeys) -> String? { try? fields.decodeIfPresent(String.self, forKey: key) }
        self.init(
            error: text(.error), requestId: text(.requestId), message: text(.message),
            capitalMessage: text(.capitalMessage), type: text(.type), description: text(.description)
        )
    }

    /// Reads an answer's body; `nil` where it is none of the known shapes (HTML, empty, cut off, a list).
    public init?(reading data: Data) {
        guard let body = try? JSONDecoder().decode(ErrorBody.self, from: data), body.sentence != nil else { return nil }
        self = body
    }

    /// What went wrong in the service's own words, the most telling field first; `nil` where no field says it.
    public var sentence: String? {
        [error, description, message, capitalMessage, type].compactMap(\.self).first { !$0.isEmpty }
    }
}
