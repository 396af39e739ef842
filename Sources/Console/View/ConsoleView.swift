import MFAAPI
import Settings
import Terminal

/// The whole screen as a function of the model.
struct ConsoleView {
    let model: Model

    init(_ model: Model) { self.model = model }

    /// Draws the screen.
    func canvas() -> Canvas {
        var memory = ScreenMemory()
        return ConsoleView.canvas(of: model, isFormAlone: false, &memory)
    }

    /// Draws the screen; of its parts only those that are not as they were.
    ///
    /// - Parameters:
    ///   - model: What is drawn.
    ///   - isFormAlone: Whether nothing but the form changed since the last picture.
    ///   - memory: The last picture.
    static func canvas(of model: borrowing Model, isFormAlone: Bool, _ memory: inout ScreenMemory) -> Canvas {
        let layout = Layout(model)
        guard layout.shape != .tooSmall, model.demo == nil else {
            memory = ScreenMemory()
            memory.title = model.title
            return ConsoleView(copy model).withoutPanes(layout)
        }
        memory.prepare(layout, model.options)
        if let area = layout.panes[.send] { drawForm(SendView(model), model.options, in: area, &memory) }
        if !isFormAlone || memory.surroundings.isUnknown { drawSurroundings(of: model, layout, &memory) }
        memory.footer.draw(FooterView(model), on: &memory.canvas) { $0.draw(on: &$1, in: layout.footer) }
        var canvas = memory.canvas
        canvas.cursor = memory.cursor(in: model.focus)
        if model.form.completion != nil || model.dialog != nil { ConsoleView(copy model).drawOver(&canvas, layout) }
        return canvas
    }

    /// Draws what stands around the form, of the panes only those that are not as they were.
    private static func drawSurroundings(of model: Model, _ layout: Layout, _ memory: inout ScreenMemory) {
        let shown = model.shownAroundForm(noon: memory.noon(of: model.now.date))
        let isNew = memory.surroundings.draw(shown, on: &memory.canvas) { model, canvas in
            BannerView(model).draw(on: &canvas, in: layout.banner)
            if let area = layout.tabs { TabsView(model).draw(on: &canvas, in: area) }
            for pane in Pane.allCases where pane != .send {
                guard let area = layout.panes[pane] else { continue }
                memory.panes[pane.rawValue - 1].draw(model.shown(in: pane), on: &canvas) { model, canvas in
                    canvas.fill(area)
                    ConsoleView(model).draw(pane, in: area, on: &canvas)
                }
            }
        }
        if isNew { memory.title = model.title }
    }

    /// A screen that is too small, or the demonstration's.
    private func withoutPanes(_ layout: Layout) -> Canvas {
        var canvas = Canvas(size: model.size)
        if layout.shape != .tooSmall, let demo = model.demo {
            DemoView(model: model, demo: demo).draw(on: &canvas)
            return canvas
        }
        let size = Layout.smallest
        let environment = model.session.profile.environment == .live ? "LIVE" : "SANDBOX"
        canvas.write(
            "Vouch needs \(size.columns)\(model.options.glyphs.times)\(size.rows) \(environment)", column: 0, row: 0,
            .couldNotCheck)
        return canvas
    }

    /// Draws the form, of its rows only those that are not as they were.
    private static func drawForm(
        _ view: SendView, _ options: ConsoleOptions, in area: Rect, _ memory: inout ScreenMemory
    ) {
        memory.formFrame.draw(view.frame(in: area), on: &memory.canvas) { $0.draw(on: &$1, in: area) }
        let inner = area.inset(columns: 1, rows: 1)
        memory.form.draw(view, on: &memory.canvas) { view, canvas in
            let rows = view.rowViews(in: inner, &memory.message)
            for index in memory.formRows.indices {
                let place = Rect(column: inner.column, row: inner.row + index, columns: inner.columns, rows: 1)
                let row = index < rows.count ? rows[index] : .empty
                memory.formRows[index].draw(row, on: &canvas) { row, canvas in
                    canvas.fill(place)
                    row.draw(on: &canvas, in: place.inset(columns: 1, rows: 0), options)
                }
            }
        }
    }

    private func draw(_ pane: Pane, in area: Rect, on canvas: inout Canvas) {
        let columns = PaneFrame.noteColumns(pane, in: area)
        PaneFrame(pane, note: note(of: pane, columns: columns), hasFocus: model.focus == pane, model.options)
            .draw(on: &canvas, in: area)
        let inner = area.inset(columns: 1, rows: 1)
        switch pane {
        case .send: break
        case .waiting: WaitingView(model).draw(on: &canvas, in: inner)
        case .log: LogView(model).draw(on: &canvas, in: inner)
        case .http: HTTPView(model).draw(on: &canvas, in: inner)
        case .phone: PhoneView(model).draw(on: &canvas, in: inner)
        }
    }

    /// Draws what lies over the panes for a while.
    private func drawOver(_ canvas: inout Canvas, _ layout: Layout) {
        if let area = layout.panes[.send], model.focus == .send, model.form.completion != nil {
            SendView(model).drawCompletion(on: &canvas, in: area.inset(columns: 1, rows: 1))
        }
        if let dialog = model.dialog {
            canvas.cursor = nil
            DialogView(model, dialog).draw(on: &canvas, in: layout.body)
        }
    }

    private func note(of pane: Pane, columns: Int) -> String {
        switch pane {
        case .send: ""
        case .waiting: waitingNote(columns: columns)
        case .log: LogView(model).note
        case .http: model.shownExchangeRow.map { "#\($0)" } ?? ""
        case .phone: PhoneView(model).note
        }
    }

    /// How long a second send to the selected verification's number asks first, and its window where there is room.
    private func waitingNote(columns: Int) -> String {
        guard let item = model.waiting.selected else { return "" }
        let window = "window \(item.window.clock)"
        guard let cooldown = model.cooldownRemaining(to: item.request.to) else { return window }
        let asks = "resend asks \(cooldown.clock)"
        let both = String(joining: [asks, window], model.options)
        return DisplayText.columns(of: both) <= columns ? both : asks
    }
}
