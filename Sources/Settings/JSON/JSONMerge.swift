/// Carries a change into a JSON text and leaves every other byte as it is: unknown keys, faulty values, order and white space.
///
/// The change is the difference of two values: the one that was read off the text and the one it became. What is the same in
/// both is not touched, even where the text says something else.
struct JSONMerge {
    /// The text.
    let source: SourceText
    /// Elements of the named list that go although the value that was read never had them, by index.
    var dropped: Set<Int> = []

    /// Returns the whole text with the change in it.
    ///
    /// - Parameters:
    ///   - root: The text's tree.
    ///   - before: The value that was read off the tree.
    ///   - after: What it became.
    ///   - schema: The JSON schema of both, by which known keys are told from unknown ones.
    func text(_ root: JSONNode, from before: JSONValue, to after: JSONValue, schema: JSONValue) -> String {
        source[0..<root.span.lowerBound] + merged(root, before, after, schema: schema, indent: "")
            + source[root.span.upperBound..<source.bytes.count]
    }

    /// Returns the text of one value with the change in it.
    func merged(
        _ node: JSONNode, _ before: JSONValue, _ after: JSONValue, schema: JSONValue, indent: String
    ) -> String {
        switch (node.content, after) {
        case (.object(let members), .object):
            object(node, members, before, after, schema: schema, indent: indent)
        case (.array(let elements), .array(let wanted)) where schema.isNamedList:
            list(node, elements, before.elements ?? [], wanted, schema: schema["items"] ?? [:], indent: indent)
        default:
            before == after ? source[node.span] : after.pretty(indent: indent)
        }
    }

    private func object(
        _ node: JSONNode, _ members: [JSONNode.Member], _ before: JSONValue, _ after: JSONValue, schema: JSONValue,
        indent: String
    ) -> String {
        let spans = members.map { $0.keySpan.lowerBound..<$0.node.span.upperBound }
        var layout = JSONLayout(source, span: node.span, items: spans, indent: indent)
        layout.items = zip(members, layout.items).compactMap { member, item in
            let inner = schema["properties"]?[member.key] ?? [:]
            let none: JSONValue? = inner.isNamedList ? [] : nil
            let (known, wanted) = (before[member.key] ?? none, after[member.key] ?? none)
            if known == wanted, !inner.isNamedList || dropped.isEmpty { return item }
            guard let wanted else { return nil }
            var item = item
            item.body = source[member.keySpan.lowerBound..<member.node.span.lowerBound]
            item.body += merged(
                member.node, known ?? member.node.value.known(to: inner), wanted, schema: inner,
                indent: layout.itemIndent)
            return item
        }
        let present = Set(members.map(\.key))
        for member in after.members where !present.contains(member.key) && before[member.key] != member.value {
            layout.items.append(layout.item("\(JSONValue.quoted(member.key)): \(layout.text(of: member.value))"))
        }
        return layout.text
    }
}

extension JSONValue {
    /// Whether this is the schema of a list whose elements are known by their `name`.
    var isNamedList: Bool { self["items"]?["properties"]?["name"] != nil }

    /// Returns the part of a value that a schema knows: unknown keys are left out, at every depth.
    func known(to schema: JSONValue) -> JSONValue {
        guard case .object(let members) = self, let properties = schema["properties"] else { return self }
        return .object(
            members.compactMap { member in
                properties[member.key].map { Member(member.key, member.value.known(to: $0)) }
            })
    }
}
