import Terminal

/// The strip of tabs on a screen with room for one pane.
struct TabsView {
    private let panes: [Pane]
    private let focus: Pane
    private let sign: Character

    init(_ model: borrowing Model) {
        panes = model.panes
        focus = model.focus
        sign = model.options.glyphs.current
    }

    func draw(on canvas: inout Canvas, in area: Rect) {
        canvas.fill(area)
        for tab in tabs(in: area) {
            let style: StyleName = tab.pane == focus ? .titleFocus : .title
            canvas.write(tab.text, column: tab.area.column, row: area.row, style, in: area)
        }
    }

    /// The pane of the tab at a point, for the mouse.
    func pane(at point: Point, in area: Rect) -> Pane? {
        tabs(in: area).first { $0.area.contains(point) }?.pane
    }

    private func tabs(in area: Rect) -> [(pane: Pane, text: String, area: Rect)] {
        var column = area.column
        return panes.map { pane in
            let text = "\(pane == focus ? sign : " ")\(pane.rawValue) \(pane.title)"
            let place = Rect(column: column, row: area.row, columns: DisplayText.columns(of: text), rows: 1)
            column = place.endColumn
            return (pane, text, place)
        }
    }
}
