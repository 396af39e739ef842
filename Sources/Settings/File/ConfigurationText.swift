/// The text of a configuration, read: the tree for changing it, and the values.
struct ConfigurationText {
    let source: SourceText
    let root: JSONNode
    let configuration: Configuration
    let problems: [Problem]
    /// The version the file says it is of.
    let version: Int

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - file: The file's name for problems.
    ///   - known: What other parts of the program know.
    ///   - migrations: The steps from version 1 to the newest one.
    /// - Throws: The problem because of which nothing can be read.
    init(_ bytes: [UInt8], file: String, known: KnownNames, migrations: [Migration]) throws(Problem) {
        var source = SourceText(bytes: bytes)
        var root = try ConfigurationText.tree(source, file: file)
        version = ConfigurationText.version(of: root)
        if version <= migrations.count {
            let migrated = migrations[(version - 1)...].reduce(root.value) { $1.apply($0) }
            let merge = JSONMerge(source: source)
            let text = merge.text(root, from: root.value, to: migrated, schema: ConfigurationKeys.form.schema)
            source = SourceText(bytes: Array(text.utf8))
            root = try ConfigurationText.tree(source, file: file)
        }
        var reading = Reading(source, file: file, known: known)
        var value = ConfigurationKeys.form.read(root, &reading) ?? Configuration()
        value.isDefaultProfileUnreadable = value.defaultProfile == nil && root.says("defaultProfile")
        (self.source, self.root, configuration) = (source, root, value)
        problems = reading.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }

    /// Returns the text with a change in it.
    func changed(to after: Configuration) -> [UInt8] {
        let kept = Set(after.faultyProfiles.map(\.index))
        let dropped = Set(configuration.faultyProfiles.map(\.index)).subtracting(kept)
        let form = ConfigurationKeys.form
        let merge = JSONMerge(source: source, dropped: dropped)
        let text = merge.text(root, from: form.write(configuration), to: form.write(after), schema: form.schema)
        return Array(text.utf8)
    }

    private static func tree(_ source: SourceText, file: String) throws(Problem) -> JSONNode {
        do throws(JSONSyntaxError) {
            let root = try JSONParser.parse(source)
            if root.members != nil { return root }
            throw JSONSyntaxError(offset: root.span.lowerBound, reason: "the configuration must be an object in braces")
        } catch {
            let place = source.place(of: error.offset)
            throw Problem(
                severity: .error, file: file, line: place.line, column: place.column, message: error.reason)
        }
    }

    /// The version that a file says it is of; 1 where it says none that can be read.
    private static func version(of root: JSONNode) -> Int {
        guard case .number(let spelling) = root["version"]?.content else { return 1 }
        return max(1, Double(spelling).flatMap(Int.init(exactly:)) ?? 1)
    }
}
