/// A JSON value in a text, with its place.
struct JSONNode: Sendable {
    /// What the value is.
    enum Content: Sendable {
        case null
        case bool(Bool)
        case number(String)
        case string(String)
        case array([JSONNode])
        case object([Member])
    }

    /// A key, its place and its value.
    struct Member: Sendable {
        let key: String
        let keySpan: Range<Int>
        let node: JSONNode
    }

    let content: Content
    /// The value's bytes in the text.
    let span: Range<Int>

    /// The value under a key, the last one where the key is there twice; `nil` where this is no object.
    subscript(key: String) -> JSONNode? {
        members?.last { $0.key == key }?.node
    }

    /// The object's members; `nil` where this is no object.
    var members: [Member]? {
        if case .object(let members) = content { members } else { nil }
    }

    /// The array's elements; `nil` where this is no array.
    var elements: [JSONNode]? {
        if case .array(let elements) = content { elements } else { nil }
    }

    /// The value without its place.
    var value: JSONValue {
        switch content {
        case .null: .null
        case .bool(let value): .bool(value)
        case .number(let spelling): .number(spelling)
        case .string(let text): .string(text)
        case .array(let elements): .array(elements.map(\.value))
        case .object(let members): .object(members.map { .init($0.key, $0.node.value) })
        }
    }

    /// What the value is, in words.
    var kind: String {
        switch content {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number: "a number"
        case .string: "text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
