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
    var formFrame = ScreenPart<PaneFrame>()
    var form = ScreenPart<SendView>()
    var message: MessagePreview?
    var formRows: [ScreenPart<SendRowView>] = []
    var footer = ScreenPart<FooterView>()
    /// All that stands around the form.
    var surroundings = ScreenPart<Model>()
    var panes = Pane.allCases.map { _ in ScreenPart<Model>() }
    /// The window's.
    var title = ""
    private var layout: Layout?
    private var options: ConsoleOptions?
    private var noon = (quarter: Int.min, date: Date.distantPast)

    /// Forgets everything where something else is seen, or looks another way.
    mutating func prepare(_ layout: Layout, _ options: ConsoleOptions) {
        guard self.layout != layout || self.options != options else { return }
        self = ScreenMemory()
        (self.layout, self.options) = (layout, options)
        canvas = Canvas(size: layout.size)
        formRows = Array(repeating: ScreenPart(), count: layout.rows(of: .send))
    }

    /// Noon of the day that a date is in, worked out once in a quarter of an hour: no zone's day begins within one.
    mutating func noon(of date: Date) -> Date {
        let quarter = Int(date.timeIntervalSince1970) / 900
        if noon.quarter != quarter { noon = (quarter, LocalTime.noon(of: date)) }
        return noon.date
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

    /// Whether it was never drawn.
    var isUnknown: Bool { content.isEmpty }

    /// Draws the part, unless it shows the same already.
    ///
    /// - Returns: Whether it was drawn.
    @discardableResult
    mutating func draw(_ content: Content, on canvas: inout Canvas, _ draw: (Content, inout Canvas) -> Void) -> Bool {
        guard self.content.isEmpty || self.content[0] != content else { return false }
        canvas.cursor = nil
        draw(content, &canvas)
        cursor = canvas.cursor
        self.content = [content]
        return true
    }
}

extension Model {
    /// The model with nothing but what is shown around the form.
    ///
    /// - Parameter noon: Noon of today; a log shows the date of rows that are not today's.
    func shownAroundForm(noon: Date) -> Model {
        var shown = self
        shown.form = Model.noForm
        shown.dialog = nil
        shown.unsavedProfile = nil
        shown.toasts = Toasts()
        shown.killRing = KillRing()
        shown.quitArmedUntil = nil
        shown.lowerPane = .log
        shown.isDoublePressOpen = false
        shown.isFormAlone = false
        shown.now = Moment(elapsed: .zero, date: noon)
        return shown
    }

    /// Of what is shown around the form, what one pane shows.
    func shown(in pane: Pane) -> Model {
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
