import MFAAPI
import MFAClient
import Terminal

/// The request and the response of the selected row, secrets and codes masked, and where the time went.
struct HTTPView {
    let model: Model

    init(_ model: Model) { self.model = model }

    func draw(on canvas: inout Canvas, in area: Rect) {
        guard let exchange = model.shownExchange else {
            canvas.write(
                "No request of this session is selected.", column: area.column + 1, row: area.row, .dim, in: area)
            if model.focus == .http { canvas.cursor = Point(column: area.column, row: area.row) }
            return
        }
        let lines = HTTPView.lines(of: exchange, isRevealed: model.reveal.until != nil, columns: area.columns - 2)
        let top = min(model.http.scroll, max(0, lines.count - area.rows))
        for (offset, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
            canvas.write(line.text, column: area.column + 1, row: area.row + offset, line.style, in: area)
        }
        if model.focus == .http { canvas.cursor = Point(column: area.column, row: area.row) }
    }

    /// The farthest that the pane can be scrolled.
    static func lastScroll(_ model: Model) -> Int {
        guard let exchange = model.shownExchange else { return 0 }
        let area = Layout(model).panes[.http]?.inset(columns: 1, rows: 1) ?? Rect(model.size)
        return max(0, lines(of: exchange, isRevealed: false, columns: area.columns - 2).count - area.rows)
    }

    private struct Line {
        let text: String
        let style: StyleName
    }

    private static func lines(of exchange: Exchange, isRevealed: Bool, columns: Int) -> [Line] {
        var lines: [Line] = []
        func add(_ text: String, _ style: StyleName) {
            lines += TextWrap.lines(text, columns: columns).map { Line(text: $0, style: style) }
        }
        add("\(exchange.method) \(exchange.url)", .httpMethod)
        for header in exchange.requestHeaders { add("\(header.name): \(header.value)", .httpHeader) }
        add(isRevealed ? exchange.requestBody : MaskedNumbers.masked(exchange.requestBody), .text)
        add("", .text)
        if let status = exchange.status {
            add("HTTP \(status)", status == 200 ? .httpGood : .httpBad)
            for header in exchange.responseHeaders { add("\(header.name): \(header.value)", .httpHeader) }
            add(exchange.responseBody, .text)
        } else {
            add("no answer", .httpBad)
        }
        add(timing(exchange.timing), .dim)
        return lines
    }

    private static func timing(_ timing: Timing) -> String {
        let phases: [(String, Duration?)] = [
            ("dns", timing.nameLookup), ("connect", timing.connect), ("tls", timing.tls),
            ("first byte", timing.firstByte), ("total", timing.total),
        ]
        return phases.compactMap { name, time in
            time.map { "\(name) \(Int(($0.seconds * 10_000).rounded()) / 10) ms" }
        }.joined(separator: " · ")
    }
}

/// Hides the numbers in a text that is shown.
enum MaskedNumbers {
    /// Returns the text with every E.164 number in it masked.
    static func masked(_ text: String) -> String {
        text.replacing(/\+[1-9][0-9]{6,14}/) { match in
            PhoneNumber(String(match.output))?.masked ?? String(match.output)
        }
    }
}
