import MFAAPI
import Terminal

extension Model {
    /// The panes that can have the focus, in the order that Tab goes through them.
    var panes: [Pane] { session.hasPhones ? [.send, .waiting, .log, .http, .phone] : [.send, .waiting, .log, .http] }

    mutating func navigate(_ command: Command) -> [Effect] {
        switch command {
        case .next: step(1)
        case .previous: step(-1)
        case .back: return goBack()
        case .paneSend: show(.send)
        case .paneWaiting: show(.waiting)
        case .paneLog: show(.log)
        case .paneHTTP: show(.http)
        case .panePhone: show(.phone)
        case .zoom: isZoomed.toggle()
        default: break
        }
        return []
    }

    /// Gives a pane the focus and sees to it that it is on the screen.
    mutating func show(_ pane: Pane) {
        if pane == .http, focus != .http { pinExchange() }
        if pane == .send, focus != .send { beginNextSend() }
        focus = pane
        if [.log, .http, .phone].contains(pane) { lowerPane = pane }
    }

    /// Selects a number that got a code already: the next digits are the next caller's, and are not put behind it.
    private mutating func beginNextSend() {
        let recipient = form.recipient
        guard form.focus == .to, waiting.items.contains(where: { $0.request.to == recipient }) else { return }
        _ = form.fields[.to]?.selectAll()
    }

    /// Goes through the form's places, then through the panes that are on the screen.
    private mutating func step(_ offset: Int) {
        if focus == .send {
            form.leave(form.focus)
            if let place = SendForm.Place(rawValue: form.focus.rawValue + offset) {
                form.focus = place
                isFormAlone = true
                return
            }
        }
        let visible = Layout(self).focusOrder
        let index = visible.firstIndex(of: focus) ?? 0
        focus = visible[(index + offset + visible.count) % visible.count]
        if focus == .send { form.focus = offset > 0 ? .channel : .button }
    }

    private mutating func goBack() -> [Effect] {
        if toasts.current(at: now) != nil { toasts.dismiss() }
        if isZoomed {
            isZoomed = false
        } else if focus == .log, !log.filterText.isEmpty || !log.search.isEmpty {
            return clearFilter()
        } else if focus == .send {
            form.leave(form.focus)
            focus = .waiting
        } else if focus != .send {
            show(.send)
        }
        return []
    }
}
