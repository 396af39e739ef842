import MFAAPI
import Terminal

/// A virtual phone: the numbers where there are several, then the messages and calls of one, newest on top.
struct PhoneView {
    let model: Model

    init(_ model: Model) { self.model = model }

    /// The number that is looked at, for the frame.
    var note: String {
        guard let number = model.phone.number else { return "" }
        let count = model.phone.numbers.count
        let place = model.phone.numbers.firstIndex(of: number).map { " \($0 + 1)/\(count)" } ?? ""
        return PhoneView.grouped(number) + (count > 1 ? place : "")
    }

    func draw(on canvas: inout Canvas, in area: Rect) {
        let phone = model.phone
        if model.focus == .phone { canvas.cursor = Point(column: area.column, row: area.row) }
        guard model.session.hasPhones else {
            canvas.write("Only a sandbox has virtual phones.", column: area.column + 1, row: area.row, .dim, in: area)
            return
        }
        let (list, below) = parts(of: area)
        drawNumbers(on: &canvas, in: list)
        if let fault = phone.fault {
            canvas.write(fault, column: below.column + 1, row: below.row, .couldNotCheck, in: below)
        }
        if phone.shown.isEmpty {
            canvas.write(
                "Nothing came yet.", column: below.column + 1, row: below.row + faultRows, .dim, in: below)
        }
        for (index, rows) in items(in: below) {
            let isSelected = index == phone.selection
            if isSelected, model.focus == .phone {
                canvas.cursor = Point(column: below.column, row: rows.lowerBound)
            }
            draw(phone.shown[index], isSelected: isSelected, on: &canvas, row: rows.lowerBound, in: below)
        }
    }

    /// What stands at a row of the pane, for the mouse.
    enum Target: Hashable {
        /// Another phone's number, in the list.
        case phone(String)
        /// A message or call, the newest being 0.
        case item(Int)
    }

    /// What stands at a row of the pane; `nil` where nothing does.
    func target(atRow row: Int, in area: Rect) -> Target? {
        guard model.session.hasPhones else { return nil }
        let (list, below) = parts(of: area)
        if row < list.endRow {
            return numbers(in: list).first { $0.row == row }.map { .phone($0.number) }
        }
        return items(in: below).first { $0.rows.contains(row) }.map { .item($0.index) }
    }

    /// The list of numbers, where there are several, and what is below it.
    private func parts(of area: Rect) -> (list: Rect, below: Rect) {
        let count = model.phone.numbers.count
        let parts = area.splitTop(count > 1 ? min(count, max(1, area.rows / 4)) : 0)
        return (parts.top, parts.bottom)
    }

    private var faultRows: Int { model.phone.fault == nil ? 0 : 1 }

    /// The messages and calls that are seen, and their rows.
    private func items(in area: Rect) -> [(index: Int, rows: Range<Int>)] {
        var row = area.row + faultRows
        let shown = model.phone.shown
        var items: [(index: Int, rows: Range<Int>)] = []
        for index in firstShown(rows: area.endRow - row, columns: area.columns)..<shown.count where row < area.endRow {
            let end = row + 1 + lines(of: shown[index], columns: area.columns).count
            items.append((index, row..<end))
            row = end
        }
        return items
    }

    /// The numbers that are seen, and their rows.
    private func numbers(in area: Rect) -> [(number: String, row: Int)] {
        let numbers = model.phone.numbers
        let selected = numbers.firstIndex { $0 == model.phone.number } ?? 0
        let first = max(0, min(selected - area.rows / 2, numbers.count - area.rows))
        return numbers.dropFirst(first).prefix(area.rows).enumerated().map { ($1, area.row + $0) }
    }

    private func drawNumbers(on canvas: inout Canvas, in area: Rect) {
        for (number, row) in numbers(in: area) {
            let isSelected = number == model.phone.number
            let count = model.phone.count(on: number)
            canvas.write(
                "\(isSelected ? ">" : " ") \(PhoneView.grouped(number))  \(count)", column: area.column + 1,
                row: row, isSelected ? .listSelectedRest : .dim, in: area)
        }
    }

    /// The newest item where the selected one is in view with it, else the selected one.
    private func firstShown(rows: Int, columns: Int) -> Int {
        let phone = model.phone
        let heights = phone.shown.prefix(phone.selection + 1).map { lines(of: $0, columns: columns).count + 1 }
        return heights.reduce(0, +) <= rows ? 0 : phone.selection
    }

    /// A message as a bubble, a call as what was spoken.
    private func lines(of item: PhonePane.Item, columns: Int) -> [String] {
        let text = TextWrap.lines(item.text, columns: columns - 6)
        guard item.channel == .sms else { return text.map { "  \($0)" } }
        let width = text.map { DisplayText.columns(of: $0) }.max() ?? 0
        let ascii = model.options.ascii
        let edge = String(repeating: ascii ? "-" : "─", count: width + 2)
        let side = ascii ? "|" : "│"
        return [ascii ? ".\(edge)." : "╭\(edge)╮"] + text.map { "\(side) \($0.padding(to: width)) \(side)" }
            + [ascii ? "'\(edge)'" : "╰\(edge)╯"]
    }

    private func draw(
        _ item: PhonePane.Item, isSelected: Bool, on canvas: inout Canvas, row: Int, in area: Rect
    ) {
        let time = item.receivedAt.split(separator: "T").last.map { String($0.prefix(8)) } ?? ""
        let head =
            "\(isSelected ? ">" : " ")\(item.channel == .sms ? "SMS" : "Call") from \(PhoneView.grouped(item.from))"
        let headStyle: StyleName = isSelected ? (model.focus == .phone ? .listSelected : .listSelectedRest) : .dim
        canvas.write("\(head)  \(time)Z", column: area.column, row: row, headStyle, in: area)
        let style: StyleName = item.channel == .sms ? .phoneSMS : .phoneCall
        let lines = lines(of: item, columns: area.columns)
        for (offset, line) in lines.enumerated() {
            canvas.write(line, column: area.column + 2, row: row + 1 + offset, style, in: area)
        }
    }

    private static func grouped(_ number: String) -> String { PhoneNumber(number)?.grouped ?? number }
}
