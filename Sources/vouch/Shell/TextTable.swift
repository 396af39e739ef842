import Terminal

/// Rows of cells as lines, each column as wide as its widest cell.
struct TextTable {
    private let rows: [[String]]

    /// Creates a table; what a terminal would obey is taken out of every cell.
    ///
    /// - Parameters:
    ///   - rows: The rows, as many cells in each.
    ///   - heading: The names of the columns.
    init(_ rows: [[String]], heading: [String]? = nil) {
        self.rows = ((heading.map { [$0] } ?? []) + rows).map { $0.map(DisplayText.safe) }
    }

    /// The lines, each with its end; empty where there is no row.
    var text: String {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in rows.map { DisplayText.columns(of: $0[column]) }.max() ?? 0 }
        return rows.map { row in
            let line = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: width - DisplayText.columns(of: cell))
            }.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
        }.joined()
    }
}
