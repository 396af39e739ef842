import FoundationEssentials
import MFAAPI

extension DemoScript: Decodable {
    private enum CodingKeys: String, CodingKey {
        case title, caller, steps
    }

    /// Reads a script.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        title = try fields.decode(String.self, forKey: .title)
        caller = try fields.decodeIfPresent(String.self, forKey: .caller) ?? "Caller"
        steps = try fields.decode([Step].self, forKey: .steps)
        if steps.isEmpty {
            throw DecodingError.dataCorruptedError(forKey: .steps, in: fields, debugDescription: "there is none")
        }
    }

    /// Reads a script from JSON.
    ///
    /// - Parameters:
    ///   - json: The text.
    ///   - name: The file's name, for the sentence.
    /// - Throws: ``DemoFault`` which names the place and what is wrong there.
    public init(json: [UInt8], name: String) throws(DemoFault) {
        do {
            self = try JSONDecoder().decode(DemoScript.self, from: Data(json))
        } catch let error as DecodingError {
            throw DemoFault(description: "\(name): \(error.sentence)")
        } catch {
            throw DemoFault(description: "\(name): it is not JSON")
        }
    }
}

extension DemoScript.Step: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case say, fill, send, resend, code, moveClock, pause, clear, by, with
    }

    /// Reads a step: an object with one of the names of steps.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let actions = fields.allKeys.filter { $0 != .by && $0 != .with }
        guard let action = actions.first, actions.count == 1 else {
            let names = CodingKeys.allCases.dropLast(2).map(\.stringValue).joined(separator: ", ")
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "must have one of \(names)"))
        }
        switch action {
        case .say:
            let speaker = try fields.decodeIfPresent(DemoScript.Speaker.self, forKey: .by) ?? .agent
            self = .say(try fields.decode(String.self, forKey: .say), speaker)
        case .fill: self = try Self.fill(fields)
        case .send: self = .send(try fields.decode(Channel.self, forKey: .send))
        case .resend: self = .resend(try fields.decode(Channel.self, forKey: .resend))
        case .code: self = .code(try fields.code())
        case .moveClock:
            guard let time = Duration(clock: try fields.decode(String.self, forKey: .moveClock)) else {
                throw fields.fault(.moveClock, "must be minutes:seconds, such as 3:00")
            }
            self = .moveClock(time)
        case .pause:
            let seconds = try fields.decode(Double.self, forKey: .pause)
            guard (0...600).contains(seconds) else { throw fields.fault(.pause, "must be 0 to 600 seconds") }
            self = .pause(.milliseconds(Int(seconds * 1000)))
        case .clear, .by, .with: self = .clear
        }
    }

    private static func fill(_ fields: KeyedDecodingContainer<CodingKeys>) throws -> Self {
        let field = try fields.decode(Field.self, forKey: .fill)
        let text = try fields.decode(String.self, forKey: .with)
        guard [.to, .from, .scope, .message].contains(field) else {
            throw fields.fault(.fill, "must be to, from, scope or message")
        }
        if field == .to, PhoneNumber(typed: text)?.nanpHints.contains(.fictional) != true {
            throw fields.fault(.with, "must be a fictional number, such as +1 919 555 0142")
        }
        return .fill(field, text)
    }
}

extension KeyedDecodingContainer {
    fileprivate func fault(_ key: Key, _ words: String) -> DecodingError {
        DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: words)
    }

    fileprivate func code() throws -> DemoScript.Code {
        guard let key = Key(stringValue: "code") else { return .phone }
        let text = try decode(String.self, forKey: key)
        switch text {
        case "phone": return .phone
        case "wrong": return .wrong
        default:
            guard Limits.digits.contains(text.count), text.allSatisfy({ $0.isASCII && $0.isNumber }) else {
                throw fault(key, "must be phone, wrong, or 4 to 8 digits")
            }
            return .digits(text)
        }
    }
}

extension DecodingError {
    fileprivate var sentence: String {
        switch self {
        case .keyNotFound(let key, let context): context.sentence("\(key.stringValue) is missing")
        case .typeMismatch(_, let context): context.sentence("the value has another type")
        case .valueNotFound(_, let context): context.sentence("the value is null")
        case .dataCorrupted(let context): context.sentence(context.debugDescription)
        @unknown default: "it has another shape"
        }
    }
}

extension DecodingError.Context {
    fileprivate func sentence(_ words: String) -> String {
        let path = codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
        return path.isEmpty ? words : "\(path.drop { $0 == "." }): \(words)"
    }
}
