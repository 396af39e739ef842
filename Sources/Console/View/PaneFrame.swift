import Terminal

/// The frame of a pane: its title, what is noted at its right, and whether it has the focus.
struct PaneFrame: Equatable {
    private let pane: Pane
    private let note: String
    private let hasFocus: Bool
    private let options: ConsoleOptions

    init(_ pane: Pane, note: String, hasFocus: Bool, _ options: ConsoleOptions) {
        self.pane = pane
        self.note = note
        self.hasFocus = hasFocus
        self.options = options
    }

    func draw(on canvas: inout Canvas, in area: Rect) {
        canvas.box(
            area, signs: hasFocus ? options.focusBox : options.box,
            style: (hasFocus ? StyleName.borderFocus : .border).style,
            title: PaneFrame.title(pane), note: note, titleStyle: (hasFocus ? StyleName.titleFocus : .title).style)
    }

    /// The room that the title leaves for a note.
    static func noteColumns(_ pane: Pane, in area: Rect) -> Int {
        area.columns - DisplayText.columns(of: title(pane)) - 9
    }

    private static func title(_ pane: Pane) -> String { "\(pane.rawValue) \(pane.title)" }
}
