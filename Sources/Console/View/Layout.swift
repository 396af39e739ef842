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

    let size: Size
    let shape: Shape
    let panes: PaneAreas
    let banner: Rect
    /// Between banner and footer: the panes' place, and the dialogs'.
    let body: Rect
    let tabs: Rect?
    private let all: [Pane]
    let footer: Rect

    /// The smallest screen that is drawn on.
    static let smallest = Size(columns: 40, rows: 10)

    init(_ model: borrowing Model) {
        all = model.panes
        let screen = Rect(model.size)
        size = model.size
        let (banner, rest) = screen.splitTop(1)
        let (body, footer) = rest.splitTop(rest.rows - 1)
        self.banner = banner
        self.body = body
        self.footer = footer
        if size.columns < Layout.smallest.columns || size.rows < Layout.smallest.rows {
            (shape, panes, tabs) = (.tooSmall, PaneAreas(), nil)
        } else if size.columns < 80 || size.rows < 24 {
            let (tabs, pane) = body.splitTop(1)
            (shape, self.tabs) = (.single, tabs)
            panes = PaneAreas([(model.focus, pane)])
        } else if model.isZoomed {
            (shape, tabs) = (size.columns < 120 ? .double : .triple, nil)
            panes = PaneAreas([(model.focus, body)])
        } else {
            tabs = nil
            // The form needs 13 rows; on a wide screen the rest is better spent on the log.
            let isWide = size.columns >= 120
            let (top, bottom) = body.splitTop(max(13, min(body.rows * (isWide ? 9 : 11) / 20, 22)))
            if !isWide {
                shape = .double
                let (left, right) = top.splitLeft(top.columns / 2)
                panes = PaneAreas([(.send, left), (.waiting, right), (model.lowerPane, bottom)])
            } else {
                shape = .triple
                let third = top.columns / 3
                let (left, others) = top.splitLeft(third)
                let (middle, right) = others.splitLeft(third)
                let (log, http) = bottom.splitLeft(bottom.columns * 2 / 3)
                let hasPhones = model.session.hasPhones
                let upper = hasPhones ? [(.waiting, middle), (.phone, right)] : [(Pane.waiting, others)]
                panes = PaneAreas([(.send, left)] + upper + [(.log, log), (.http, http)])
            }
        }
    }

    /// The panes that Tab goes through: those on the screen, or every one where only one fits.
    var focusOrder: [Pane] {
        shape == .single || panes.shown.count == 1 ? all : panes.shown
    }

    /// Rows that a pane has inside its frame.
    func rows(of pane: Pane) -> Int { max(0, (panes[pane]?.rows ?? 2) - 2) }
}

/// Where the panes stand that are on the screen.
struct PaneAreas: Hashable, Sendable {
    private var areas: [Rect?]

    init(_ shown: [(pane: Pane, area: Rect)] = []) {
        areas = Array(repeating: nil, count: Pane.allCases.count)
        for (pane, area) in shown { areas[pane.rawValue - 1] = area }
    }

    /// The area of a pane; `nil` where it is not seen.
    subscript(pane: Pane) -> Rect? { areas[pane.rawValue - 1] }

    /// The panes that are seen, by number.
    var shown: [Pane] { Pane.allCases.filter { self[$0] != nil } }
}
