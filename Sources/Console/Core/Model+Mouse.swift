import History
import MFAAPI
import Terminal

extension Model {
    /// Takes the mouse: what stands over the panes first, then tabs and hints, then the pane under it.
    mutating func take(_ event: MouseEvent) -> [Effect] {
        guard demo == nil else { return [] }
        // The second press of a double one belongs to what the first one closed.
        if event.action == .doublePress, !isDoublePressOpen { return [] }
        let place = mousePlace
        let effects = dialog.map { take(event, in: $0) } ?? takeOnPanes(event)
        isDoublePressOpen = place != nil && place == mousePlace
        return effects
    }

    /// What presses go to; `nil` where a second press would go to something else than the first.
    private var mousePlace: Int? {
        switch dialog {
        case .profiles: 1
        case nil where form.completion == nil: 0
        default: nil
        }
    }

    private mutating func takeOnPanes(_ event: MouseEvent) -> [Effect] {
        if takeInCompletion(event) { return [] }
        let layout = Layout(self)
        if event.isPress, let pane = layout.tabs.flatMap({ TabsView(self).pane(at: event.point, in: $0) }) {
            show(pane)
            return []
        }
        if event.isPress, let command = FooterView(self).command(at: event.point, in: layout.footer) {
            return run(command)
        }
        guard let pane = layout.panes.shown.first(where: { layout.panes[$0]?.contains(event.point) ?? false }),
            let area = layout.panes[pane]
        else { return [] }
        switch event.action {
        case .wheelUp, .wheelDown:
            // The next digits would go to another customer.
            if pane == .waiting, waiting.selected?.code.isEmpty == false { return [] }
            let focused = focus
            if pane == .http, focused != .http { pinExchange() }
            focus = pane
            let effects = move(event.action == .wheelUp ? .up : .down)
            focus = focused
            return effects
        case .press, .doublePress:
            show(pane)
            let effects = press(event.point, in: pane, area.inset(columns: 1, rows: 1))
            if pane == .log, event.action == .doublePress { return effects + run(.open) }
            return effects
        }
    }

    /// Gives the mouse to the terminal, where it selects text, or takes it back.
    mutating func toggleMouse() -> [Effect] {
        options.mouse.toggle()
        note(
            options.mouse
                ? "The console takes the mouse"
                : "The mouse is the terminal's; \(bindings.label(.toggleMouse)) takes it")
        return [.display(.mouse(options.mouse))]
    }

    private mutating func press(_ point: Point, in pane: Pane, _ area: Rect) -> [Effect] {
        switch pane {
        case .send: return pressForm(point, in: area)
        case .waiting:
            if let index = WaitingView(self).index(atRow: point.row, in: area) { waiting.selection = index }
            lookAtSelectedPhone()
        case .log:
            guard let index = LogView(self).index(atRow: point.row, in: area) else { return [] }
            let pressed = log.rows[index].id
            log.keepingView(rows: area.rows) { $0.select(pressed) }
        case .phone: return pressPhone(point, in: area)
        case .http: break
        }
        return []
    }

    private mutating func pressPhone(_ point: Point, in area: Rect) -> [Effect] {
        switch PhoneView(self).target(atRow: point.row, in: area) {
        case .phone(let number):
            phone.show(number)
            return readShownPhone()
        case .item(let index): phone.select(index)
        case nil: break
        }
        return []
    }

    private mutating func pressForm(_ point: Point, in area: Rect) -> [Effect] {
        let view = SendView(self)
        guard let place = view.place(atRow: point.row, column: point.column, in: area) else { return [] }
        form.leave(form.focus)
        form.focus = place
        if place == .channel, let channel = view.channel(atColumn: point.column, in: area) { form.choose(channel) }
        return place == .button ? run(.send) : []
    }

    /// Takes the mouse while choices stand beside a field: a press takes one, and anywhere else closes them.
    private mutating func takeInCompletion(_ event: MouseEvent) -> Bool {
        guard focus == .send, var completion = form.completion else { return false }
        switch event.action {
        case .wheelUp: completion.move(by: -1)
        case .wheelDown: completion.move(by: 1)
        case .press, .doublePress:
            let row = Layout(self).panes[.send].flatMap {
                SendView(self).completionRow(at: event.point, in: $0.inset(columns: 1, rows: 1))
            }
            if let row {
                completion.select(row)
                if let choice = completion.selected { form.fields[form.focus]?.replace(with: choice.value) }
            }
            form.completion = nil
            return true
        }
        form.completion = completion
        return true
    }
}

extension MouseEvent {
    var isPress: Bool { action == .press || action == .doublePress }
}
