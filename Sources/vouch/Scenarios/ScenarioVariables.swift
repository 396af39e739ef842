/// The values that stand behind `${name}` in a scenario's texts.
struct ScenarioVariables: Sendable {
    /// Names that always have a value: two fictional numbers, other ones for every scenario and run.
    static let builtIn = ["number", "otherNumber"]

    private static let wrongSuffix = ".wrong"

    private var values: [String: String]

    /// Gives the built-in names their values; those of the scenario and of the command line go before them.
    ///
    /// - Parameters:
    ///   - given: Values by their names.
    ///   - number: The value of `number`.
    ///   - otherNumber: The value of `otherNumber`.
    init(_ given: [String: String], number: String, otherNumber: String) {
        let values = [number, otherNumber]
        self.values = Dictionary(zip(ScenarioVariables.builtIn, values)) { $1 }.merging(given) { $1 }
    }

    subscript(_ name: String) -> String? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// Fills a text in. `${code.wrong}` is a code that differs from `${code}` in every digit.
    func filled(_ text: String) -> String {
        text.replacing(ScenarioVariables.reference) { match in
            let name = String(match.1)
            if name.hasSuffix(ScenarioVariables.wrongSuffix) {
                return ScenarioVariables.wrong(values[ScenarioVariables.base(name)] ?? "")
            }
            return values[name] ?? ""
        }
    }

    /// The names that a text refers to.
    static func names(in text: String) -> [String] {
        text.matches(of: reference).map { base(String($0.1)) }
    }

    // A regex is not Sendable; as a computed value it belongs to nobody.
    private static var reference: Regex<(Substring, Substring)> { /\$\{([^}]*)\}/ }

    private static func base(_ name: String) -> String {
        name.hasSuffix(wrongSuffix) ? String(name.dropLast(wrongSuffix.count)) : name
    }

    private static func wrong(_ code: String) -> String {
        String(code.map { $0.wholeNumberValue.map { Character(String(($0 + 1) % 10)) } ?? $0 })
    }
}
