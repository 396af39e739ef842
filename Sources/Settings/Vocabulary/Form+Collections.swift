extension Form {
    /// One of the cases of an enumeration, by its raw value.
    static func choice() -> Form where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
        let names = Value.allCases.map(\.rawValue)
        return Form(
            schema: ["enum": .array(names.map(JSONValue.string))],
            read: { node, reading in
                guard case .string(let name) = node.content, let value = Value(rawValue: name) else {
                    var message = "must be \(Nearest.list(names))"
                    if case .string(let name) = node.content, let nearest = Nearest.name(to: name, among: names) {
                        message += "; did you mean \"\(nearest)\"?"
                    }
                    reading.fault(message, at: node)
                    return nil
                }
                return value
            },
            write: { .string($0.rawValue) }
        )
    }

    /// A list of values of one form; one element at fault makes the list unusable.
    static func list<Element>(_ element: Form<Element>, atLeast count: Int = 0) -> Form where Value == [Element] {
        Form(
            schema: [
                "type": "array", "items": element.schema, "minItems": .number(Double(count)),
            ],
            read: { node, reading in
                guard let nodes = node.elements else {
                    reading.fault("must be a list in square brackets, not \(node.kind)", at: node)
                    return nil
                }
                let values = nodes.enumerated().map { index, node in
                    reading.inside(index: index) { element.read(node, &$0) }
                }
                if values.count < count { reading.fault("must not be empty", at: node) }
                let usable = values.compactMap(\.self)
                return usable.count == values.count && usable.count >= count ? usable : nil
            },
            write: { .array($0.map(element.write)) }
        )
    }

    /// An object whose keys are free; a value at fault leaves the others usable.
    static func dictionary<Element>(
        _ element: Form<Element>, key: @escaping @Sendable (JSONNode.Member, inout Reading) -> Void = { _, _ in }
    ) -> Form where Value == [String: Element] {
        Form(
            schema: ["type": "object", "additionalProperties": element.schema],
            read: { node, reading in
                guard let members = node.members else {
                    reading.fault("must be an object in braces, not \(node.kind)", at: node)
                    return nil
                }
                return members.reduce(into: [:]) { values, member in
                    reading.inside(key: member.key) { reading in
                        key(member, &reading)
                        values[member.key] = element.read(member.node, &reading)
                    }
                }
            },
            write: { values in
                .object(values.sorted { $0.key < $1.key }.map { .init($0.key, element.write($0.value)) })
            }
        )
    }
}
