/// A JSON value without a place in a text: what is to be written, or what was read, compared.
///
/// Numbers keep their spelling and objects the order of their keys.
indirect enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A key and its value.
    struct Member: Hashable, Sendable {
        var key: String
        var value: JSONValue

        init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// Returns a number without a fraction where it needs none: `3`, `2.5`.
    static func number(_ value: Double) -> JSONValue {
        let whole = Int(exactly: value)
        return .number(whole.map(String.init) ?? String(value))
    }

    /// The object's members; empty where this is no object.
    var members: [Member] {
        if case .object(let members) = self { members } else { [] }
    }

    /// The array's elements; `nil` where this is no array.
    var elements: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The text; `nil` where this is no string.
    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The value under a key, the last one where the key is there twice.
    subscript(key: String) -> JSONValue? {
        members.last { $0.key == key }?.value
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral value: String) { self = .string(value) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(integerLiteral value: Int) { self = .number(String(value)) }
    init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(elements.map(Member.init)) }
}
