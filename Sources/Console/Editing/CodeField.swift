public import Terminal

/// The places of a one-time code, filled with digits from the left.
///
/// Its `description` says how many are filled, so that a code never strays into a log or a crash text.
public struct CodeField: Hashable, Sendable, CustomStringConvertible {
    /// How many digits the code has.
    public let length: Int

    /// The digits so far.
    public private(set) var code = ""

    /// Creates an empty field.
    public init(length: Int) {
        self.length = max(1, length)
    }

    /// Whether every place is filled.
    public var isComplete: Bool { code.count == length }

    /// Whether no place is filled.
    public var isEmpty: Bool { code.isEmpty }

    /// Fills the next place; digits of other scripts become ASCII.
    ///
    /// - Returns: `false` where the character is no digit or every place is filled.
    public mutating func type(_ character: Character) -> Bool {
        guard let digit = character.asciiDigit, !isComplete else { return false }
        code.append(digit)
        return true
    }

    /// Takes a code out of pasted text: `48 29-11`, or the only number of the right length in a whole message.
    ///
    /// Fewer digits than the code has go behind those already typed.
    ///
    /// - Returns: `false` where no code can be told, and nothing is changed.
    @discardableResult
    public mutating func paste(_ text: String) -> Bool {
        let digits = String(text.compactMap(\.asciiDigit))
        let numbers = text.split { $0.asciiDigit == nil }.filter { $0.count == length }
        if digits.count == length {
            code = digits
        } else if numbers.count == 1 {
            code = String(numbers[0].compactMap(\.asciiDigit))
        } else if !digits.isEmpty, code.count + digits.count <= length {
            code += digits
        } else {
            return false
        }
        return true
    }

    /// Carries out what has a meaning for a code: taking back the last digit, or all of them.
    ///
    /// - Returns: Whether anything changed.
    public mutating func perform(_ command: EditCommand) -> Bool {
        guard !isEmpty else { return false }
        switch command {
        case .deleteBack: code.removeLast()
        case .killToStart, .killWordBack, .killToSpace: clear()
        default: return false
        }
        return true
    }

    /// Empties every place.
    public mutating func clear() { code = "" }

    /// How many places are filled.
    public var description: String { "CodeField(\(code.count) of \(length) digits)" }

    /// Draws the places, `4 8 _ _ _ _`, with the terminal's cursor at the next one, or at the last when all are filled.
    ///
    /// - Parameters:
    ///   - canvas: Where to draw.
    ///   - row: The area, of which the first row is used.
    ///   - isFocused: Whether the cursor belongs here.
    ///   - styles: The meanings; the placeholder's is that of an open place.
    public func draw(on canvas: inout Canvas, in row: Rect, isFocused: Bool, styles: FieldStyles) {
        let digits = Array(code)
        for place in 0..<length {
            let style = digits.indices.contains(place) ? styles.text(isFocused: isFocused) : styles.placeholder
            let sign = digits.indices.contains(place) ? digits[place] : "_"
            canvas.write(String(sign), column: row.column + 2 * place, row: row.row, style: style, in: row)
        }
        let cursor = Point(column: row.column + 2 * min(code.count, length - 1), row: row.row)
        if isFocused, row.contains(cursor), Rect(canvas.size).contains(cursor) { canvas.cursor = cursor }
    }
}
