import Terminal

/// Where everything stands, for a size of the screen.
struct Layout: Hashable, Sendable {
    /// How many panes are seen at once.
    enum Shape: Hashable, Sendable {
        /// Too small for anything but a line that says so.
        case tooSmall
        /// One pane at a time, with a strip of tabs.
        case single
        /// Form and waiting list above, one of the others below.
        case double
        /// Three columns above, log and HTTP below.
        case triple
    }

    let shape: Shape
    let panes: [Pane: Rect]
    let banner: Rect
    /// Between banner and footer: the panes' place, and the dialogs'.
    let body: Rect
    let tabs: Rect?
    private let all: [Pane]
    let footer: Rect

    /// The smallest screen that is drawn on.
    static let smallest = Size(columns: 40, rows: 10)

    init(_ model: Model) {
        all = model.panes
        let screen = Rect(model.size)
        let size = model.size
        let (banner, rest) = screen.splitTop(1)
        let (body, footer) = rest.splitTop(rest.rows - 1)
        self.banner = banner
        self.body = body
        self.footer = footer
        if size.columns < Layout.smallest.columns || size.rows < Layout.smallest.rows {
            (shape, panes, tabs) = (.tooSmall, [:], nil)
        } else if size.columns < 80 || size.rows < 24 {
            let (tabs, pane) = body.splitTop(1)
            (shape, self.tabs) = (.single, tabs)
            panes = [model.focus: pane]
        } else if model.isZoomed {
            (shape, tabs) = (size.columns < 120 ? .double : .triple, nil)
            panes = [model.focus: body]
        } else {
            tabs = nil
            // The form needs 13 rows; on a wide screen the rest is better spent on the log.
            let isWide = size.columns >= 120
            let (top, bottom) = body.splitTop(max(13, min(body.rows * (isWide ? 9 : 11) / 20, 22)))
            if !isWide {
                shape = .double
                let (left, right) = top.splitLeft(top.columns / 2)
                panes = [.send: left, .waiting: right, model.lowerPane: bottom]
            } else {
                shape = .triple
                let third = top.columns / 3
                let (left, others) = top.splitLeft(third)
                let (middle, right) = others.splitLeft(third)
                let (log, http) = bottom.splitLeft(bottom.columns * 2 / 3)
                panes =
                    model.session.hasPhones
                    ? [.send: left, .waiting: middle, .phone: right, .log: log, .http: http]
                    : [.send: left, .waiting: others, .log: log, .http: http]
            }
        }
    }

    /// The panes that Tab goes through: those on the screen, or every one where only one fits.
    var focusOrder: [Pane] {
        shape == .single || panes.count == 1 ? all : panes.keys.sorted { $0.rawValue < $1.rawValue }
    }

    /// Rows that a pane has inside its frame.
    func rows(of pane: Pane) -> Int { max(0, (panes[pane]?.rows ?? 2) - 2) }
}
