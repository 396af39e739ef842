extension TextField {
    /// How many steps can be undone.
    static let undoLimit = 200

    /// Notes the content as one to come back to, unless the edit to come joins the one before.
    mutating func remember(joining: Bool = false) {
        redoable = []
        guard !joining || undoable.isEmpty else { return }
        undoable.append(content)
        if undoable.count > TextField.undoLimit { undoable.removeFirst() }
    }

    mutating func undo() -> Bool {
        guard let earlier = undoable.popLast() else { return false }
        redoable.append(content)
        content = earlier
        run = .none
        return true
    }

    mutating func redo() -> Bool {
        guard let later = redoable.popLast() else { return false }
        undoable.append(content)
        content = later
        run = .none
        return true
    }
}
