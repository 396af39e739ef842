import MFAAPI

/// The numbers of a scenario that is written: one that nobody has stays, any other becomes a variable.
struct ScenarioNumbers {
    /// The variables that need a value, in their order.
    private(set) var variables: [(name: String, value: String)] = []

    private var names: [String: String] = [:]
    private let free: [String]

    /// Sees which numbers there are, so that none is given twice.
    ///
    /// - Parameter numbers: Every number, whole or masked.
    init(_ numbers: [String]) {
        let taken = Set(numbers)
        free = (100..<180).map { "+12025550\($0)" }.filter { !taken.contains($0) }
    }

    /// What stands in the scenario for a number.
    mutating func text(_ number: String) -> String {
        if PhoneNumber(number)?.nanpHints == [.fictional] { return number }
        let name = names[number] ?? nextName()
        names[number] = name
        return "${\(name)}"
    }

    /// The first two are drawn anew for each run; those behind them have a value that can be changed.
    private mutating func nextName() -> String {
        if names.count < ScenarioVariables.builtIn.count { return ScenarioVariables.builtIn[names.count] }
        let name = "number\(names.count + 1)"
        variables.append((name, free[variables.count % free.count]))
        return name
    }
}
