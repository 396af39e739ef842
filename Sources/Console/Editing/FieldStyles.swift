public import Terminal

/// How a field is drawn: the meanings of its parts, and the signs that a terminal without Unicode needs others for.
public struct FieldStyles: Hashable, Sendable {
    /// The text.
    public var text: Style
    /// The text of the field that has the focus.
    public var focused: Style
    /// Selected characters.
    public var selection: Style
    /// What stands in an empty field.
    public var placeholder: Style
    /// The marks where text goes on beyond an edge.
    public var cutMark: Style
    /// The mark at the left edge.
    public var leftMark: Character
    /// The mark at the right edge.
    public var rightMark: Character
    /// What stands for a character of a secret.
    public var mask: Character

    /// Creates styles; what is not given means ordinary text.
    public init(
        text: Style = .text, focused: Style = .text, selection: Style = .text, placeholder: Style = .text,
        cutMark: Style = .text, leftMark: Character = "‹", rightMark: Character = "›", mask: Character = "•"
    ) {
        self.text = text
        self.focused = focused
        self.selection = selection
        self.placeholder = placeholder
        self.cutMark = cutMark
        self.leftMark = leftMark
        self.rightMark = rightMark
        self.mask = mask
    }

    /// The styles with signs of ASCII.
    public var ascii: FieldStyles {
        var styles = self
        (styles.leftMark, styles.rightMark, styles.mask) = ("<", ">", "*")
        return styles
    }

    func text(isFocused: Bool) -> Style { isFocused ? focused : text }
}
