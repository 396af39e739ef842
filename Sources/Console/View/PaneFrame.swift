import Terminal

/// The frame of a pane: its title, what is noted at its right, and whether it has the focus.
struct PaneFrame: Equatable {
    private let title: String
    private let note: String
    private let hasFocus: Bool
    private let signs: BoxSigns

    /// Describes the frame of a pane; the note gets the columns that the title leaves.
    init(_ model: borrowing Model, _ pane: Pane, in area: Rect, note: (_ columns: Int) -> String) {
        title = "\(pane.rawValue) \(pane.title)"
        self.note = note(area.columns - DisplayText.columns(of: title) - 9)
        hasFocus = model.focus == pane
        signs = hasFocus ? model.options.focusBox : model.options.box
    }

    func draw(on canvas: inout Canvas, in area: Rect) {
        canvas.box(
            area, signs: signs, style: (hasFocus ? StyleName.borderFocus : .border).style, title: title, note: note,
            titleStyle: (hasFocus ? StyleName.titleFocus : .title).style)
    }
}
