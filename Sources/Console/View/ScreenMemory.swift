import FoundationEssentials
import MFAAPI
import Settings
import Terminal

/// The screen as it was drawn last, and what each part of it showed, so that what changes one part draws only that one
/// again.
///
/// A part is drawn from what it shows and nothing else, a pane from a model that is empty but for that. A view that
/// looked at anything else would find it empty at once, with or without a memory; so equal contents look equal.
struct ScreenMemory {
    /// The parts; what lies over them for a while is drawn on a copy.
    var canvas = Canvas(size: Size(columns: 0, rows: 0))
    var banner = ScreenPart<BannerView>()
    var tabs = ScreenPart<TabsView>()
    var footer = ScreenPart<FooterView>()
    var formFrame = ScreenPart<PaneFrame>()
    var form = ScreenPart<SendView>()
    var message: MessagePreview?
    var formRows: [ScreenPart<SendRowView>] = []
    private var panes = Pane.allCases.map { _ in ScreenPart<Model>() }
    private var shownInPanes = ScreenPart<Model>()
    private var layout: Layout?
    private var options: ConsoleOptions?

    /// Forgets everything where something else is seen, or looks another way.
    mutating func prepare(_ layout: Layout, _ options: ConsoleOptions) {
        guard self.layout != layout || self.options != options else { return }
        self = ScreenMemory()
        (self.layout, self.options) = (layout, options)
        canvas = Canvas(size: layout.size)
        formRows = Array(repeating: ScreenPart(), count: layout.rows(of: .send))
    }

    /// Draws the panes but the form.
    mutating func drawPanes(of model: Model, in layout: Layout, _ draw: (Model, Pane, Rect, inout Canvas) -> Void) {
        shownInPanes.draw(model.shownInPanes, on: &canvas) { model, canvas in
            for pane in Pane.allCases where pane != .send {
                guard let area = layout.panes[pane] else { continue }
                panes[pane.rawValue - 1].draw(model.shown(in: pane), on: &canvas) { model, canvas in
                    canvas.fill(area)
                    draw(model, pane, area, &canvas)
                }
            }
        }
    }

    /// Where the cursor stands while a pane has the focus.
    func cursor(in pane: Pane) -> Point? {
        pane == .send ? formRows.lazy.compactMap(\.cursor).first : panes[pane.rawValue - 1].cursor
    }
}

/// A part of the screen with a place of its own: what it showed last.
struct ScreenPart<Content: Equatable> {
    // One at most; an element is compared in place, where an optional would be copied first.
    private var content: [Content] = []
    private(set) var cursor: Point?

    /// Draws the part, unless it shows the same already.
    mutating func draw(_ content: Content, on canvas: inout Canvas, _ draw: (Content, inout Canvas) -> Void) {
        guard self.content.isEmpty || self.content[0] != content else {
            // Equal lists are compared at a glance while they are the same in memory.
            return self.content[0] = content
        }
        canvas.cursor = nil
        draw(content, &canvas)
        cursor = canvas.cursor
        self.content = [content]
    }
}

extension Model {
    /// The model with nothing but what the panes show beside the form.
    fileprivate var shownInPanes: Model {
        var shown = self
        shown.form = Model.noForm
        shown.dialog = nil
        shown.unsavedProfile = nil
        shown.toasts = Toasts()
        shown.killRing = KillRing()
        shown.quitArmedUntil = nil
        shown.lowerPane = .log
        shown.isDoublePressOpen = false
        // A log shows the date of rows that are not today's.
        shown.now = Moment(elapsed: .zero, date: LocalTime.noon(of: now.date))
        return shown
    }

    /// Of what the panes show, what one of them does.
    fileprivate func shown(in pane: Pane) -> Model {
        var shown = self
        if pane != .waiting { shown.lastSends = [:] }
        if pane != .log, pane != .http { shown.log = LogPane() }
        if pane != .http { shown.http = HTTPPane() }
        if pane != .phone { shown.phone = PhonePane() }
        if pane != .waiting, pane != .http { shown.waiting = WaitingList() }
        // The clocks stand between their ticks.
        if pane == .waiting { shown.now = clocksAt }
        if pane != .log, pane != .waiting { shown.now = Moment(elapsed: .zero, date: .distantPast) }
        shown.clocksAt = shown.now
        return shown
    }

    private static let noForm = SendForm(profile: .sandbox)
}
