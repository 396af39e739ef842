import FoundationEssentials
import MFAAPI
import Settings
import Terminal

/// The panes as they were drawn last, so that what changes one of them draws only that one again.
///
/// A pane is drawn from a model that is empty but for what the pane shows. A view that looked at anything else would
/// find it empty at once, with or without a memory; so the pictures of equal models are equal.
struct PaneMemory {
    private struct Known {
        var model: Model
        let area: Rect
        let picture: Canvas
        let cursor: Point?
    }

    private var known: [Pane: Known] = [:]

    /// Draws a pane, or puts the picture there that it had with the same model.
    mutating func draw(
        _ pane: Pane, of model: Model, on canvas: inout Canvas, in area: Rect, _ draw: (Model, inout Canvas) -> Void
    ) {
        guard let shown = model.shown(in: pane) else { return draw(model, &canvas) }
        if let known = known[pane], known.area == area, known.model == shown {
            // Equal lists are compared at a glance while they are the same in memory.
            self.known[pane]?.model = shown
            canvas.paste(known.picture, at: Point(column: area.column, row: area.row))
            canvas.cursor = known.cursor ?? canvas.cursor
            return
        }
        let cursor = canvas.cursor
        canvas.cursor = nil
        draw(shown, &canvas)
        known[pane] = Known(model: shown, area: area, picture: canvas.copy(of: area), cursor: canvas.cursor)
        canvas.cursor = canvas.cursor ?? cursor
    }
}

extension Model {
    /// The model with nothing but what a pane shows; `nil` where that is nearly everything.
    fileprivate func shown(in pane: Pane) -> Model? {
        if pane == .send { return nil }
        var shown = self
        shown.form = Model.noForm
        shown.dialog = nil
        shown.unsavedProfile = nil
        shown.toasts = Toasts()
        shown.killRing = KillRing()
        shown.quitArmedUntil = nil
        shown.lowerPane = .log
        shown.isDoublePressOpen = false
        if pane != .waiting { shown.lastSends = [:] }
        if pane != .log, pane != .http { shown.log = LogPane() }
        if pane != .http { shown.http = HTTPPane() }
        if pane != .phone { shown.phone = PhonePane() }
        if pane != .waiting, pane != .http { shown.waiting = WaitingList() }
        // A log shows the date of rows that are not today's, the clocks stand between their ticks, and others have none.
        shown.now =
            switch pane {
            case .waiting: clocksAt
            case .log: Moment(elapsed: .zero, date: LocalTime.noon(of: now.date))
            case .send, .http, .phone: Moment(elapsed: .zero, date: .distantPast)
            }
        shown.clocksAt = shown.now
        return shown
    }

    private static let noForm = SendForm(profile: .sandbox)
}
