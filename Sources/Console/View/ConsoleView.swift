import MFAAPI
import Settings
import Terminal

/// The whole screen as a function of the model.
struct ConsoleView {
    let model: Model

    init(_ model: Model) { self.model = model }

    /// Draws the screen.
    func canvas() -> Canvas {
        var memory = PaneMemory()
        return canvas(&memory)
    }

    /// Draws the screen; of the panes only those that are not as they were.
    func canvas(_ memory: inout PaneMemory) -> Canvas {
        var canvas = Canvas(size: model.size)
        let layout = Layout(model)
        guard layout.shape != .tooSmall else {
            let size = Layout.smallest
            let environment = model.session.profile.environment == .live ? "LIVE" : "SANDBOX"
            canvas.write(
                "Vouch needs \(size.columns)\(model.options.glyphs.times)\(size.rows) \(environment)", column: 0,
                row: 0,
                .couldNotCheck)
            return canvas
        }
        if let demo = model.demo {
            DemoView(model: model, demo: demo).draw(on: &canvas)
            return canvas
        }
        BannerView(model).draw(on: &canvas, in: layout.banner)
        if let tabs = layout.tabs { drawTabs(on: &canvas, in: tabs) }
        for pane in Pane.allCases {
            guard let area = layout.panes[pane] else { continue }
            memory.draw(pane, of: model, on: &canvas, in: area) { model, canvas in
                ConsoleView(model).draw(pane, on: &canvas, in: area)
            }
        }
        if let area = layout.panes[.send], model.focus == .send, model.form.completion != nil {
            SendView(model).drawCompletion(on: &canvas, in: area.inset(columns: 1, rows: 1))
        }
        FooterView(model).draw(on: &canvas, in: layout.footer)
        if let dialog = model.dialog {
            canvas.cursor = nil
            DialogView(model, dialog).draw(on: &canvas, in: layout.body)
        }
        return canvas
    }

    private func draw(_ pane: Pane, on canvas: inout Canvas, in area: Rect) {
        let hasFocus = model.focus == pane
        let title = "\(pane.rawValue) \(pane.title)"
        canvas.box(
            area, signs: hasFocus ? model.options.focusBox : model.options.box,
            style: (hasFocus ? StyleName.borderFocus : .border).style, title: title,
            note: note(of: pane, columns: ConsoleView.noteColumns(in: area, title: title)),
            titleStyle: (hasFocus ? StyleName.titleFocus : .title).style)
        let inner = area.inset(columns: 1, rows: 1)
        switch pane {
        case .send: SendView(model).draw(on: &canvas, in: inner)
        case .waiting: WaitingView(model).draw(on: &canvas, in: inner)
        case .log: LogView(model).draw(on: &canvas, in: inner)
        case .http: HTTPView(model).draw(on: &canvas, in: inner)
        case .phone: PhoneView(model).draw(on: &canvas, in: inner)
        }
    }

    /// The room that a frame's title leaves for what stands on its right.
    private static func noteColumns(in area: Rect, title: String) -> Int {
        area.columns - DisplayText.columns(of: title) - 9
    }

    private func note(of pane: Pane, columns: Int) -> String {
        switch pane {
        case .send: sendNote(columns: columns)
        case .waiting: waitingNote(columns: columns)
        case .log: LogView(model).note
        case .http: model.shownExchangeRow.map { "#\($0)" } ?? ""
        case .phone: PhoneView(model).note
        }
    }

    /// What the next send is for.
    private func sendNote(columns: Int) -> String {
        let note = model.nextReference.map { "for \($0)" } ?? ""
        return DisplayText.fitting(note, columns: columns, ellipsis: model.options.glyphs.cut)
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

    private func drawTabs(on canvas: inout Canvas, in area: Rect) {
        for tab in tabs(in: area) {
            let style: StyleName = tab.pane == model.focus ? .titleFocus : .title
            canvas.write(tab.text, column: tab.area.column, row: area.row, style, in: area)
        }
    }

    private func tabs(in area: Rect) -> [(pane: Pane, text: String, area: Rect)] {
        var column = area.column
        return model.panes.map { pane in
            let sign = pane == model.focus ? String(model.options.glyphs.current) : " "
            let text = "\(sign)\(pane.rawValue) \(pane.title)"
            let place = Rect(column: column, row: area.row, columns: DisplayText.columns(of: text), rows: 1)
            column = place.endColumn
            return (pane, text, place)
        }
    }

    /// The pane of the tab at a point, for the mouse.
    func tab(at point: Point) -> Pane? {
        Layout(model).tabs.flatMap { area in tabs(in: area).first { $0.area.contains(point) }?.pane }
    }
}
