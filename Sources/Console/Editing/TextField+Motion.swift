extension TextField {
    /// Moves the cursor to a character, and one end of the selection with it where asked.
    ///
    /// - Returns: Whether the cursor or the selection changed.
    mutating func move(to destination: Int, selecting: Bool = false) -> Bool {
        let before = content
        let anchor = selecting ? content.anchor ?? cursor : nil
        content.cursor = min(max(0, destination), text.count)
        content.anchor = anchor == cursor ? nil : anchor
        if content != before { run = .none }
        return content != before
    }

    @discardableResult
    mutating func selectAll() -> Bool {
        let before = content
        content.cursor = text.count
        content.anchor = text.isEmpty ? nil : 0
        if content != before { run = .none }
        return content != before
    }

    /// Where a motion goes; `nil` for every other command.
    ///
    /// A step out of a selection goes to its edge.
    func destination(of command: EditCommand) -> Int? {
        switch command {
        case .moveToStart, .selectToStart: 0
        case .moveToEnd, .selectToEnd: text.count
        case .moveBack: selection?.lowerBound ?? cursor - 1
        case .moveForward: selection?.upperBound ?? cursor + 1
        case .selectBack: cursor - 1
        case .selectForward: cursor + 1
        case .moveWordBack, .selectWordBack: startOfWord(where: \.isWordCharacter)
        case .moveWordForward, .selectWordForward: endOfWord
        default: nil
        }
    }

    /// The start of the word that the cursor is in or behind.
    func startOfWord(where isPart: (Character) -> Bool) -> Int {
        let before = text.prefix(cursor).reversed()
        let gap = before.prefix { !isPart($0) }.count
        return cursor - gap - before.dropFirst(gap).prefix(while: isPart).count
    }

    /// The end of the word that the cursor is in or before.
    var endOfWord: Int {
        let behind = text.dropFirst(cursor)
        let gap = behind.prefix { !$0.isWordCharacter }.count
        return cursor + gap + behind.dropFirst(gap).prefix(while: \.isWordCharacter).count
    }
}

extension Character {
    var isWordCharacter: Bool { isLetter || isNumber }
}
