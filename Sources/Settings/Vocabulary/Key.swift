/// A key of an object of the configuration.
struct Key<Root: Sendable>: Sendable {
    /// The key as it is written.
    let name: String
    /// What the key is for, one sentence for schema and guides.
    let summary: String
    /// Whether an object without the key is of no use.
    let isRequired: Bool
    /// The JSON schema of the value.
    let schema: JSONValue
    /// Reads the value into the object.
    let read: @Sendable (JSONNode, inout Root, inout Reading) -> Void
    /// Returns the value; `nil` where there is none.
    let write: @Sendable (Root) -> JSONValue?

    /// Creates a key for a property that always has a value.
    init<Value>(
        _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ form: Form<Value>, _ summary: String
    ) {
        self.name = name
        self.summary = summary
        isRequired = false
        schema = form.schema
        read = { node, root, reading in
            if let value = form.read(node, &reading) { root[keyPath: path] = value }
        }
        write = { form.write($0[keyPath: path]) }
    }

    /// Creates a key for a property that may have no value; `null` stands for none where the key is not required.
    init<Value>(
        _ name: String, _ path: any WritableKeyPath<Root, Value?> & Sendable, _ form: Form<Value>, _ summary: String,
        isRequired: Bool = false
    ) {
        self.name = name
        self.summary = summary
        self.isRequired = isRequired
        schema = form.schema
        read = { node, root, reading in
            if case .null = node.content, !isRequired {
                root[keyPath: path] = nil
            } else if let value = form.read(node, &reading) {
                root[keyPath: path] = value
            }
        }
        write = { $0[keyPath: path].map(form.write) }
    }
}
