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
        let listRows = phone.numbers.count > 1 ? min(phone.numbers.count, max(1, area.rows / 4)) : 0
        let (list, below) = area.splitTop(listRows)
        drawNumbers(on: &canvas, in: list)
        var row = below.row
        if let fault = phone.fault {
            canvas.write(fault, column: below.column + 1, row: row, .couldNotCheck, in: below)
            row += 1
        }
        if phone.shown.isEmpty {
            canvas.write("Nothing came yet.", column: below.column + 1, row: row, .dim, in: below)
        }
        for index in firstShown(rows: below.endRow - row, columns: below.columns)..<phone.shown.count {
            guard row < below.endRow else { break }
            let isSelected = index == phone.selection
            if isSelected, model.focus == .phone { canvas.cursor = Point(column: below.column, row: row) }
            row = draw(phone.shown[index], isSelected: isSelected, on: &canvas, row: row, in: below)
        }
    }

    private func drawNumbers(on canvas: inout Canvas, in area: Rect) {
        let numbers = model.phone.numbers
        let selected = numbers.firstIndex { $0 == model.phone.number } ?? 0
        let first = max(0, min(selected - area.rows / 2, numbers.count - area.rows))
        for (offset, number) in numbers.dropFirst(first).prefix(area.rows).enumerated() {
            let isSelected = first + offset == selected
            let count = model.phone.count(on: number)
            canvas.write(
                "\(isSelected ? ">" : " ") \(PhoneView.grouped(number))  \(count)", column: area.column + 1,
                row: area.row + offset, isSelected ? .listSelectedRest : .dim, in: area)
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
    ) -> Int {
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
        return row + 1 + lines.count
    }

    private static func grouped(_ number: String) -> String { PhoneNumber(number)?.grouped ?? number }
}
