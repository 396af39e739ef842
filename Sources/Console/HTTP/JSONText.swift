/// Lays JSON out in lines, without reading it: names keep their order and numbers their digits.
enum JSONText {
    /// Returns the text with a line for each member, indented; text that is no whole object or list stays as it is.
    static func pretty(_ text: String) -> String {
        guard let first = text.first(where: { !$0.isWhitespace }), "{[".contains(first) else { return text }
        var layout = Layout()
        for character in text {
            if !layout.take(character) { return text }
        }
        return layout.isWhole ? layout.text : text
    }

    private struct Layout {
        var text = ""
        private var open: [Character] = []
        private var isInString = false
        private var isEscaped = false
        private var isFresh = false

        var isWhole: Bool { open.isEmpty && !isInString }

        /// Takes the next sign; `false` where a bracket closes what is not open.
        mutating func take(_ character: Character) -> Bool {
            if isInString {
                text.append(character)
                isInString = isEscaped || character != "\""
                isEscaped = character == "\\" && !isEscaped
                return true
            }
            if character.isWhitespace { return true }
            if character == "}" || character == "]" { return close(character) }
            if isFresh { breakLine() }
            isFresh = false
            switch character {
            case "{", "[":
                text.append(character)
                open.append(character)
                isFresh = true
            case ",":
                text.append(character)
                breakLine()
            case ":": text += ": "
            default:
                text.append(character)
                isInString = character == "\""
            }
            return true
        }

        private mutating func close(_ character: Character) -> Bool {
            guard open.popLast() == (character == "}" ? "{" : "[") else { return false }
            if !isFresh { breakLine() }
            isFresh = false
            text.append(character)
            return true
        }

        private mutating func breakLine() { text += "\n" + String(repeating: "  ", count: open.count) }
    }
}
