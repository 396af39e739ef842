import MFAAPI
import Terminal

/// The verifications that wait: number, clock, code entry and verdict.
struct WaitingView {
    let model: Model

    init(_ model: Model) { self.model = model }

    func draw(on canvas: inout Canvas, in area: Rect) {
        let items = model.waiting.items
        guard !items.isEmpty else {
            let hint = [
                "No code is out.", "", "Fill in the form and press \(model.bindings.label(.send)).",
                "The customer reads the code to you;", "you type it here.",
            ]
            for (index, line) in hint.enumerated() {
                canvas.write(line, column: area.column + 1, row: area.row + index, .dim, in: area)
            }
            return
        }
        var row = area.row
        var index = firstShown(rows: area.rows)
        while index < items.count, row + height(index) <= area.endRow {
            drawItem(
                index, on: &canvas, in: Rect(column: area.column, row: row, columns: area.columns, rows: height(index)))
            row += height(index)
            index += 1
        }
        if index < items.count, row < area.endRow {
            canvas.write("\(items.count - index) more below", column: area.column + 4, row: row, .dim, in: area)
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

    private func height(_ index: Int) -> Int { index == model.waiting.selection ? 3 : 2 }

    /// The first item shown, so that the selected one is in view.
    private func firstShown(rows: Int) -> Int {
        let above = max(0, (rows - 4) / 2)
        return max(0, model.waiting.selection - above)
    }

    private func drawItem(_ index: Int, on canvas: inout Canvas, in area: Rect) {
        let item = model.waiting.items[index]
        let isSelected = index == model.waiting.selection
        let style: StyleName = isSelected ? (model.focus == .waiting ? .listSelected : .listSelectedRest) : .text
        var column = canvas.write(isSelected ? " > " : "   ", column: area.column, row: area.row, style, in: area)
        column = canvas.write("\(item.label) \(item.number.grouped)  ", column: column, row: area.row, style, in: area)
        let right = "\(item.request.effectiveScope)  \(item.channel.title)"
        let rightColumn = max(column, area.endColumn - DisplayText.columns(of: right) - 1)
        canvas.write(right, column: rightColumn, row: area.row, .dim, in: area)
        drawClock(item, on: &canvas, row: area.row + 1, in: area)
        if isSelected { drawEntry(item, on: &canvas, row: area.row + 2, in: area) }
    }

    func drawClock(_ item: Verification, on canvas: inout Canvas, row: Int, in area: Rect) {
        let gauge = Gauge(width: max(8, min(24, area.columns - 20)), glyphs: model.options.glyphs)
        let column = area.column + 3
        if let lock = item.lockRemaining(at: model.now) {
            let end = gauge.draw(on: &canvas, column: column, row: row, part: 1, .locked, sign: "!", in: area)
            canvas.write(" LOCKED  \(lock.clock)", column: end, row: row, .locked, in: area)
            return
        }
        switch item.state {
        case .sending:
            canvas.write("sending\(model.options.glyphs.more)", column: column, row: row, .open, in: area)
        case .notSent(let reason, let mayHaveLeft):
            let word = mayHaveLeft ? "? OUTCOME UNKNOWN" : "? NOT SENT"
            canvas.write("\(word)  \(reason)", column: column, row: row, .couldNotCheck, in: area)
        case .expired:
            canvas.write("~ EXPIRED  window \(item.window.clock) passed", column: column, row: row, .expired, in: area)
        case .verified(let moment):
            let left = max(.zero, Verification.verifiedStands - (model.now - moment))
            let end = canvas.write("+ VERIFIED", column: column, row: row, .verified, in: area)
            canvas.write("  clears in \(left.clock)", column: end, row: row, .dim, in: area)
        case .waiting:
            let left = item.remaining(at: model.now)
            let part = left / item.window
            let isLow = part < 0.2
            let end = gauge.draw(
                on: &canvas, column: column, row: row, part: part, isLow ? .gaugeLow : .gaugeFull, in: area)
            let low = isLow ? " LOW" : ""
            canvas.write(
                " \(left.clock) of \(item.window.clock)\(low)", column: end, row: row, isLow ? .gaugeLow : .text,
                in: area)
        }
    }

    /// The third line of the selected verification: its verdict where there is one, else the code entry and the last check.
    private func drawEntry(_ item: Verification, on canvas: inout Canvas, row: Int, in area: Rect) {
        let column = area.column + 3
        if let hint = hintInsteadOfEntry(item) {
            if model.focus == .waiting { canvas.cursor = Point(column: column, row: row) }
            canvas.write(hint, column: column, row: row, .dim, in: area)
            return
        }
        let label = canvas.write("code ", column: column, row: row, .fieldLabel, in: area)
        let entry = Rect(column: label, row: row, columns: 2 * item.request.digits, rows: 1).intersection(area)
        item.code.draw(on: &canvas, in: entry, isFocused: model.focus == .waiting, styles: .console(model.options))
        let (text, style) = check(item)
        canvas.write(text, column: entry.endColumn + 1, row: row, style, in: area)
    }

    /// What can be done with a verification that takes no code; `nil` where it takes one.
    private func hintInsteadOfEntry(_ item: Verification) -> String? {
        switch item.state {
        case .waiting, .notSent(_, mayHaveLeft: true): nil
        case .sending: ""
        case .verified: "\(model.bindings.label(.ticketNote)) ticket note"
        case .notSent, .expired:
            "\(model.bindings.label(.resend)) resend  \(model.bindings.label(.switchChannel)) by \(item.channel.other.title)"
        }
    }

    private func check(_ item: Verification) -> (String, StyleName) {
        switch item.check {
        case _ where item.intent != .none: ("waiting for the phone", .open)
        case .none: item.code.isComplete ? ("\(model.bindings.label(.verify)) verify", .dim) : ("", .dim)
        case .running: ("checking\(model.options.glyphs.more)", .open)
        case .notValid(let tries): ("x NOT VALID" + (tries > 1 ? " (\(tries))" : ""), .notValid)
        case .locked: ("! LOCKED", .locked)
        case .couldNotCheck(let reason): ("? COULD NOT CHECK: \(reason)", .couldNotCheck)
        }
    }
}

/// A bar that shows how much of something is left.
struct Gauge {
    let width: Int
    let glyphs: Glyphs

    /// Draws the bar; returns the column behind it.
    func draw(
        on canvas: inout Canvas, column: Int, row: Int, part: Double, _ style: StyleName, sign: Character? = nil,
        in area: Rect
    ) -> Int {
        let inner = width - 2
        let full = min(inner, max(0, Int((part * Double(inner)).rounded(.up))))
        var end = canvas.write("[", column: column, row: row, .dim, in: area)
        end = canvas.write(
            String(repeating: sign ?? glyphs.full, count: full), column: end, row: row, style, in: area)
        end = canvas.write(
            String(repeating: glyphs.empty, count: inner - full), column: end, row: row, .gaugeEmpty, in: area)
        return canvas.write("]", column: end, row: row, .dim, in: area)
    }
}
