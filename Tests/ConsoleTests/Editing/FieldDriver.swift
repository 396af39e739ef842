import Terminal
import Testing

@testable import Console

/// A field with its ring and history, driven by keys as a person does.
struct FieldDriver {
    var field: TextField
    var ring = KillRing()
    var history = FieldHistory()

    init(_ text: String = "", accepts: TextField.Accepted = .any) {
        field = TextField(text, accepts: accepts)
    }

    /// Presses keys named as in the help, several with spaces between.
    @discardableResult
    mutating func press(_ names: String) throws -> Bool {
        var changed = false
        for name in names.split(separator: " ") {
            let key = try #require(Key(name: String(name)), "no key \(name)")
            let command = try #require(EditCommand(key: key), "no command for \(name)")
            changed = field.perform(command, killRing: &ring, history: &history)
        }
        return changed
    }

    @discardableResult
    mutating func type(_ text: String) -> Bool {
        text.map { field.type($0) }.allSatisfy(\.self)
    }

    /// The text with `|` for the cursor and `[ ]` around the selection.
    var picture: String {
        var picture = ""
        for (index, character) in (field.text.map { $0 } + [" "]).enumerated() {
            if field.selection?.upperBound == index { picture += field.cursor == index ? "|]" : "]" }
            if field.selection?.lowerBound == index { picture += field.cursor == index ? "[|" : "[" }
            if field.selection == nil, field.cursor == index { picture += "|" }
            if index < field.text.count { picture.append(character) }
        }
        return picture
    }
}
