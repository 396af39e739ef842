import Terminal

/// Text in large letters, made of blocks, that a room can read.
struct BlockText: Hashable, Sendable {
    /// The words, a row of letters each.
    let lines: [String]
    /// How many columns and rows each point of a letter takes.
    let scale: Size

    private static let rows = 5
    /// Scales from the largest; a cell is about twice as high as it is wide.
    private static let scales = [(8, 4), (6, 3), (4, 2), (3, 2), (3, 1), (2, 1), (1, 1)].map(Size.init(columns:rows:))

    /// Returns the text as large as it fits, its words below each other where that is larger; `nil` where it never fits.
    static func fitting(_ text: String, in size: Size) -> BlockText? {
        let words = text.split(separator: " ").map(String.init)
        let layouts = (1...max(1, words.count)).map { count in
            [words.prefix(words.count - count + 1).joined(separator: " ")] + words.suffix(count - 1)
        }
        for scale in scales {
            for lines in layouts {
                let block = BlockText(lines: lines, scale: scale)
                if block.size.columns <= size.columns, block.size.rows <= size.rows { return block }
            }
        }
        return nil
    }

    /// The area that it covers.
    var size: Size {
        let points = lines.map(BlockText.points).max() ?? 0
        return Size(
            columns: points * scale.columns, rows: (lines.count * (BlockText.rows + 1) - 1) * scale.rows)
    }

    /// Draws the text in the middle of an area.
    ///
    /// The ground has the letters' meaning too: a theme may give a meaning a background that its letters vanish without.
    func draw(on canvas: inout Canvas, in area: Rect, style: StyleName, sign: Character) {
        let place = area.centred(size)
        canvas.fill(place.inset(columns: -1, rows: 0).intersection(area), style: style.style)
        for (index, line) in lines.enumerated() {
            let indent = (size.columns - BlockText.points(line) * scale.columns) / 2
            draw(
                line, on: &canvas, column: place.column + indent,
                row: place.row + index * (BlockText.rows + 1) * scale.rows, style, sign)
        }
    }

    private func draw(
        _ line: String, on canvas: inout Canvas, column: Int, row: Int, _ style: StyleName, _ sign: Character
    ) {
        var column = column
        for character in line {
            let letter = BlockText.letter(character)
            for (down, points) in letter.enumerated() {
                for (right, point) in points.enumerated() where point == "#" {
                    let block = Rect(
                        column: column + right * scale.columns, row: row + down * scale.rows, columns: scale.columns,
                        rows: scale.rows)
                    canvas.fill(block, with: sign, style: style.style)
                }
            }
            column += ((letter.first?.count ?? 0) + 1) * scale.columns
        }
    }

    /// How many points wide a line is, with one between letters.
    private static func points(_ line: String) -> Int {
        max(0, line.reduce(-1) { $0 + (letter($1).first?.count ?? 0) + 1 })
    }

    /// The letter's five rows; an unknown one is a gap.
    private static func letter(_ character: Character) -> [Substring] {
        (font[character] ?? "..|..|..|..|..").split(separator: "|")
    }

    private static let font: [Character: String] = [
        "A": ".#.|#.#|###|#.#|#.#", "B": "##.|#.#|##.|#.#|##.", "C": ".##|#..|#..|#..|.##", "D": "##.|#.#|#.#|#.#|##.",
        "E": "###|#..|##.|#..|###", "F": "###|#..|##.|#..|#..", "G": ".##|#..|#.#|#.#|.##", "H": "#.#|#.#|###|#.#|#.#",
        "I": "#|#|#|#|#", "J": "..#|..#|..#|#.#|.#.", "K": "#.#|#.#|##.|#.#|#.#", "L": "#..|#..|#..|#..|###",
        "M": "#...#|##.##|#.#.#|#...#|#...#", "N": "#..#|##.#|#.##|#..#|#..#", "O": ".#.|#.#|#.#|#.#|.#.",
        "P": "##.|#.#|##.|#..|#..", "Q": ".#.|#.#|#.#|.#.|..#", "R": "##.|#.#|##.|#.#|#.#", "S": ".##|#..|.#.|..#|##.",
        "T": "###|.#.|.#.|.#.|.#.", "U": "#.#|#.#|#.#|#.#|###", "V": "#.#|#.#|#.#|#.#|.#.",
        "W": "#...#|#...#|#.#.#|##.##|#...#", "X": "#.#|#.#|.#.|#.#|#.#", "Y": "#.#|#.#|.#.|.#.|.#.",
        "Z": "###|..#|.#.|#..|###", "0": "###|#.#|#.#|#.#|###", "1": ".#.|##.|.#.|.#.|###", "2": "##.|..#|.#.|#..|###",
        "3": "##.|..#|.#.|..#|##.", "4": "#.#|#.#|###|..#|..#", "5": "###|#..|##.|..#|##.", "6": ".##|#..|###|#.#|###",
        "7": "###|..#|..#|.#.|.#.", "8": "###|#.#|###|#.#|###", "9": "###|#.#|###|..#|##.", "_": "...|...|...|...|###",
        " ": ".|.|.|.|.",
    ]
}
