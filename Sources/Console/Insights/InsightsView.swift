import History
import MFAAPI
import Terminal

/// Draws how things went lately: counts, plots over time, and a line for each profile or channel.
struct InsightsView {
    let model: Model
    let shown: InsightsDialog
    private static let labelWidth = 13

    init(_ model: Model, _ shown: InsightsDialog) {
        self.model = model
        self.shown = shown
    }

    func draw(on canvas: inout Canvas, in screen: Rect) -> DialogMap {
        let size = Size(columns: min(96, screen.columns - 2), rows: min(26, screen.rows))
        let inner = DialogView.frame(
            "Insights", size: size, model: model, on: &canvas, in: screen,
            note: "\(shown.span.title) by \(shown.grouping.title)")
        draw(on: &canvas, inside: inner)
        return DialogMap(inside: inner)
    }

    private func draw(on canvas: inout Canvas, inside inner: Rect) {
        canvas.cursor = Point(column: inner.column, row: inner.row)
        let (body, hint) = inner.splitTop(inner.rows - 1)
        canvas.write(
            "h hour  d day  w week  p by profile  c by channel  Esc closes", column: hint.column, row: hint.row,
            .fieldHint, in: hint)
        guard let page = shown.page else {
            canvas.write(
                shown.fault ?? "reading", column: body.column, row: body.row,
                shown.fault == nil ? .open : .couldNotCheck, in: body)
            return
        }
        guard let whole = page.whole.groups.first else {
            canvas.write(nothing, column: body.column, row: body.row, .dim)
            return
        }
        let heads = TextWrap.lines(counts(whole.total), columns: body.columns) + [timeToVerify(whole.total)]
        for (offset, line) in heads.enumerated() {
            canvas.write(line, column: body.column, row: body.row + offset, .dialog, in: body)
        }
        let groups = page.groups.groups
        let (_, rest) = body.splitTop(heads.count + 1)
        let listRows = min(groups.count + 1, max(0, rest.rows - 3))
        let (plots, list) = rest.splitTop(rest.rows - listRows)
        draw(plotted(whole.steps), on: &canvas, in: plots)
        drawList(groups, on: &canvas, in: list)
    }

    private var dot: String { " \(model.options.glyphs.separator) " }

    private var nothing: String { "Nothing happened in the \(shown.span.title)." }

    /// Sends and outcomes in words.
    private func counts(_ step: Insights.Step) -> String {
        let verdicts: [Outcome] = [.verified, .notValid, .expired, .locked, .couldNotCheck, .notSent, .unknown]
        let outcomes = verdicts.compactMap { outcome in
            step.outcomes[outcome].map { "\(outcome.title) \($0)" }
        }
        return (["SENDS \(step.sends)"] + outcomes).joined(separator: dot)
    }

    private func timeToVerify(_ step: Insights.Step) -> String {
        guard let spread = step.timeToVerify else { return "Nothing was verified." }
        let facts = ["median \(spread.median.clock)", "p95 \(spread.p95.clock)", "\(spread.count) verified"]
        return "Time to verify: \(facts.joined(separator: dot))"
    }

    private struct Series {
        /// The name and the highest value.
        let label: String
        let plot: Plot
        let style: StyleName
    }

    private func plotted(_ steps: [Insights.Step]) -> [Series] {
        func series(_ label: String, _ style: StyleName, _ value: (Insights.Step) -> Int) -> Series {
            let plot = Plot(values: steps.map { Double(value($0)) }, ascii: model.options.ascii)
            return Series(label: "\(label) \(Int(plot.top))", plot: plot, style: style)
        }
        let times = steps.map { $0.timeToVerify?.median.seconds ?? 0 }
        let time = Plot(values: times, ascii: model.options.ascii)
        return [
            series("Sends", .sent) { $0.sends },
            series("Verified", .verified) { $0.outcomes[.verified] ?? 0 },
            series("Not valid", .notValid) { $0.outcomes[.notValid] ?? 0 },
            Series(label: "Median \(Duration.seconds(time.top).clock)", plot: time, style: .dim),
        ]
    }

    /// Draws the plots as high as there is room for, the last ones left out where there is little, and the axis.
    private func draw(_ series: [Series], on canvas: inout Canvas, in area: Rect) {
        let height = max(1, min(4, (area.rows - 1) / series.count))
        let width = max(8, area.columns - InsightsView.labelWidth)
        let column = area.column + InsightsView.labelWidth
        var row = area.row
        for item in series where row + height < area.endRow {
            canvas.write(item.label, column: area.column, row: row, .fieldLabel, in: area)
            let lines = item.plot.lines(columns: width, rows: height)
            for (offset, line) in lines.enumerated() {
                canvas.write(line, column: column, row: row + offset, item.style, in: area)
            }
            row += height
        }
        guard row < area.endRow else { return }
        canvas.write("oldest", column: column, row: row, .dim, in: area)
        let drawn = series[0].plot.lines(columns: width, rows: 1).first.map { DisplayText.columns(of: $0) } ?? 0
        canvas.write("now", column: column + max(7, drawn - 3), row: row, .dim, in: area)
    }

    private func drawList(_ groups: [Insights.Group], on canvas: inout Canvas, in area: Rect) {
        guard area.rows > 1 else { return }
        let columns = [0, 22, 30, 41, 50, 59]
        func write(_ texts: [String], _ row: Int, _ style: StyleName) {
            for (text, column) in zip(texts, columns) {
                canvas.write(text, column: area.column + column, row: row, style, in: area)
            }
        }
        write(heads + [""], area.row, .heading)
        for (offset, group) in groups.prefix(area.rows - 1).enumerated() {
            let sends = Plot(values: group.steps.map { Double($0.sends) }, ascii: model.options.ascii)
            let plot = sends.lines(columns: max(0, area.columns - 59), rows: 1).first ?? ""
            let texts = cells(group).enumerated().map { index, text in
                index > 0 ? text : DisplayText.fitting(text, columns: 20, ellipsis: model.options.glyphs.cut)
            }
            write(texts + [plot], area.row + 1 + offset, .dialog)
        }
    }

    private var heads: [String] { [shown.grouping.title, "sends", "verified", "median", "p95"] }

    private func cells(_ group: Insights.Group) -> [String] {
        let time = group.total.timeToVerify
        let name = group.name.isEmpty ? "not known" : Channel(rawValue: group.name)?.title ?? group.name
        return [
            name, "\(group.total.sends)", InsightsView.share(group.total), time?.median.clock ?? "-",
            time?.p95.clock ?? "-",
        ]
    }

    /// How many of the sends ended as verified.
    private static func share(_ step: Insights.Step) -> String {
        let verified = step.outcomes[.verified] ?? 0
        return step.sends == 0 ? "\(verified)" : "\(verified) (\(100 * verified / step.sends) %)"
    }
}

extension InsightsView {
    /// The same in lines, but for the plots; empty until something was read.
    var lines: [String] {
        if let fault = shown.fault { return [fault] }
        guard let page = shown.page else { return [] }
        guard let whole = page.whole.groups.first else { return [nothing] }
        let table = [heads] + page.groups.groups.map(cells)
        let widths = heads.indices.map { column in table.map { DisplayText.columns(of: $0[column]) }.max() ?? 0 }
        let rows = table.map { cells in
            zip(cells, widths).map { $0.padding(to: $1) }.joined(separator: "  ").trimmingEnds
        }
        return ["Insights, \(shown.span.title)", counts(whole.total), timeToVerify(whole.total)] + rows
    }
}
