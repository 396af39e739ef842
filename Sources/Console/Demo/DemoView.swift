import MFAAPI
import Terminal

/// The screen of a scripted run: the caller's phone, the agent's entry, and the verdict for a room to read.
struct DemoView {
    let model: Model
    let demo: Demo

    func draw(on canvas: inout Canvas) {
        let screen = Rect(model.size)
        let (banner, rest) = screen.splitTop(1)
        let (body, footer) = rest.splitTop(rest.rows - 1)
        drawBanner(on: &canvas, in: banner)
        let (top, bottom) = body.splitTop(body.rows - max(5, body.rows / 3))
        let (left, right) = top.splitLeft(top.columns / 2)
        drawCaller(on: &canvas, in: frame(demo.script.caller, on: &canvas, left, hasFocus: false))
        drawAgent(on: &canvas, in: frame("Agent", on: &canvas, right, hasFocus: true))
        drawVerdict(on: &canvas, in: bottom)
        FooterView(model).draw(on: &canvas, in: footer)
    }

    private func frame(_ title: String, on canvas: inout Canvas, _ area: Rect, hasFocus: Bool) -> Rect {
        canvas.box(
            area, signs: hasFocus ? model.options.focusBox : model.options.box,
            style: (hasFocus ? StyleName.borderFocus : .border).style, title: title,
            titleStyle: (hasFocus ? StyleName.titleFocus : .title).style)
        return area.inset(columns: 2, rows: 1)
    }

    private func drawBanner(on canvas: inout Canvas, in area: Rect) {
        canvas.fill(area, style: StyleName.footer.style)
        let end = canvas.write(" DEMO  SANDBOX ", column: area.column, row: area.row, .bannerSandbox, in: area)
        let count = demo.script.steps.count
        let place = "\(min(demo.step + 1, count)) of \(count)\(demo.isPaused ? ", paused" : "")"
        let column = area.endColumn - DisplayText.columns(of: place) - 1
        let title = "\(demo.script.title) \(model.options.glyphs.separator) fictional numbers, nothing leaves"
        canvas.write(
            DisplayText.fitting(title, columns: column - end - 2, ellipsis: model.options.glyphs.cut), column: end + 1,
            row: area.row, .text, in: area)
        canvas.write(place, column: column, row: area.row, .dim, in: area)
    }

    /// The phone's messages and calls as bubbles, the newest at the bottom, and below them what the caller says.
    private func drawCaller(on canvas: inout Canvas, in area: Rect) {
        let words = saidLines(.caller, columns: area.columns)
        let (bubbles, speech) = area.splitTop(area.rows - words.count)
        var row = bubbles.endRow
        for item in model.phone.shown {
            let lines = TextWrap.lines(item.text, columns: bubbles.columns - 4)
            row -= lines.count + 3
            guard row >= bubbles.row else { break }
            draw(
                item, lines, on: &canvas,
                in: Rect(column: area.column, row: row, columns: area.columns, rows: lines.count + 3))
        }
        if model.phone.shown.isEmpty {
            canvas.write("The phone is silent.", column: bubbles.column, row: bubbles.row, .dim, in: bubbles)
        }
        draw(words, on: &canvas, in: speech)
    }

    private func draw(_ item: PhonePane.Item, _ lines: [String], on canvas: inout Canvas, in area: Rect) {
        let style: StyleName = item.channel == .sms ? .phoneSMS : .phoneCall
        let from = PhoneNumber(item.from)?.grouped ?? item.from
        canvas.write(
            "\(item.channel == .sms ? "SMS" : "Call") from \(from)", column: area.column, row: area.row, .dim, in: area)
        let (_, bubble) = area.splitTop(1)
        canvas.box(bubble, signs: model.options.box, style: style.style)
        for (index, line) in lines.enumerated() {
            canvas.write(line, column: bubble.column + 2, row: bubble.row + 1 + index, style, in: bubble)
        }
    }

    private func drawAgent(on canvas: inout Canvas, in area: Rect) {
        let words = saidLines(.agent, columns: area.columns)
        let (entry, speech) = area.splitTop(area.rows - words.count)
        draw(words, on: &canvas, in: speech)
        let places: [(SendForm.Place, String)] = [(.to, "To"), (.scope, "Scope"), (.message, "Message")]
        for (index, (place, label)) in places.enumerated() {
            let line = Rect(column: entry.column, row: entry.row + index, columns: entry.columns, rows: 1)
                .intersection(entry)
            canvas.write(label, column: line.column, row: line.row, .fieldLabel, in: line)
            let isFocused = model.focus == .send && model.form.focus == place
            model.form.fields[place]?.draw(
                on: &canvas, in: line.splitLeft(9).right, isFocused: isFocused, styles: .console(model.options),
                placeholder: place == .scope ? Limits.defaultScope : "")
        }
        drawEntry(on: &canvas, in: entry.splitTop(places.count + 1).bottom)
    }

    /// The clock and the code, large where there is room.
    private func drawEntry(on canvas: inout Canvas, in area: Rect) {
        guard let item = model.waiting.selected, area.rows >= 2 else { return }
        WaitingClock(model, item).draw(on: &canvas, in: area.splitTop(1).top.splitLeft(3).right)
        let (_, rest) = area.splitTop(2)
        guard item.state == .waiting else { return }
        let open = String(repeating: "_", count: item.code.length - item.code.code.count)
        let code = item.code.code + open
        let column = rest.column + 3
        if model.focus == .waiting { canvas.cursor = Point(column: column, row: min(rest.row, area.endRow - 1)) }
        if let block = BlockText.fitting(code, in: Size(columns: rest.columns, rows: min(rest.rows, 5))) {
            block.draw(on: &canvas, in: rest, style: .fieldFocus, sign: model.options.glyphs.block)
        } else {
            canvas.write(
                code.map(String.init).joined(separator: " "), column: column, row: rest.row, .fieldFocus, in: rest)
        }
    }

    private func drawVerdict(on canvas: inout Canvas, in area: Rect) {
        guard let verdict = model.waiting.selected.flatMap({ StandingVerdict($0, at: model.now) }) else { return }
        let word = verdict.outcome.title
        if let block = BlockText.fitting(word, in: area.size) {
            block.draw(on: &canvas, in: area, style: verdict.style, sign: model.options.glyphs.block)
        } else {
            canvas.write(
                "\(verdict.outcome.glyph) \(word)", column: area.column + 1, row: area.row, verdict.style, in: area)
        }
    }

    private func saidLines(_ speaker: DemoScript.Speaker, columns: Int) -> [String] {
        demo.said[speaker].map { TextWrap.lines("“\($0)”", columns: columns) } ?? []
    }

    private func draw(_ words: [String], on canvas: inout Canvas, in area: Rect) {
        for (index, line) in words.enumerated() {
            canvas.write(line, column: area.column, row: area.row + index, .heading, in: area)
        }
    }
}
