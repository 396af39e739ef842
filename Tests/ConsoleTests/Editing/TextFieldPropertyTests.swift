import Testing

@testable import Console

/// Random edits of a field against a list of characters that is edited in the plainest way.
struct TextFieldPropertyTests {
    @Test(arguments: 0..<40 as Range<UInt64>)
    func randomEditsDoWhatTheModelDoes(_ seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var field = TextField()
        var model = ReferenceField()
        var ring = KillRing()
        for _ in 0..<300 {
            let edit = Edit.random(using: &random)
            edit.apply(to: &field, ring: &ring)
            edit.apply(to: &model)
            #expect(Array(field.text) == model.characters, "\(edit), seed \(seed)")
            #expect(field.cursor == model.cursor, "\(edit), seed \(seed)")
            #expect(field.selection == model.selection, "\(edit), seed \(seed)")
            guard Array(field.text) == model.characters else { return }
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func undoGoesBackThroughEarlierStatesToTheFirst(_ seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var field = TextField("start 👍🏽")
        var ring = KillRing()
        var states = [field.content]
        for _ in 0..<150 {
            Edit.random(using: &random).apply(to: &field, ring: &ring)
            states.append(field.content)
        }
        let last = field.content
        var rest = states[...]
        while field.perform(.undo, killRing: &ring) {
            let place = rest.lastIndex(of: field.content)
            #expect(place != nil, "seed \(seed)")
            rest = rest[...(place ?? 0)]
        }
        #expect(field.text == states[0].text)
        while field.perform(.redo, killRing: &ring) {}
        #expect(field.content == last)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func anyScalarsLeaveTheCursorInRange(_ seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let scalars: [Unicode.Scalar] = [
            "a", " ", "\u{301}", "\u{200D}", "\u{1F1E9}", "\u{1F1EA}", "\u{1F3FD}", "\u{1F469}", "\u{FE0F}", "漢",
            "\u{0915}",
            "\u{094D}", "\u{1100}", "\u{1161}", "\u{200C}", "\n", "\r", "\u{1B}",
        ]
        var field = TextField()
        var ring = KillRing()
        for _ in 0..<400 {
            if Bool.random(using: &random) {
                _ = field.type(Character(scalars.randomElement(using: &random) ?? "a"))
            } else {
                _ = field.perform(EditCommand.allCases.randomElement(using: &random) ?? .undo, killRing: &ring)
            }
            #expect((0...field.text.count).contains(field.cursor), "seed \(seed)")
            #expect(field.selection.map { !$0.isEmpty && $0.upperBound <= field.text.count } ?? true, "seed \(seed)")
            #expect(field.text.unicodeScalars.allSatisfy { $0.value >= 0x20 })
        }
    }
}

/// An edit of which the model knows the outcome; its characters never join their neighbours.
private enum Edit {
    case type(Character)
    case paste(String)
    case perform(EditCommand)

    private static let commands: [EditCommand] = [
        .moveToStart, .moveToEnd, .moveBack, .moveForward, .selectToStart, .selectToEnd, .selectBack, .selectForward,
        .selectAll, .deleteBack, .deleteForward, .killToStart, .killToEnd, .killToSpace, .transpose,
    ]

    static func random(using random: inout SeededRandom) -> Edit {
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<5: .type("ab  é漢👨‍👩‍👧‍👦".randomElement(using: &random) ?? "a")
        case 5: .paste(["", "one two", "👍🏽x", "\n"].randomElement(using: &random) ?? "")
        default: .perform(commands.randomElement(using: &random) ?? .moveBack)
        }
    }

    func apply(to field: inout TextField, ring: inout KillRing) {
        switch self {
        case .type(let character): _ = field.type(character)
        case .paste(let text): field.paste(text)
        case .perform(let command): _ = field.perform(command, killRing: &ring)
        }
    }

    func apply(to model: inout ReferenceField) {
        switch self {
        case .type(let character): model.replace(model.selection ?? model.cursor..<model.cursor, with: [character])
        case .paste(let text):
            let kept = text.filter { $0 != "\n" }
            if !kept.isEmpty { model.replace(model.selection ?? model.cursor..<model.cursor, with: Array(kept)) }
        case .perform(let command): model.perform(command)
        }
    }
}

private struct ReferenceField {
    var characters: [Character] = []
    var cursor = 0
    var anchor: Int?

    var selection: Range<Int>? {
        guard let anchor, anchor != cursor else { return nil }
        return min(anchor, cursor)..<max(anchor, cursor)
    }

    mutating func replace(_ range: Range<Int>, with inserted: [Character]) {
        characters.replaceSubrange(range, with: inserted)
        (cursor, anchor) = (range.lowerBound + inserted.count, nil)
    }

    mutating func perform(_ command: EditCommand) {
        let end = characters.count
        switch command {
        case .moveToStart: (cursor, anchor) = (0, nil)
        case .moveToEnd: (cursor, anchor) = (end, nil)
        case .moveBack: (cursor, anchor) = (selection?.lowerBound ?? max(0, cursor - 1), nil)
        case .moveForward: (cursor, anchor) = (selection?.upperBound ?? min(end, cursor + 1), nil)
        case .selectToStart: (cursor, anchor) = (0, selection == nil ? cursor : anchor)
        case .selectToEnd: (cursor, anchor) = (end, selection == nil ? cursor : anchor)
        case .selectBack: (cursor, anchor) = (max(0, cursor - 1), selection == nil ? cursor : anchor)
        case .selectForward: (cursor, anchor) = (min(end, cursor + 1), selection == nil ? cursor : anchor)
        case .selectAll: (cursor, anchor) = (end, 0)
        case .deleteBack: delete(max(0, cursor - 1)..<cursor)
        case .deleteForward: delete(cursor..<min(end, cursor + 1))
        case .killToStart: delete(0..<cursor)
        case .killToEnd: delete(cursor..<end)
        case .killToSpace: delete(wordStart..<cursor)
        case .transpose: transpose()
        default: break
        }
    }

    private mutating func delete(_ range: Range<Int>) {
        let range = selection ?? range
        if !range.isEmpty { replace(range, with: []) }
    }

    private var wordStart: Int {
        var start = cursor
        while start > 0, characters[start - 1] == " " { start -= 1 }
        while start > 0, characters[start - 1] != " " { start -= 1 }
        return start
    }

    private mutating func transpose() {
        guard characters.count > 1, cursor > 0 else { return }
        if cursor == characters.count { cursor -= 1 }
        characters.swapAt(cursor - 1, cursor)
        (cursor, anchor) = (cursor + 1, nil)
    }
}
