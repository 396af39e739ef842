import MFAAPI
import Terminal

/// A virtual phone: its messages and calls, newest on top.
struct PhoneView {
    let model: Model

    init(_ model: Model) { self.model = model }

    /// The number that is looked at, for the frame.
    var note: String {
        guard let number = model.phone.number else { return "" }
        let count = model.phone.numbers.count
        let place = model.phone.numbers.firstIndex(of: number).map { " \($0 + 1)/\(count)" } ?? ""
        return (PhoneNumber(number)?.grouped ?? number) + (count > 1 ? place : "")
    }

    func draw(on canvas: inout Canvas, in area: Rect) {
        let phone = model.phone
        guard model.session.hasPhones else {
            canvas.write("Only a sandbox has virtual phones.", column: area.column + 1, row: area.row, .dim, in: area)
            return
        }
        var row = area.row
        if let fault = phone.fault {
            canvas.write(fault, column: area.column + 1, row: row, .couldNotCheck, in: area)
            row += 1
        }
        if phone.shown.isEmpty {
            canvas.write("Nothing came yet.", column: area.column + 1, row: row, .dim, in: area)
        }
        for (index, item) in phone.shown.enumerated().dropFirst(min(phone.scroll, phone.shown.count)) {
            guard row < area.endRow else { break }
            row = draw(item, isNewest: index == 0, on: &canvas, row: row, in: area)
        }
        if model.focus == .phone { canvas.cursor = Point(column: area.column, row: area.row) }
    }

    private func draw(
        _ item: PhonePane.Item, isNewest: Bool, on canvas: inout Canvas, row: Int, in area: Rect
    ) -> Int {
        let sign = item.channel == .sms ? "SMS" : "Call"
        let time = item.receivedAt.split(separator: "T").last.map { String($0.prefix(8)) } ?? ""
        let from = PhoneNumber(item.from)?.grouped ?? item.from
        canvas.write(
            "\(sign) from \(from)  \(time) UTC", column: area.column + 1, row: row, .dim, in: area)
        var row = row + 1
        let style: StyleName = item.channel == .sms ? .phoneSMS : .phoneCall
        for line in TextWrap.lines(item.text, columns: area.columns - 4) where row < area.endRow {
            let mark = isNewest ? model.options.glyphs.newest : model.options.glyphs.older
            canvas.write(String(mark), column: area.column + 1, row: row, isNewest ? .link : .dim, in: area)
            canvas.write(line, column: area.column + 3, row: row, style, in: area)
            row += 1
        }
        return row + 1
    }
}
