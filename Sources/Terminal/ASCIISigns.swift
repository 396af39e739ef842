/// Signs of ASCII for the ones that a plain terminal lacks.
enum ASCIISigns {
    private static let signs: [Character: Character] = [
        "─": "-", "━": "-", "═": "=", "│": "|", "┃": "|", "║": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "┏": "+",
        "┓": "+", "┗": "+", "┛": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+", "╭": "+", "╮": "+", "╯": "+",
        "╰": "+", "…": "~", "•": "*", "●": "*", "○": "o", "·": ".", "–": "-", "—": "-", "−": "-", "▏": "|", "█": "#",
        "▓": "#", "▒": "=", "░": "-", "▾": "v", "▴": "^", "▸": ">", "◂": "<", "✓": "+", "✗": "x", "→": ">", "←": "<",
        "↑": "^", "↓": "v", "‘": "'", "’": "'", "“": "\"", "”": "\"", "«": "<", "»": ">", "‹": "<", "›": ">",
        "\u{A0}": " ",
    ]

    /// Returns the scalar to show for a cell; combining marks go, whatever has no likeness is a `?`.
    static func replacing(_ cell: Cell) -> UInt64 {
        guard cell.scalars > 0x7E else { return cell.scalars }
        if let sign = signs[cell.character], let value = sign.asciiValue { return UInt64(value) }
        let base = cell.scalars & 0x1F_FFFF
        return base <= 0x7E ? base : UInt64(UInt8(ascii: "?"))
    }
}
