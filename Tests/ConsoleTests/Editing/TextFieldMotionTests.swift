import Testing

@testable import Console

struct TextFieldMotionTests {
    @Test(arguments: [
        ("C-a", "|Your {CODE}, ok"), ("C-a C-e", "Your {CODE}, ok|"), ("Left", "Your {CODE}, o|k"),
        ("Home Right", "Y|our {CODE}, ok"), ("M-b", "Your {CODE}, |ok"), ("M-b M-b", "Your {|CODE}, ok"),
        ("Home M-f", "Your| {CODE}, ok"), ("Home C-Right C-Right", "Your {CODE|}, ok"),
    ])
    func motionsGoWhereReadlineGoes(_ keys: String, _ picture: String) throws {
        var driver = FieldDriver("Your {CODE}, ok")
        #expect(try driver.press(keys))
        #expect(driver.picture == picture)
    }

    @Test(arguments: ["Left", "C-a", "M-b", "S-Left", "S-Home", "C-S-Left", "Backspace", "C-u", "C-w", "M-Backspace"])
    func nothingLiesBeforeTheStart(_ key: String) throws {
        var driver = FieldDriver("text")
        try driver.press("Home")
        #expect(try !driver.press(key))
        #expect(driver.picture == "|text")
    }

    @Test(arguments: ["Right", "C-e", "M-f", "S-Right", "S-End", "C-S-Right", "C-d", "C-k", "M-d"])
    func nothingLiesBehindTheEnd(_ key: String) throws {
        var driver = FieldDriver("text")
        #expect(try !driver.press(key))
        #expect(driver.picture == "text|")
    }

    @Test(arguments: ["👨‍👩‍👧‍👦", "🇩🇪🇫🇷", "e\u{301}o\u{308}\u{323}", "漢字", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "क्षि"])
    func oneStepCrossesOneCharacter(_ text: String) throws {
        var driver = FieldDriver(text)
        for expected in (0..<text.count).reversed() {
            try driver.press("Left")
            #expect(driver.field.cursor == expected)
        }
        #expect(try !driver.press("Left"))
    }

    @Test(arguments: [
        ("S-Left", "one tw[|o]"), ("S-Left S-Left S-Right", "one tw[|o]"), ("S-Left S-Right", "one two|"),
        ("C-S-Left", "one [|two]"), ("S-Home", "[|one two]"), ("Home S-End", "[one two|]"),
        ("Home S-Right S-Right", "[on|]e two"), ("M-a", "[one two|]"), ("Home C-S-Right", "[one|] two"),
        ("M-b S-Right S-Home", "[|one ]two"),
    ])
    func shiftedMotionsSelect(_ keys: String, _ picture: String) throws {
        var driver = FieldDriver("one two")
        try driver.press(keys)
        #expect(driver.picture == picture)
    }

    @Test(arguments: [
        ("Left", "one |two"), ("Right", "one two|"), ("Home", "|one two"), ("C-Left", "one |two"), ("End", "one two|"),
    ])
    func aMotionDropsTheSelection(_ key: String, _ picture: String) throws {
        var driver = FieldDriver("one two")
        try driver.press("M-b S-End")
        #expect(try driver.press(key))
        #expect(driver.picture == picture)
    }

    @Test func selectingAllOfNothingSelectsNothing() throws {
        var driver = FieldDriver()
        #expect(try !driver.press("M-a"))
        #expect(driver.field.selection == nil)
    }
}
