import Terminal

/// The last line: the notice that stands, else what the keys do here.
struct FooterView: Equatable {
    private enum Content: Equatable {
        /// A notice, and the key that shows the whole of it.
        case notice(Toasts.Toast, key: String)
        case hints([Hint])
    }

    private let content: Content
    private let cut: Character

    init(_ model: borrowing Model) {
        cut = model.options.glyphs.cut
        if let toast = model.toasts.current(at: model.now) {
            content = .notice(toast, key: model.bindings.label(.notices))
        } else {
            content = .hints(model.dialog?.hints ?? FooterView.hints(model).map { Hint(model, $0) })
        }
    }

    func draw(on canvas: inout Canvas, in area: Rect) {
        canvas.fill(area, style: StyleName.footer.style)
        let line = area.inset(columns: 1, rows: 0)
        switch content {
        case .notice(let toast, let key): draw(toast, key: " \(key) all", on: &canvas, in: line)
        case .hints(let hints):
            for (hint, column) in FooterView.placed(hints, in: line) {
                draw(hint, on: &canvas, column: column, in: line)
            }
        }
    }

    /// A notice in one line; where it is cut off, the key that shows the whole of it stands behind it.
    private func draw(_ toast: Toasts.Toast, key: String, on canvas: inout Canvas, in line: Rect) {
        let style: StyleName =
            switch toast.kind {
            case .note: .toast
            case .warning: .toastWarning
            case .fault: .toastError
            }
        guard DisplayText.columns(of: toast.text) > line.columns else {
            canvas.write(toast.text, column: line.column, row: line.row, style, in: line)
            return
        }
        let (left, right) = line.splitLeft(line.columns - DisplayText.columns(of: key))
        let text = DisplayText.fitting(toast.text, columns: left.columns, ellipsis: cut)
        canvas.write(text, column: left.column, row: left.row, style, in: left)
        canvas.write(key, column: right.column, row: right.row, .footerKey, in: right)
    }

    /// A key and what it does.
    struct Hint: Hashable {
        let key: String
        let title: String
        /// What a press on it asks for; `nil` in a dialog.
        private(set) var command: Command?
        private(set) var isAvailable = true

        init(_ key: String, _ title: String) { (self.key, self.title) = (key, title) }

        init(_ model: borrowing Model, _ command: Command) {
            self.init(model.bindings.label(command), command.row.title)
            self.command = command
            isAvailable = model.unavailable(command) == nil
        }

        var columns: Int { DisplayText.columns(of: key) + DisplayText.columns(of: title) + 1 }
    }

    /// As many hints as fit, and their columns; the last one, the way to all others, always stands.
    private static func placed(_ hints: [Hint], in line: Rect) -> [(hint: Hint, column: Int)] {
        guard let last = hints.last else { return [] }
        var column = line.column
        var placed: [(Hint, Int)] = []
        for hint in hints.dropLast() where !hint.key.isEmpty {
            guard column + hint.columns + 2 + last.columns <= line.endColumn else { continue }
            placed.append((hint, column))
            column += hint.columns + 2
        }
        return placed + [(last, column)]
    }

    /// The command whose hint stands at a point, for the mouse.
    func command(at point: Point, in area: Rect) -> Command? {
        guard area.contains(point), case .hints(let hints) = content else { return nil }
        return FooterView.placed(hints, in: area.inset(columns: 1, rows: 0)).first { hint, column in
            (column..<column + hint.columns).contains(point.column)
        }?.hint.command
    }

    private func draw(_ hint: Hint, on canvas: inout Canvas, column: Int, in line: Rect) {
        let key = canvas.write(
            hint.key, column: column, row: line.row, hint.isAvailable ? .footerKey : .dim, in: line)
        canvas.write(" " + hint.title, column: key, row: line.row, hint.isAvailable ? .footer : .dim, in: line)
    }

    /// The commands worth a hint in this context, the most useful first; the last one always stands.
    private static func hints(_ model: Model) -> [Command] {
        switch model.context {
        case .form: [.send, .next, .back, .profiles, .reference, .palette, .panePhone, .paneHTTP, .help]
        case .waiting: hintsOfWaiting(model.waiting)
        case .log: [.open, .filter, .follow, .search, .ticketNote, .export, .copyCurl, .back, .help]
        case .http: [.copyCurl, .copySwift, .copyPython, .saveExchange, .repeatVerify, .back, .help]
        case .phone: [.useCode, .copyCode, .nextPhone, .scenarios, .faults, .moveClock, .back, .help]
        case .demo: [.demoStep, .demoRun, .demoRestart, .demoLeave, .nextTheme]
        case .anywhere, .profiles: [.help]
        }
    }
}

extension FooterView {
    /// The way back of what was dismissed comes first where nothing else can be done.
    private static func hintsOfWaiting(_ waiting: WaitingList) -> [Command] {
        let way: [Command] = waiting.dismissed.isEmpty ? [] : [.undismiss]
        let isFirst = waiting.selected == nil
        return (isFirst ? way : []) + [.verify, .useCode, .resend, .switchChannel, .ticketNote, .back]
            + (isFirst ? [] : way) + [.dismiss, .palette, .help]
    }
}

extension Dialog {
    /// What the keys do while it stands.
    var hints: [FooterView.Hint] {
        let keys: [(String, String)] =
            switch self {
            case .confirm:
                [("y", "Send"), ("n", "Do not"), ("Tab", "Choose"), ("Enter", "Take it")]
            case .profiles: [("Enter", "Switch"), ("Up", "Before"), ("Down", "Next"), ("Esc", "Close")]
            case .insights:
                [("h d w", "Span"), ("p c", "Grouping"), ("Left", "Before"), ("Right", "After"), ("Esc", "Close")]
            case .help, .notices, .details: [("Down", "On"), ("Up", "Back"), ("PgDn", "Page"), ("Esc", "Close")]
            case .choice: [("Enter", "Choose"), ("Down", "Next"), ("Up", "Before"), ("Esc", "Close")]
            case .prompt: [("Enter", "Go"), ("^U", "Empty"), ("Esc", "Leave")]
            case .fault: [("F5", "Add"), ("Tab", "Next"), ("S-Tab", "Before"), ("Esc", "Leave")]
            case .export: [("Enter", "Write"), ("Tab", "Next"), ("S-Tab", "Before"), ("Esc", "Leave")]
            case .profile: [("F5", "Save"), ("Tab", "Next"), ("S-Tab", "Before"), ("Esc", "Leave")]
            }
        return keys.map { FooterView.Hint($0, $1) }
    }
}
