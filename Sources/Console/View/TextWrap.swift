import Terminal

/// Breaks text into lines that fit.
enum TextWrap {
    /// Returns the text in lines of at most so many columns, broken at spaces; a longer word is cut.
    static func lines(_ text: String, columns: Int) -> [String] {
        guard columns > 0 else { return [] }
        return paragraphs(of: text).flatMap { wrap($0, columns: columns) }
    }

    /// Returns at most so many of the text's lines; the last one ends in a sign where more is left.
    static func lines(_ text: String, columns: Int, rows: Int, cut: Character) -> [String] {
        cutting(lines(text, columns: columns), columns: columns, rows: rows, cut: cut)
    }

    /// Returns at most so many of the lines; the last one ends in a sign where more is left.
    static func cutting(_ all: [String], columns: Int, rows: Int, cut: Character) -> [String] {
        guard all.count > rows else { return all }
        guard rows > 0 else { return [] }
        let rest = all[(rows - 1)...].joined(separator: " ")
        return all.prefix(rows - 1) + [DisplayText.fitting(rest, columns: columns, ellipsis: cut)]
    }

    private static func paragraphs(of text: String) -> [Substring] {
        DisplayText.isASCII(text) ? [text[...]] : text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// Wraps one paragraph.
    private static func wrap(_ paragraph: Substring, columns: Int) -> [String] {
        if DisplayText.columns(of: paragraph) <= columns { return [String(paragraph)] }
        let lines =
            DisplayText.isASCII(paragraph)
            ? lines(of: paragraph.utf8, columns: columns, blank: UInt8(ascii: " ")) { _ in 1 }
            : lines(of: paragraph, columns: columns, blank: " ") { DisplayText.columns(of: $0) }
        return lines.map { String(paragraph[$0]) }
    }

    /// Returns where the lines of a text lie, and leaves out the blank between two of them.
    ///
    /// Blanks at the beginning stay, as they line it up with others.
    private static func lines<Text: Collection>(
        of text: Text, columns: Int, blank: Text.Element, width: (Text.Element) -> Int
    ) -> [Range<String.Index>] where Text.Index == String.Index, Text.Element: Equatable {
        var lines: [Range<String.Index>] = []
        var start = text.startIndex
        var rest = text[...]
        var used = rest.prefix(columns - 1).prefix { $0 == blank }.count
        rest = rest.dropFirst(used)
        // Where the last word of the line ends; `nil` where it has none yet.
        var end: String.Index?
        while true {
            let word = rest.prefix { $0 != blank }
            let columnsOfWord = word.reduce(0) { $0 + width($1) }
            if let last = end, used + 1 + columnsOfWord > columns {
                lines.append(start..<last)
                (start, used, end) = (word.startIndex, 0, nil)
            }
            if used + columnsOfWord > columns {
                for index in word.indices {
                    let width = width(word[index])
                    if used + width > columns {
                        lines.append(start..<index)
                        (start, used) = (index, 0)
                    }
                    used += width
                }
            } else {
                used += columnsOfWord + (end == nil ? 0 : 1)
            }
            end = word.endIndex
            guard word.endIndex < rest.endIndex else { break }
            rest = rest[word.endIndex...].dropFirst()
        }
        return lines + [start..<text.endIndex]
    }
}
