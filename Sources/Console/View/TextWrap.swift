import Terminal

/// Breaks text into lines that fit.
enum TextWrap {
    /// Returns the text in lines of at most so many columns, broken at spaces; a longer word is cut.
    static func lines(_ text: String, columns: Int) -> [String] {
        guard columns > 0 else { return [] }
        return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
            wrap(paragraph, columns: columns)
        }
    }

    private static func wrap(_ paragraph: Substring, columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
            let width = DisplayText.columns(of: word)
            if !line.isEmpty, used + 1 + width > columns {
                lines.append(line)
                (line, used) = ("", 0)
            }
            if width > columns {
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
                if !line.isEmpty {
                    line += " "
                    used += 1
                }
                line += word
                used += width
            }
        }
        return lines + [line]
    }
}
