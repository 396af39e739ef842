import MFAClient

/// An exchange in lines: the request, the response, their sizes. Numbers are masked unless they are revealed.
struct ExchangeText {
    struct Line: Hashable {
        var text: String
        var style: StyleName
    }

    let exchange: Exchange

    init(exchange: Exchange, isRevealed: Bool) { self.exchange = isRevealed ? exchange : exchange.masked }

    var lines: [Line] {
        let request =
            [Line(text: "\(exchange.method) \(exchange.url)", style: .httpMethod)]
            + headers(exchange.requestHeaders) + body(exchange.requestBody)
        guard let status = exchange.status else {
            return request + [blank, Line(text: exchange.whyUnanswered, style: .httpBad)]
        }
        return request + [blank, Line(text: "HTTP \(status)", style: status == 200 ? .httpGood : .httpBad)]
            + headers(exchange.responseHeaders) + body(exchange.responseBody)
            + (exchange.failure.map { [blank, Line(text: $0, style: .httpBad)] } ?? [])
            + [blank, Line(text: "\(exchange.bytesSent) bytes sent, \(exchange.bytesReceived) received", style: .dim)]
    }

    /// The lines as they go into a file, with the times.
    var text: String {
        let times = TimingBars(timing: exchange.timing, ascii: true).facts.map { "\($0.name): \($0.time)" }
        return (lines.map(\.text) + times).joined(separator: "\n") + "\n"
    }

    private var blank: Line { Line(text: "", style: .text) }

    private func headers(_ headers: [Exchange.Header]) -> [Line] {
        headers.map { Line(text: "\($0.name): \($0.value)", style: .httpHeader) }
    }

    private func body(_ body: String) -> [Line] {
        if body.isEmpty { return [] }
        return JSONText.pretty(body).split(separator: "\n", omittingEmptySubsequences: false).map {
            Line(text: String($0), style: .text)
        }
    }
}

extension Exchange {
    /// That no answer came, and why.
    var whyUnanswered: String { "no answer" + (failure.map { ": \($0)" } ?? "") }
}

extension ExchangeText.Line {
    /// The line in pieces that fit, each indented as the whole.
    func wrapped(columns: Int) -> [ExchangeText.Line] {
        let indent = String(text.prefix { $0 == " " })
        return TextWrap.lines(String(text.dropFirst(indent.count)), columns: columns - indent.count).map {
            ExchangeText.Line(text: indent + $0, style: style)
        }
    }
}
