internal import MFAAPI

/// How a kind of value is read, written and described: one definition for the reader, the writer and the JSON schema.
struct Form<Value: Sendable>: Sendable {
    /// The JSON schema of the value.
    var schema: JSONValue
    /// Reads the value; notes a problem and returns `nil` where it cannot be used.
    var read: @Sendable (JSONNode, inout Reading) -> Value?
    /// Returns the value as JSON.
    var write: @Sendable (Value) -> JSONValue

    /// Returns the form with a rule in addition.
    ///
    /// - Parameter rule: Says what is wrong with a value as the end of a sentence.
    func checked(_ rule: @escaping @Sendable (Value) -> String?) -> Form {
        var form = self
        form.read = { node, reading in
            guard let value = read(node, &reading) else { return nil }
            guard let reason = rule(value) else { return value }
            reading.fault(reason, at: node)
            return nil
        }
        return form
    }

    /// Returns the form with more in its schema.
    func described(_ more: JSONValue) -> Form {
        var form = self
        form.schema = .object(schema.members + more.members)
        return form
    }

    /// Returns the form of another type that stands for the same JSON.
    func mapped<Other: Sendable>(
        _ toOther: @escaping @Sendable (Value) -> Other, _ fromOther: @escaping @Sendable (Other) -> Value
    ) -> Form<Other> {
        Form<Other>(
            schema: schema, read: { node, reading in read(node, &reading).map(toOther) },
            write: { write(fromOther($0)) })
    }
}

extension Form<String> {
    /// Any text.
    private static let anyText = Form(
        schema: ["type": "string"],
        read: { node, reading in
            if case .string(let text) = node.content { return text }
            reading.fault("must be text in double quotes, not \(node.kind)", at: node)
            return nil
        },
        write: { .string($0) }
    )

    /// Text that is shown on a line: nothing in it is invisible.
    static let text = anyText.checked { text in
        text.unicodeScalars.contains(where: \.isUnprintable) ? "must not hold control or invisible characters" : nil
    }

    /// Text of several lines, with whatever a person writes into a message: joined emoji, marks of direction.
    static let lines = anyText.checked { text in
        text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" }
            ? "must not hold control characters except \\n" : nil
    }

    /// Text of certain lengths, in Unicode scalars.
    static func text(_ length: ClosedRange<Int>) -> Form {
        text.checked { text in
            let count = text.unicodeScalars.count
            if count < length.lowerBound {
                return count == 0 ? "must not be empty" : "must have at least \(length.lowerBound) characters"
            }
            return count > length.upperBound ? "must have at most \(length.upperBound) characters" : nil
        }.described([
            "minLength": .number(Double(length.lowerBound)), "maxLength": .number(Double(length.upperBound)),
        ])
    }

    /// One of some names that another part of the program knows.
    static func name(among names: @escaping @Sendable (KnownNames) -> [String]?) -> Form {
        var form = text(1...60)
        let read = form.read
        form.read = { node, reading in
            guard let name = read(node, &reading) else { return nil }
            if let names = names(reading.known), !names.contains(name) {
                reading.warn(
                    "\"\(name.printable)\" is not known; \(suggestion(for: name, among: names))", at: node)
            }
            return name
        }
        return form
    }

    /// Returns the nearest name and the others as the end of a sentence.
    static func suggestion(for name: String, among names: [String]) -> String {
        if let nearest = Nearest.name(to: name, among: names) { return "did you mean \"\(nearest)\"?" }
        return names.isEmpty ? "there is none" : "use \(Nearest.list(names))"
    }
}

extension Form<Bool> {
    /// `true` or `false`.
    static let flag = Form(
        schema: ["type": "boolean"],
        read: { node, reading in
            if case .bool(let value) = node.content { return value }
            reading.fault("must be true or false, not \(node.kind)", at: node)
            return nil
        },
        write: { .bool($0) }
    )
}
