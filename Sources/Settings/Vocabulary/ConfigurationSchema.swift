/// The published description of `config.json`, read off the table of keys that the reader uses.
public enum ConfigurationSchema {
    /// A key of the file, for guides and man pages.
    public struct Entry: Sendable, Hashable {
        /// The key path, such as `profiles[].digits`; a free key is `*`.
        public let keyPath: String
        /// What is allowed, in words: `integer, 4 to 8`.
        public let allowed: String
        /// The usual value as JSON; `nil` where there is none.
        public let usual: String?
        /// What the key is for.
        public let summary: String
    }

    /// The schema's identifier.
    public static let id = "urn:vouch:config:\(Configuration.currentVersion)"

    /// The JSON schema (draft 2020-12).
    public static var json: String {
        let head: [JSONValue.Member] = [
            .init("$schema", "https://json-schema.org/draft/2020-12/schema"), .init("$id", .string(id)),
            .init("title", "Vouch configuration"),
        ]
        return JSONValue.object(head + ConfigurationKeys.form.schema.members).pretty() + "\n"
    }

    /// Every key of the file, in the order of the table.
    public static var entries: [Entry] {
        entries(of: ConfigurationKeys.form.schema, path: "")
    }

    private static func entries(of schema: JSONValue, path: String) -> [Entry] {
        let properties = schema["properties"]?.members ?? []
        return properties.flatMap { member in
            let keyPath = path.isEmpty ? member.key : "\(path).\(member.key)"
            let entry = Entry(
                keyPath: keyPath, allowed: allowed(member.value), usual: member.value["default"]?.line,
                summary: member.value["description"]?.text ?? "")
            return [entry] + entries(of: member.value, path: keyPath)
                + entries(of: member.value["items"] ?? [:], path: keyPath + "[]")
        }
    }

    private static func allowed(_ schema: JSONValue) -> String {
        if let names = schema["enum"]?.elements?.compactMap(\.text) { return Nearest.list(names) }
        let type = schema["type"]?.text ?? ""
        if let low = schema["minimum"]?.line, let high = schema["maximum"]?.line { return "\(type), \(low) to \(high)" }
        if let low = schema["minLength"]?.line, let high = schema["maxLength"]?.line {
            return "\(type), \(low) to \(high) characters"
        }
        return type
    }
}
