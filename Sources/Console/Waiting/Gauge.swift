import Terminal

/// A bar that shows how much of something is left.
struct Gauge {
    let width: Int
    let glyphs: Glyphs

    /// Draws the bar; returns the column behind it.
    func draw(
        on canvas: inout Canvas, column: Int, row: Int, part: Double, _ style: StyleName, sign: Character? = nil,
        in area: Rect
    ) -> Int {
        let inner = width - 2
        let full = min(inner, max(0, Int((part * Double(inner)).rounded(.up))))
        var end = canvas.write("[", column: column, row: row, .dim, in: area)
        end = canvas.write(
            String(repeating: sign ?? glyphs.full, count: full), column: end, row: row, style, in: area)
        end = canvas.write(
            String(repeating: glyphs.empty, count: inner - full), column: end, row: row, .gaugeEmpty, in: area)
        return canvas.write("]", column: end, row: row, .dim, in: area)
    }
}
