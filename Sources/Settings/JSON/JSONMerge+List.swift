extension JSONMerge {
    /// Returns the text of a list whose elements are matched by name; elements that were never read stay where they are.
    func list(
        _ node: JSONNode, _ elements: [JSONNode], _ before: [JSONValue], _ after: [JSONValue], schema: JSONValue,
        indent: String
    ) -> String {
        var layout = JSONLayout(source, span: node.span, items: elements.map(\.span), indent: indent)
        var rest = Dictionary(
            uniqueKeysWithValues: elements.indices.filter { !dropped.contains($0) }.map { ($0, elements[$0]) })
        let former = formerNames(before, after)
        var items: [JSONLayout.Item] = after.map { wanted in
            let name = wanted.name.flatMap { former[$0] } ?? wanted.name
            let index = rest.keys.sorted().first { rest[$0]?.value.name == name }
            guard name != nil, let index, let element = rest.removeValue(forKey: index) else {
                return layout.item(layout.text(of: wanted))
            }
            var item = layout.items[index]
            let known = before.first { $0.name == name } ?? element.value.known(to: schema)
            item.body = merged(element, known, wanted, schema: schema, indent: layout.itemIndent)
            return item
        }
        let removed = Set(before.compactMap(\.name)).subtracting(after.compactMap(\.name)).subtracting(former.values)
        var taken = Set<String>()
        for (index, element) in rest.sorted(by: { $0.key < $1.key }) {
            // The first of several elements with a removed name is the one that was read.
            if let name = element.value.name, removed.contains(name), taken.insert(name).inserted { continue }
            items.insert(layout.items[index], at: min(index, items.count))
        }
        layout.items = items
        return layout.text
    }

    /// Returns the former names of elements that kept their place and changed their name.
    private func formerNames(_ before: [JSONValue], _ after: [JSONValue]) -> [String: String] {
        guard before.count == after.count else { return [:] }
        let old = Set(before.compactMap(\.name))
        let new = Set(after.compactMap(\.name))
        return zip(before, after).reduce(into: [:]) { former, pair in
            guard let from = pair.0.name, let to = pair.1.name, !new.contains(from), !old.contains(to) else { return }
            former[to] = from
        }
    }
}

extension JSONValue {
    /// The text under `name`.
    fileprivate var name: String? { self["name"]?.text }
}
