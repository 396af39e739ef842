/// Finds the name that somebody most likely meant.
enum Nearest {
    /// Returns the candidate with the fewest edits, capitals ignored; `nil` where more than a third of the text is wrong.
    static func name(to text: String, among candidates: some Sequence<String>) -> String? {
        let limit = min(max(1, text.count / 3), text.count - 1)
        return candidates.map { (name: $0, distance: distance(text.lowercased(), $0.lowercased())) }
            .filter { $0.distance <= limit }
            .min { $0.distance < $1.distance }?.name
    }

    /// Returns the number of letters to insert, delete, replace or swap with their neighbour (optimal string alignment).
    static func distance(_ first: String, _ second: String) -> Int {
        let (source, target) = (Array(first.prefix(64)), Array(second.prefix(64)))
        var rowBefore: [Int] = []
        var row = Array(0...target.count)
        for (i, letter) in source.enumerated() {
            var next = [i + 1]
            for (j, other) in target.enumerated() {
                var cost = min(row[j] + (letter == other ? 0 : 1), row[j + 1] + 1, next[j] + 1)
                if i > 0, j > 0, letter == target[j - 1], source[i - 1] == other {
                    cost = min(cost, rowBefore[j - 1] + 1)
                }
                next.append(cost)
            }
            (rowBefore, row) = (row, next)
        }
        return row[target.count]
    }

    /// Returns names as a list for a sentence: `"a", "b" or "c"`.
    static func list(_ names: [String]) -> String {
        let quoted = names.map { "\"\($0)\"" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " or " + last
    }
}
