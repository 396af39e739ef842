import Terminal

/// Breaks text into lines that fit.
enum TextWrap {
    /// Returns the text in lines of at most so many columns, broken at spaces; a longer word is cut.
    static func lines(_ text: String, columns: Int) -> [String] {
        guard columns > 0 else { return [] }
        // Most texts are short, and looking for characters in one is dear.
        if DisplayText.isASCII(text), text.utf8.count <= columns { return [text] }
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

    /// Wraps one paragraph; blanks at its beginning stay, as they line it up with others.
    private static func wrap(_ paragraph: Substring, columns: Int) -> [String] {
        if DisplayText.columns(of: paragraph) <= columns { return [String(paragraph)] }
        let indent = paragraph.prefix { $0 == " " }.prefix(columns - 1)
        var lines: [String] = []
        var line = String(indent)
        var used = indent.count
        var holdsWord = false
        for word in words(of: paragraph.dropFirst(indent.count)) {
            let width = DisplayText.columns(of: word)
            if holdsWord, used + 1 + width > columns {
                lines.append(line)
                (line, used, holdsWord) = ("", 0, false)
            }
            if used + width > columns {
                for character in word {
                    let width = DisplayText.columns(of: character)
                    if used + width > columns {
                        lines.append(line)
                        (line, used) = ("", 0)
                    }
                    line.append(character)
                    used += width
                }
            } else {
                if holdsWord {
                    line += " "
                    used += 1
                }
                line += word
                used += width
            }
            holdsWord = true
        }
        return lines + [line]
    }

    private static func paragraphs(of text: String) -> [Substring] {
        DisplayText.isASCII(text) ? [text[...]] : text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The words, between which one blank each was.
    private static func words(of text: Substring) -> [Substring] {
        guard DisplayText.isASCII(text) else { return text.split(separator: " ", omittingEmptySubsequences: false) }
        return text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map { Substring($0) }
    }
}
