import MFAAPI
import Terminal

/// The verifications that wait: number, clock, code entry and verdict.
struct WaitingView {
    let model: Model

    init(_ model: Model) { self.model = model }

    func draw(on canvas: inout Canvas, in area: Rect) {
        guard !model.waiting.items.isEmpty else {
            let hint =
                FirstRun(model).welcome ?? """
                    No code is out.

                    Fill in the form and press \(model.bindings.label(.send)). The customer reads the code to you; \
                    you type it here.
                    """
            for (index, line) in TextWrap.lines(hint, columns: area.columns - 2).enumerated() {
                canvas.write(line, column: area.column + 1, row: area.row + index, .dim, in: area)
            }
            if model.focus == .waiting { canvas.cursor = Point(column: area.column + 1, row: area.row) }
            return
        }
        let (shown, rows) = layout(in: area)
        let count = model.waiting.items.count
        var row = area.row
        if shown.lowerBound > 0 { drawMore("\(shown.lowerBound) more above", on: &canvas, row: &row, in: area) }
        for (index, rows) in zip(shown, rows) {
            let place = Rect(
                column: area.column, row: row, columns: area.columns, rows: min(rows.count, area.endRow - row))
            WaitingItem(model, index: index, rows: rows).draw(on: &canvas, in: place)
            row = place.endRow
        }
        if shown.upperBound < count {
            drawMore("\(count - shown.upperBound) more below", on: &canvas, row: &row, in: area)
        } else {
            drawVerdict(on: &canvas, in: area.splitTop(row - area.row).bottom)
        }
    }

    /// The verdict of the selected verification, large, where the list leaves room for it.
    private func drawVerdict(on canvas: inout Canvas, in area: Rect) {
        guard let verdict = model.waiting.selected.flatMap({ StandingVerdict($0, at: model.now) }),
            let block = BlockText.fitting(verdict.outcome.title, in: area.inset(columns: 1, rows: 0).size)
        else { return }
        block.draw(on: &canvas, in: area, style: verdict.style, sign: model.options.glyphs.block)
    }

    /// The verification at a row of the pane, for the mouse.
    func index(atRow row: Int, in area: Rect) -> Int? {
        let (shown, rows) = layout(in: area)
        var end = area.row + (shown.lowerBound > 0 ? 1 : 0)
        guard row >= end else { return nil }
        return zip(shown, rows).first { _, rows in
            end += rows.count
            return row < end
        }?.0
    }

    /// Which items are seen, and their rows; no others are laid out.
    private func layout(in area: Rect) -> (shown: Range<Int>, rows: [[WaitingItem.Row]]) {
        var known: [Int: [WaitingItem.Row]] = [:]
        func rows(of index: Int) -> [WaitingItem.Row] {
            let rows = known[index] ?? WaitingItem.rows(of: index, model, columns: area.columns)
            known[index] = rows
            return rows
        }
        let shown = WaitingView.shown(
            count: model.waiting.items.count, selection: model.waiting.selection, rows: area.rows
        ) { index in rows(of: index).count }
        return (shown, shown.map(rows))
    }

    private func drawMore(_ text: String, on canvas: inout Canvas, row: inout Int, in area: Rect) {
        canvas.write(text, column: area.column + 3, row: row, .dim, in: area)
        row += 1
    }

    /// Which items are seen: the selected one in the middle, as many around it as fit whole, and a row for each end
    /// where there are more.
    static func shown(count: Int, selection: Int, rows: Int, height: (Int) -> Int) -> Range<Int> {
        var total = 0
        for index in 0..<count where total <= rows { total += height(index) }
        if total <= rows { return 0..<count }
        let selection = max(0, selection)
        var shown = selection..<selection + 1
        func fits(_ range: Range<Int>) -> Bool {
            let marks = (range.lowerBound > 0 ? 1 : 0) + (range.upperBound < count ? 1 : 0)
            return range.reduce(marks) { $0 + height($1) } <= rows
        }
        var grows = true
        while grows {
            grows = false
            let down = shown.lowerBound..<min(count, shown.upperBound + 1)
            if down != shown, fits(down) { (shown, grows) = (down, true) }
            let up = max(0, shown.lowerBound - 1)..<shown.upperBound
            if up != shown, fits(up) { (shown, grows) = (up, true) }
        }
        return shown
    }
}
