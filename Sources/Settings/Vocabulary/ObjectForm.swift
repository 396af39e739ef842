/// An object of the configuration by its table of keys.
struct ObjectForm<Root: Sendable>: Sendable {
    /// The keys, in the order in which they are written.
    let keys: [Key<Root>]
    /// What an object of the kind usually holds, for the schema.
    private let usual: Root
    /// Returns what an object starts as before its keys are read.
    var blank: @Sendable (JSONNode) -> Root
    /// Returns what the values of an object are compared with; equal ones are not written.
    var baseline: @Sendable (Root) -> Root
    /// Checks what no key can check alone.
    var check: @Sendable (Root, JSONNode, inout Reading) -> Void = { _, _, _ in }

    /// Creates the form of an object that starts the same wherever it stands.
    init(_ blank: Root, _ keys: [Key<Root>]) {
        self.keys = keys
        usual = blank
        self.blank = { _ in blank }
        baseline = { _ in blank }
    }

    /// The form of the object as a value; it is `nil` only where there is no object or a required key is missing.
    var form: Form<Root> {
        Form(schema: schema, read: read, write: write)
    }

    /// The keys' names.
    var names: [String] { keys.map(\.name) }

    @Sendable private func read(_ node: JSONNode, _ reading: inout Reading) -> Root? {
        guard let members = node.members else {
            reading.fault("must be an object in braces, not \(node.kind)", at: node)
            return nil
        }
        var root = blank(node)
        var seen: Set<String> = []
        for member in members {
            let isRepeated = !seen.insert(member.key).inserted
            reading.inside(key: member.key) { reading in
                if isRepeated {
                    reading.note(.warning, "is written twice; the last one counts", offset: member.keySpan.lowerBound)
                }
                if let key = keys.first(where: { $0.name == member.key }) {
                    key.read(member.node, &root, &reading)
                } else {
                    reading.note(.warning, unknown(member.key), offset: member.keySpan.lowerBound)
                }
            }
        }
        let missing = keys.filter { $0.isRequired && !seen.contains($0.name) }.map(\.name)
        if !missing.isEmpty { reading.fault("needs \(missing.joined(separator: " and "))", at: node) }
        check(root, node, &reading)
        return missing.isEmpty ? root : nil
    }

    private func unknown(_ name: String) -> String {
        if let nearest = Nearest.name(to: name, among: names) {
            return "is no known key and is ignored; did you mean \"\(nearest)\"?"
        }
        return "is no known key and is ignored; known are \(names.joined(separator: ", "))"
    }

    @Sendable private func write(_ root: Root) -> JSONValue {
        let usual = baseline(root)
        return .object(
            keys.compactMap { key in
                let value = key.write(root)
                guard let value, key.isRequired || value != key.write(usual) else { return nil }
                return .init(key.name, value)
            })
    }

    private var schema: JSONValue {
        var members: [JSONValue.Member] = [
            .init("type", "object"),
            .init(
                "properties",
                .object(
                    keys.map { key in
                        var members = key.schema.members + [.init("description", .string(key.summary))]
                        if !key.isRequired, let value = key.write(usual), value != .string(""), value != [:],
                            value != []
                        {
                            members.append(.init("default", value))
                        }
                        return .init(key.name, .object(members))
                    })),
        ]
        let required = keys.filter(\.isRequired).map { JSONValue.string($0.name) }
        if !required.isEmpty { members.append(.init("required", .array(required))) }
        return .object(members)
    }
}
