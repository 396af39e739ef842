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
            let row = event.point.row - area.row - 1
            if pane == .send { pressForm(row: row, column: event.point.column - area.column) }
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

    private mutating func pressForm(row: Int, column: Int) {
        let places: [SendForm.Place] = [.channel, .to, .from, .application, .scope, .message, .message]
        form.leave(form.focus)
        if places.indices.contains(row) {
            if places[row] == .channel, form.focus == .channel { form.choose(form.channel.other) }
            form.focus = places[row]
        } else if row == places.count {
            form.focus = column < (Layout(self).panes[.send]?.columns ?? 0) / 2 ? .digits : .expires
        } else {
            form.focus = .button
        }
    }
}
