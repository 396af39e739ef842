import Terminal
import Testing

@Suite struct KeyNameTests {
    @Test(arguments: [
        "a", "A", "?", "-", "é", "漢", "Enter", "Tab", "Esc", "Backspace", "Delete", "Insert", "Up", "Down", "Left",
        "Right", "Home", "End", "PgUp", "PgDn", "Space", "F1", "F12", "F63", "C-p", "C-_", "C-@", "M-Enter", "S-Tab",
        "C-S-Left", "M-4", "C-M-x", "M--", "C-Space", "M-S-F5", "C-", "S-",
    ])
    func aNameAndItsKeyAreTheSame(_ name: String) throws {
        guard name.count > 2 || !name.hasSuffix("-") || name == "-" else { return #expect(Key(name: name) == nil) }
        #expect(try #require(Key(name: name)).name == name)
    }

    @Test(arguments: ["", "ab", "F0", "F64", "Fx", "C-é", "C-P", "S-a", "Nix", "C-M-", "F+5"])
    func whatIsNoNameIsRefused(_ name: String) {
        #expect(Key(name: name) == nil)
    }

    @Test(arguments: [("enter", "Enter"), ("ESC", "Esc"), ("C-M-Up", "C-M-Up"), ("M-C-up", "C-M-Up")])
    func namesOfKeysMayBeWrittenInAnyCaseAndModifiersInAnyOrder(_ written: String, _ name: String) {
        #expect(Key(name: written)?.name == name)
    }

    @Test func onlyAPlainCharacterTypes() {
        #expect(Key("x").typed == "x")
        #expect(Key(.character("x"), .alt).typed == nil)
        #expect(Key(.enter).typed == nil)
    }
}
