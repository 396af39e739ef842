import Settings
import Terminal

/// The whole screen as a function of the model.
struct ConsoleView {
    let model: Model

    init(_ model: Model) { self.model = model }

    /// Draws the screen.
    func canvas() -> Canvas {
        var canvas = Canvas(size: model.size)
        let layout = Layout(model)
        guard layout.shape != .tooSmall else {
            let size = Layout.smallest
            canvas.write(
                "Vouch needs \(size.columns)\(model.options.glyphs.times)\(size.rows)", column: 0, row: 0,
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
            if let area = layout.panes[pane] { draw(pane, on: &canvas, in: area) }
        }
        if let area = layout.panes[.send], model.focus == .send {
            SendView(model).drawCompletion(on: &canvas, in: area.inset(columns: 1, rows: 1))
        }
        FooterView(model).draw(on: &canvas, in: layout.footer)
        if let dialog = model.dialog {
            canvas.cursor = nil
            DialogView(model, dialog).draw(on: &canvas, in: Rect(model.size))
        }
        return canvas
    }

    private func draw(_ pane: Pane, on canvas: inout Canvas, in area: Rect) {
        let hasFocus = model.focus == pane
        canvas.box(
            area, signs: hasFocus ? model.options.focusBox : model.options.box,
            style: (hasFocus ? StyleName.borderFocus : .border).style,
            title: "\(pane.rawValue) \(pane.title)", note: note(of: pane),
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

    private func note(of pane: Pane) -> String {
        switch pane {
        case .send: model.form.reference ?? ""
        case .waiting: model.waiting.selected.map { "window \($0.window.clock)" } ?? ""
        case .log: LogView(model).note
        case .http: model.shownExchangeRow.map { "#\($0)" } ?? ""
        case .phone: PhoneView(model).note
        }
    }

    private func drawTabs(on canvas: inout Canvas, in area: Rect) {
        var column = area.column
        for pane in model.panes {
            let style: StyleName = pane == model.focus ? .titleFocus : .title
            let sign = pane == model.focus ? String(model.options.glyphs.current) : " "
            column = canvas.write(
                "\(sign)\(pane.rawValue) \(pane.title) ", column: column, row: area.row, style, in: area)
        }
    }
}

/// The first line: SANDBOX or LIVE in words, the profile, the account, the service.
struct BannerView {
    let model: Model

    init(_ model: Model) { self.model = model }

    func draw(on canvas: inout Canvas, in area: Rect) {
        let session = model.session
        let style: StyleName = session.isLive ? .bannerLive : .bannerSandbox
        canvas.fill(area, style: StyleName.footer.style)
        var column = canvas.write(session.isLive ? " LIVE " : " SANDBOX ", column: area.column, row: area.row, style)
        let right = status
        let end = area.endColumn - DisplayText.columns(of: right.text) - 1
        let words = [session.profile.name, session.profile.readOnly ? "READ-ONLY" : ""] + place
        let text = DisplayText.fitting(
            String(joining: words.filter { !$0.isEmpty }, model.options), columns: end - column - 2,
            ellipsis: model.options.glyphs.cut)
        column = canvas.write(text, column: column + 1, row: area.row, .text, in: area)
        canvas.write(right.text, column: end, row: area.row, right.style, in: area)
    }

    private var place: [String] {
        if case .up(let summary) = model.session.link {
            return ["account \(summary.accountId)", summary.address]
        }
        return [model.session.profile.accountId.isEmpty ? "" : "account \(model.session.profile.accountId)"]
    }

    private var status: (text: String, style: StyleName) {
        let glyphs = model.options.glyphs
        return switch model.session.link {
        case .connecting: ("\(glyphs.unlit) connecting", .dim)
        case .up: ("\(glyphs.lit) up", .statusUp)
        case .down: ("\(glyphs.lit) DOWN", .statusDown)
        }
    }
}

/// The last line: what the keys do here, or the notice that stands.
struct FooterView {
    let model: Model

    init(_ model: Model) { self.model = model }

    func draw(on canvas: inout Canvas, in area: Rect) {
        canvas.fill(area, style: StyleName.footer.style)
        if let toast = model.toasts.current(at: model.now) {
            let style: StyleName =
                switch toast.kind {
                case .note: .toast
                case .warning: .toastWarning
                case .fault: .toastError
                }
            let text = DisplayText.fitting(
                toast.text, columns: area.columns - 2, ellipsis: model.options.glyphs.cut)
            canvas.write(text, column: area.column + 1, row: area.row, style, in: area)
            return
        }
        var column = area.column + 1
        for command in hints where model.unavailable(command) == nil {
            let key = model.bindings.label(command)
            let width = DisplayText.columns(of: key) + DisplayText.columns(of: command.row.title) + 3
            guard !key.isEmpty, column + width <= area.endColumn else { continue }
            column = canvas.write(key, column: column, row: area.row, .footerKey, in: area)
            column = canvas.write(" \(command.row.title)  ", column: column, row: area.row, .footer, in: area)
        }
    }

    /// The commands worth a hint in this context, the most useful first.
    private var hints: [Command] {
        switch model.context {
        case .form: [.send, .next, .back, .profiles, .paneHTTP, .panePhone, .palette, .help]
        case .waiting: [.verify, .useCode, .resend, .switchChannel, .ticketNote, .back, .palette, .help]
        case .log: [.open, .filter, .follow, .export, .ticketNote, .copyCurl, .back, .help]
        case .http: [.copyCurl, .copySwift, .copyPython, .saveExchange, .repeatVerify, .back, .help]
        case .phone: [.useCode, .copyCode, .nextPhone, .scenarios, .faults, .moveClock, .back, .help]
        case .demo: [.demoStep, .demoRun, .demoRestart, .demoLeave, .nextTheme]
        case .anywhere, .profiles: [.help]
        }
    }
}
