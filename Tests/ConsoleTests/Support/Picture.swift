import Terminal

@testable import Console

/// A picture as a test writes it down: its lines, where the cursor stands, and the words of every meaning but plain text.
struct Picture {
    let text: String

    /// Reads an area of a canvas; blank lines at its end are left out.
    init(_ canvas: Canvas, in area: Rect, styles: Bool) {
        var lines = (area.row..<area.endRow).map { row in
            Picture.trimmed((area.column..<area.endColumn).map { canvas[$0, row] }.map(\.shown).joined())
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        if let cursor = canvas.cursor, area.contains(cursor) {
            lines.append("· cursor \(cursor.column - area.column),\(cursor.row - area.row)")
        } else {
            lines.append("· no cursor")
        }
        if styles { lines += Picture.styles(canvas, in: area) }
        text = lines.joined(separator: "\n")
    }

    /// A line for each meaning, with what is written in it from the left and from the top.
    private static func styles(_ canvas: Canvas, in area: Rect) -> [String] {
        var words: [Style: [String]] = [:]
        for row in area.row..<area.endRow {
            let cells = (area.column..<area.endColumn).map { canvas[$0, row] }
            for run in cells.split(whereSeparator: \.isPlain) {
                var rest = run
                while let first = rest.first {
                    let same = rest.prefix { $0.style == first.style }
                    let word = trimmed(same.map(\.shown).joined())
                    if word.contains(where: { !" ─│┌┐└┘━┃┏┓┗┛".contains($0) }) {
                        words[first.style, default: []].append(word)
                    }
                    rest = rest.dropFirst(same.count)
                }
            }
        }
        return StyleName.allCases.compactMap { name in
            words[name.style].map { "· \(name.row.name): \($0.joined(separator: " | "))" }
        }
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

extension Canvas {
    /// Where a text stands first, from the top.
    func point(of text: String) -> Point? {
        for (row, line) in lines.enumerated() {
            guard let range = line.firstRange(of: text) else { continue }
            return Point(column: DisplayText.columns(of: line[..<range.lowerBound]), row: row)
        }
        return nil
    }
}

extension Cell {
    fileprivate var shown: String { width == 0 ? "" : String(character) }

    fileprivate var isPlain: Bool { style == .text }
}

extension ModelDriver {
    /// A part of the screen.
    enum Part: Hashable {
        case whole
        case pane(Pane)
        /// The first verification of the waiting list, when it is the selected one.
        case verification
        /// What differs from the screen without the dialog.
        case dialog
        case banner
        case footer
    }

    func picture(_ part: Part, styles: Bool) -> Picture {
        let canvas = ConsoleView(model).canvas()
        let layout = Layout(model)
        let area: Rect =
            switch part {
            case .whole: Rect(model.size)
            case .pane(let pane): layout.panes[pane] ?? Rect(Size(columns: 0, rows: 0))
            case .verification: verificationArea(layout)
            case .dialog: dialogArea(canvas, layout)
            case .banner: layout.banner
            case .footer: layout.footer
            }
        return Picture(canvas, in: area, styles: styles)
    }

    private func verificationArea(_ layout: Layout) -> Rect {
        let pane = (layout.panes[.waiting] ?? Rect(Size(columns: 0, rows: 0))).inset(columns: 1, rows: 1)
        return pane.splitTop(WaitingItem.rows(of: 0, model, columns: pane.columns).count).top
    }

    private func dialogArea(_ canvas: Canvas, _ layout: Layout) -> Rect {
        var without = model
        without.dialog = nil
        let other = ConsoleView(without).canvas()
        let places = (layout.body.row..<layout.body.endRow).flatMap { row in
            (0..<canvas.size.columns).filter { canvas[$0, row] != other[$0, row] }.map { Point(column: $0, row: row) }
        }
        let columns = places.map(\.column)
        let rows = places.map(\.row)
        guard let left = columns.min(), let right = columns.max(), let top = rows.min(), let bottom = rows.max() else {
            return Rect(Size(columns: 0, rows: 0))
        }
        return Rect(column: left, row: top, columns: right - left + 1, rows: bottom - top + 1)
    }
}
