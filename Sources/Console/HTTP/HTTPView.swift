import MFAClient
import Terminal

/// The request and the response of the selected row, secrets and codes masked, and where the time went.
struct HTTPView {
    let model: Model

    init(_ model: Model) { self.model = model }

    func draw(on canvas: inout Canvas, in area: Rect) {
        if model.focus == .http { canvas.cursor = Point(column: area.column, row: area.row) }
        guard let exchange = model.shownExchange else {
            let lines = TextWrap.lines("No request of this session is selected.", columns: area.columns - 2)
            for (offset, line) in lines.enumerated() {
                canvas.write(line, column: area.column + 1, row: area.row + offset, .dim, in: area)
            }
            return
        }
        let columns = area.columns - 2
        let lines = lines(of: exchange, columns: columns)
        let bars = TimingBars(timing: exchange.timing, ascii: model.options.ascii)
        let top = min(model.http.scroll, max(0, lines.count + bars.rows - area.rows))
        for row in 0..<area.rows {
            let index = top + row
            if index < lines.count {
                canvas.write(
                    lines[index].text, column: area.column + 1, row: area.row + row, lines[index].style, in: area)
            } else if index < lines.count + bars.rows {
                bars.draw(
                    on: &canvas, column: area.column + 1, row: area.row + row, columns: columns,
                    index: index - lines.count, in: area)
            }
        }
    }

    /// The farthest that the pane can be scrolled.
    static func lastScroll(_ model: Model) -> Int {
        guard let exchange = model.shownExchange else { return 0 }
        let area = Layout(model).panes[.http]?.inset(columns: 1, rows: 1) ?? Rect(model.size)
        let lines = HTTPView(model).lines(of: exchange, columns: area.columns - 2)
        return max(0, lines.count + TimingBars(timing: exchange.timing, ascii: true).rows - area.rows)
    }

    private func lines(of exchange: Exchange, columns: Int) -> [ExchangeText.Line] {
        ExchangeText(exchange: exchange, isRevealed: model.reveal.until != nil).lines.flatMap {
            $0.wrapped(columns: columns)
        }
    }
}
