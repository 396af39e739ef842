extension TextField {
    /// Carries out a command in a field with a history.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - killRing: Where cuts go to and come back from.
    ///   - history: What was entered into the field before.
    /// - Returns: Whether anything changed; `false` where the key may mean something else to the screen.
    public mutating func perform(
        _ command: EditCommand, killRing: inout KillRing, history: inout FieldHistory
    ) -> Bool {
        switch command {
        case .historyPrevious: recall(history.previous(from: text))
        case .historyNext: recall(history.next(from: text))
        default: perform(command, killRing: &killRing)
        }
    }

    /// Carries out a command in a field without a history.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - killRing: Where cuts go to and come back from.
    /// - Returns: Whether anything changed.
    public mutating func perform(_ command: EditCommand, killRing: inout KillRing) -> Bool {
        switch command {
        case .selectAll: selectAll()
        case .deleteBack, .deleteForward: delete(command)
        case .killToStart, .killWordBack, .killToSpace: kill(command, side: .before, into: &killRing)
        case .killToEnd, .killWordForward: kill(command, side: .behind, into: &killRing)
        case .copy: copy(into: &killRing)
        case .yank: yank(from: killRing)
        case .yankEarlier: yankEarlier(from: &killRing)
        case .transpose: transpose()
        case .undo: undo()
        case .redo: redo()
        default:
            destination(of: command).map { move(to: $0, selecting: command.extendsSelection) } ?? false
        }
    }

    private mutating func recall(_ entry: String?) -> Bool {
        guard let entry else { return false }
        replace(with: entry)
        return true
    }

    private mutating func delete(_ command: EditCommand) -> Bool {
        guard let range = range(of: command) else { return false }
        remember(joining: selection == nil && run == .deleting(command))
        splice(range, with: "")
        run = .deleting(command)
        return true
    }

    private mutating func kill(_ command: EditCommand, side: KillRing.Side, into ring: inout KillRing) -> Bool {
        guard let range = range(of: command) else { return false }
        let killed = String(text.dropFirst(range.lowerBound).prefix(range.count))
        if run == .killing(generation: ring.generation), selection == nil {
            ring.join(killed, on: side)
        } else {
            ring.add(killed)
        }
        remember()
        splice(range, with: "")
        run = .killing(generation: ring.generation)
        return true
    }

    /// What a deletion takes away: the selection where there is one; `nil` for nothing.
    private func range(of command: EditCommand) -> Range<Int>? {
        if let selection { return selection }
        let range =
            switch command {
            case .deleteBack: max(0, cursor - 1)..<cursor
            case .deleteForward: cursor..<min(cursor + 1, text.count)
            case .killToStart: 0..<cursor
            case .killToEnd: cursor..<text.count
            case .killWordBack: startOfWord(where: \.isWordCharacter)..<cursor
            case .killToSpace: startOfWord { !$0.isWhitespace }..<cursor
            case .killWordForward: cursor..<endOfWord
            default: cursor..<cursor
            }
        return range.isEmpty ? nil : range
    }

    private mutating func copy(into ring: inout KillRing) -> Bool {
        guard let selectedText else { return false }
        ring.add(selectedText)
        run = .none
        return true
    }

    private mutating func yank(from ring: KillRing) -> Bool {
        guard let latest = ring.latest, insert(latest) else { return false }
        run = .yanking
        return true
    }

    /// Takes the yank back and puts the cut before it in its place; the two undo as one.
    private mutating func yankEarlier(from ring: inout KillRing) -> Bool {
        guard run == .yanking, let before = undoable.last else { return false }
        let yanked = content
        ring.rotate()
        content = before
        guard let latest = ring.latest, insert(latest, joining: true) else {
            content = yanked
            return false
        }
        run = .yanking
        return true
    }

    /// Swaps the characters on both sides of the cursor, at the end of the text the last two.
    private mutating func transpose() -> Bool {
        guard text.count > 1, cursor > 0 else { return false }
        let second = min(cursor, text.count - 1)
        let pair = text.dropFirst(second - 1).prefix(2)
        remember()
        splice(second - 1..<second + 1, with: String(pair.reversed()))
        run = .none
        return true
    }
}
