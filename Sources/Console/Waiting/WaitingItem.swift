import MFAAPI
import Settings
import Terminal

/// One verification of the list, row by row: its number, its clock, its code entry and what the last check came to.
struct WaitingItem {
    enum Row: Hashable {
        case head, clock, entry
        case text(String, StyleName)
    }

    private let rows: [Row]
    private let model: Model
    private let item: Verification
    private let isSelected: Bool
    private static let indent = 3

    init(_ model: Model, index: Int, rows: [Row]) {
        self.model = model
        self.rows = rows
        item = model.waiting.items[index]
        isSelected = index == model.waiting.selection
    }

    /// The rows of an item of the list.
    static func rows(of index: Int, _ model: Model, columns: Int) -> [Row] {
        rows(
            of: model.waiting.items[index], index == model.waiting.selection, model,
            columns: columns - WaitingItem.indent - 1)
    }

    private static func rows(of item: Verification, _ isSelected: Bool, _ model: Model, columns: Int) -> [Row] {
        var rows = [Row.head]
        if item.profile.name != model.session.profile.name {
            let environment = item.profile.environment == .live ? "LIVE" : "SANDBOX"
            rows.append(.text("\(environment) profile \(item.profile.name)", .heading))
        }
        if case .notSent(let reason, let mayHaveLeft) = item.state, item.lockRemaining(at: model.now) == nil {
            let words = WaitingClock.words(reason, mayHaveLeft: mayHaveLeft)
            let lines = TextWrap.lines(words, columns: columns)
            rows += lines.prefix(isSelected ? 4 : 1).map { .text($0, .couldNotCheck) }
        } else {
            rows.append(.clock)
        }
        guard isSelected else { return rows }
        let lesson = (FirstRun(model).nextStep(of: item).map { TextWrap.lines($0, columns: columns) } ?? [])
            .map { Row.text($0, .key) }
        let reference = item.reference.map { reference in
            let cut = DisplayText.fitting("for \(reference)", columns: columns, ellipsis: model.options.glyphs.cut)
            return Row.text(cut, .dim)
        }
        let remarks = [reference].compactMap(\.self) + lesson
        if let hint = hintInsteadOfEntry(item, model) { return rows + [.text(hint, .dim)] + remarks }
        rows.append(.entry)
        let check = WaitingItem.check(item, model)
        let besideEntry = columns - 5 - 2 * item.request.digits
        if DisplayText.columns(of: check.word) > besideEntry { rows.append(.text(check.word, check.style)) }
        return rows
            + TextWrap.lines(check.reason, columns: columns).filter { !$0.isEmpty }.map { .text($0, check.style) }
            + remarks
    }

    /// What can be done with a verification that takes no code; `nil` where it takes one.
    private static func hintInsteadOfEntry(_ item: Verification, _ model: Model) -> String? {
        func hint(_ command: Command, _ words: String) -> String { "\(model.bindings.label(command)) \(words)" }
        return switch item.state {
        case .sending, .waiting, .notSent(_, mayHaveLeft: true): nil
        case .verified: hint(.ticketNote, "ticket note") + "  " + hint(.dismiss, "dismiss")
        case .notSent, .expired:
            hint(.resend, "resend") + "  " + hint(.switchChannel, "by \(item.channel.other.title)") + "  "
                + hint(.dismiss, "dismiss")
        }
    }

    /// What the last check came to: the verdict's word, and the reason where there is none.
    private static func check(
        _ item: Verification, _ model: Model
    ) -> (word: String, reason: String, style: StyleName) {
        let again = item.code.isComplete ? "; \(model.bindings.label(.verify)) checks again" : ""
        return switch item.check {
        case _ where item.intent != .none: ("waiting for the phone", "", .open)
        case .none: (item.code.isComplete ? "\(model.bindings.label(.verify)) verify" : "", "", .dim)
        case .running: ("checking\(model.options.glyphs.more)", "", .open)
        case .notValid(let tries):
            (
                "x NOT VALID" + (tries > 1 ? " (\(tries))" : ""),
                item.mayBeUsedUp ? "a check without an answer may have used the code up: resend" : "", .notValid
            )
        case .locked: (item.lockRemaining(at: model.now) == nil ? "" : "! LOCKED", "", .locked)
        case .couldNotCheck(let reason): ("? COULD NOT CHECK", reason + again, .couldNotCheck)
        }
    }

    func draw(on canvas: inout Canvas, in area: Rect) {
        let inner = Rect(
            column: area.column + WaitingItem.indent, row: area.row, columns: area.columns - WaitingItem.indent - 1,
            rows: area.rows)
        if isSelected, model.focus == .waiting { canvas.cursor = Point(column: area.column + 1, row: area.row) }
        for (index, row) in rows.prefix(area.rows).enumerated() {
            let line = Rect(column: inner.column, row: inner.row + index, columns: inner.columns, rows: 1)
            switch row {
            case .head: drawHead(on: &canvas, line, mark: area.column + 1)
            case .clock: WaitingClock(model, item).draw(on: &canvas, in: line)
            case .entry: drawEntry(on: &canvas, line)
            case .text(let text, let style): canvas.write(text, column: line.column, row: line.row, style, in: line)
            }
        }
    }

    private func drawHead(on canvas: inout Canvas, _ line: Rect, mark: Int) {
        let style: StyleName = isSelected ? (model.focus == .waiting ? .listSelected : .listSelectedRest) : .text
        if isSelected { canvas.write("> ", column: mark, row: line.row, style) }
        let end = canvas.write(
            "\(item.label) \(item.number.grouped)", column: line.column, row: line.row, style, in: line)
        let channel = "  " + item.channel.title
        let scope = DisplayText.fitting(
            item.request.effectiveScope, columns: line.endColumn - end - 2 - DisplayText.columns(of: channel),
            ellipsis: model.options.glyphs.cut)
        let right = scope + channel
        canvas.write(
            right, column: line.endColumn - DisplayText.columns(of: right), row: line.row, .dim, in: line)
    }

    private func drawEntry(on canvas: inout Canvas, _ line: Rect) {
        let label = canvas.write("code ", column: line.column, row: line.row, .fieldLabel, in: line)
        let entry = Rect(column: label, row: line.row, columns: 2 * item.request.digits, rows: 1).intersection(line)
        item.code.draw(on: &canvas, in: entry, isFocused: model.focus == .waiting, styles: .console(model.options))
        let check = WaitingItem.check(item, model)
        let lastColumn = line.endColumn - DisplayText.columns(of: check.word)
        guard entry.endColumn <= lastColumn else { return }
        canvas.write(
            check.word, column: min(entry.endColumn + 1, lastColumn), row: line.row, check.style, in: line)
    }
}
