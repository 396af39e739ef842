import Terminal
import Testing

@testable import Console

struct EditCommandTests {
    @Test(arguments: EditCommand.allCases)
    func everyCommandHasATitleAndAKey(_ command: EditCommand) {
        #expect(command.title != command.rawValue)
        #expect(EditCommand.keys[command]?.isEmpty == false)
    }

    @Test func noKeyIsInTheTableInVain() {
        let keys = EditCommand.keys.values.flatMap(\.self)
        #expect(Set(keys).count == keys.count)
        #expect(keys.allSatisfy { EditCommand(key: $0) != nil })
        #expect(keys.count == EditCommand.table.reduce(0) { $0 + $1.keys.split(separator: " ").count })
    }

    @Test func titlesTellCommandsApart() {
        #expect(Set(EditCommand.allCases.map(\.title)).count == EditCommand.allCases.count)
    }

    @Test(arguments: [
        ("C-a", EditCommand.moveToStart), ("Home", .moveToStart), ("C-_", .undo), ("M-_", .redo),
        ("C-S-Left", .selectWordBack), ("M-Backspace", .killWordBack), ("C-w", .killToSpace), ("Up", .historyPrevious),
    ])
    func aKeyFindsItsCommand(_ name: String, _ command: EditCommand) throws {
        #expect(EditCommand(key: try #require(Key(name: name))) == command)
    }

    @Test(arguments: [
        "C-h", "C-i", "C-j", "C-m", "C-[", "C-s", "C-q", "C-c", "C-l", "C-p", "C-z", "Tab", "Esc", "F5", "M-1",
    ])
    func keysThatBelongToOthersAreLeftAlone(_ name: String) throws {
        #expect(EditCommand(key: try #require(Key(name: name))) == nil)
    }

    @Test func noPrintableKeyIsACommand() {
        #expect(EditCommand.keys.values.flatMap(\.self).allSatisfy { $0.typed == nil })
    }
}
