import History
import MFAAPI
import Terminal

extension Model {
    /// Takes the mouse: a press gives a pane the focus and selects in it, the wheel moves.
    mutating func take(_ event: MouseEvent) -> [Effect] {
        guard dialog == nil, demo == nil else { return [] }
        let layout = Layout(self)
        guard let (pane, area) = layout.panes.first(where: { $0.value.contains(event.point) }) else { return [] }
        switch event.action {
        case .wheelUp, .wheelDown:
            let focused = focus
            focus = pane
            let effects = move(event.action == .wheelUp ? .up : .down)
            focus = focused
            return effects
        case .press, .doublePress:
            show(pane)
            press(event.point, in: pane, area.inset(columns: 1, rows: 1))
            if pane == .log, event.action == .doublePress { return run(.open) }
            return []
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

    private mutating func press(_ point: Point, in pane: Pane, _ area: Rect) {
        switch pane {
        case .send: pressForm(point, in: area)
        case .waiting:
            if let index = WaitingView(self).index(atRow: point.row, in: area) { waiting.selection = index }
        case .log:
            guard let index = LogView(self).index(atRow: point.row, in: area) else { return }
            let pressed = log.rows[index].id
            log.keepingView(rows: area.rows) { $0.select(pressed) }
        case .http, .phone: break
        }
    }

    private mutating func pressForm(_ point: Point, in area: Rect) {
        guard let place = SendView(self).place(atRow: point.row, column: point.column, in: area) else { return }
        form.leave(form.focus)
        if place == .channel, form.focus == .channel { form.choose(form.channel.other) }
        form.focus = place
    }
}
