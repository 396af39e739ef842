/// A way to write a value that can be written in several, such as a secret's source: an object with one key out of some.
struct Choice<Value: Sendable>: Sendable {
    /// The key.
    let name: String
    /// What the choice is, one sentence for schema and guides.
    let summary: String
    /// The JSON schema of what stands under the key.
    let schema: JSONValue
    /// Reads what stands under the key.
    let read: @Sendable (JSONNode, inout Reading) -> Value?
    /// Returns what stands under the key; `nil` where the value is another choice.
    let write: @Sendable (Value) -> JSONValue?

    /// Creates a choice.
    ///
    /// - Parameters:
    ///   - name: The key.
    ///   - summary: What the choice is.
    ///   - form: The form of what stands under the key.
    ///   - make: Makes the value; `nil` where it cannot be made.
    ///   - take: Takes the value apart; `nil` where it is another choice.
    init<Inner>(
        _ name: String, _ summary: String, _ form: Form<Inner>, _ make: @escaping @Sendable (Inner) -> Value?,
        _ take: @escaping @Sendable (Value) -> Inner?
    ) {
        self.name = name
        self.summary = summary
        schema = form.schema
        read = { node, reading in form.read(node, &reading).flatMap(make) }
        write = { take($0).map(form.write) }
    }
}

extension Form {
    /// An object with exactly one key out of some.
    static func choices(_ choices: [Choice<Value>]) -> Form {
        let names = choices.map(\.name)
        let expected = "must be an object with exactly one of \(Nearest.list(names))"
        return Form(
            schema: [
                "type": "object",
                "properties": .object(
                    choices.map {
                        .init($0.name, .object($0.schema.members + [.init("description", .string($0.summary))]))
                    }),
                "oneOf": .array(names.map { ["required": [.string($0)]] }),
            ],
            read: { node, reading in
                guard let members = node.members else {
                    reading.fault("\(expected), not \(node.kind)", at: node)
                    return nil
                }
                for member in members where !names.contains(member.key) {
                    reading.inside(key: member.key) { reading in
                        let nearest =
                            Nearest.name(to: member.key, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
                        reading.note(
                            .warning, "is no known key and is ignored\(nearest)", offset: member.keySpan.lowerBound)
                    }
                }
                let chosen = members.filter { names.contains($0.key) }
                guard let member = chosen.first, chosen.count == 1,
                    let choice = choices.first(where: { $0.name == member.key })
                else {
                    reading.fault(expected, at: node)
                    return nil
                }
                return reading.inside(key: member.key) { choice.read(member.node, &$0) }
            },
            write: { value in
                .object(choices.compactMap { choice in choice.write(value).map { .init(choice.name, $0) } })
            }
        )
    }
}
