extension JSONValue {
    /// Columns up to which an object or a list stays on one line.
    private static let lineWidth = 76

    /// The value on one line.
    var line: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let spelling): spelling
        case .string(let text): JSONValue.quoted(text)
        case .array(let elements): elements.isEmpty ? "[]" : "[" + elements.map(\.line).joined(separator: ", ") + "]"
        case .object(let members):
            members.isEmpty
                ? "{}"
                : "{ " + members.map { "\(JSONValue.quoted($0.key)): \($0.value.line)" }.joined(separator: ", ") + " }"
        }
    }

    /// Returns the value over several lines where it is too long for one.
    ///
    /// - Parameter indent: The white space before the line that the value begins on.
    func pretty(indent: String = "") -> String {
        let line = line
        let inner = indent + "  "
        if indent.count + line.count <= JSONValue.lineWidth { return line }
        switch self {
        case .array(let elements):
            return "[\n" + elements.map { inner + $0.pretty(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
        case .object(let members):
            let lines = members.map { "\(inner)\(JSONValue.quoted($0.key)): \($0.value.pretty(indent: inner))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        default:
            return line
        }
    }

    /// Returns a string literal; control characters are escaped.
    static func quoted(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case "\n": literal += "\\n"
            case "\r": literal += "\\r"
            case "\t": literal += "\\t"
            case _ where scalar.properties.generalCategory == .control:
                let digits = String(scalar.value, radix: 16)
                literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }
}
