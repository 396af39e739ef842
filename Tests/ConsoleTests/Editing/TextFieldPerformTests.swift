import Testing

@testable import Console

struct TextFieldPerformTests {
    @Test(arguments: [
        ("Backspace", "Your {CODE}, o|"), ("Home Delete", "|our {CODE}, ok"), ("Home C-d", "|our {CODE}, ok"),
        ("C-u", "|"), ("Left C-u", "|k"), ("Home C-k", "|"), ("M-b C-k", "Your {CODE}, |"),
        ("M-b M-Backspace", "Your {|ok"), ("M-b C-w", "Your |ok"), ("C-w C-w", "Your |"), ("Home M-d", "| {CODE}, ok"),
        ("Home M-d M-d", "|}, ok"),
    ])
    func deletionsTakeWhatReadlineTakes(_ keys: String, _ picture: String) throws {
        var driver = FieldDriver("Your {CODE}, ok")
        #expect(try driver.press(keys))
        #expect(driver.picture == picture)
    }

    @Test(arguments: ["👨‍👩‍👧‍👦", "🇩🇪", "e\u{301}", "漢", "👍🏽"])
    func backspaceTakesAWholeCharacter(_ character: String) throws {
        var driver = FieldDriver("a" + character)
        try driver.press("Backspace")
        #expect(driver.field.text == "a")
    }

    @Test func deletingBetweenTwoHalvesOfAFlagMakesTheFlag() throws {
        var driver = FieldDriver("\u{1F1E9}x\u{1F1EA}!")
        try driver.press("Left Left Backspace")
        #expect(driver.field.text == "🇩🇪!")
        #expect(driver.field.cursor == 1)
    }

    @Test(arguments: ["Backspace", "Delete", "C-k", "C-u", "C-w", "M-d", "M-Backspace"])
    func everyDeletionTakesTheSelectionFirst(_ key: String) throws {
        var driver = FieldDriver("one two three")
        try driver.press("M-b M-b C-S-Right")
        try driver.press(key)
        #expect(driver.picture == "one | three")
    }

    @Test func cutTextComesBack() throws {
        var driver = FieldDriver("one two")
        try driver.press("M-Backspace Home C-y")
        #expect(driver.picture == "two|one ")
    }

    @Test func cutsInARowComeBackTogetherInTheirOrder() throws {
        var driver = FieldDriver("one two three four")
        try driver.press("M-b M-Backspace M-Backspace C-k")
        #expect(driver.picture == "one |")
        try driver.press("C-y")
        #expect(driver.picture == "one two three four|")
    }

    @Test(arguments: ["Left", "M-w M-b", "Backspace", "C-_"])
    func anythingBetweenKeepsCutsApart(_ key: String) throws {
        var driver = FieldDriver("one two three")
        try driver.press("C-w")
        try driver.press(key)
        try driver.press("C-w")
        #expect(driver.ring.latest != "two three")
        #expect(driver.ring.description != "KillRing(1 cuts)")
    }

    @Test func typingBetweenKeepsCutsApart() throws {
        var driver = FieldDriver("one two")
        try driver.press("C-w")
        driver.type("x ")
        try driver.press("C-w")
        #expect(driver.ring.latest == "x ")
    }

    @Test func cutsInTwoFieldsStayApart() throws {
        var first = FieldDriver("one two")
        try first.press("C-w")
        var second = FieldDriver("three")
        second.ring = first.ring
        try second.press("C-w")
        first.ring = second.ring
        try first.press("C-w")
        #expect(first.ring.latest == "one ")
        #expect(first.ring.description == "KillRing(3 cuts)")
    }

    @Test func aDeletedCharacterIsNoCut() throws {
        var driver = FieldDriver("one")
        try driver.press("Backspace")
        #expect(try !driver.press("C-y"))
    }

    @Test func earlierCutsTakeThePlaceOfTheLatest() throws {
        var driver = FieldDriver("a b c")
        try driver.press("C-w C-e Left C-w")
        try driver.press("End C-y")
        let latest = driver.picture
        try driver.press("M-y")
        #expect(driver.picture != latest)
        try driver.press("M-y")
        #expect(driver.picture == latest)
        try driver.press("C-_")
        #expect(driver.picture == "a  |")
    }

    @Test func anEarlierCutNeedsAYankBefore() throws {
        var driver = FieldDriver("a b")
        try driver.press("C-w Left C-w")
        #expect(try !driver.press("M-y"))
    }

    @Test func aYankTakesThePlaceOfTheSelection() throws {
        var driver = FieldDriver("one two")
        try driver.press("C-w M-a C-y")
        #expect(driver.picture == "two|")
    }

    @Test func theCopiedSelectionStaysWhereItIs() throws {
        var driver = FieldDriver("one two")
        #expect(try !driver.press("M-w"))
        try driver.press("C-S-Left")
        #expect(try driver.press("M-w"))
        #expect(driver.picture == "one [|two]")
        #expect(driver.ring.latest == "two")
    }

    @Test func aYankIntoADigitsFieldKeepsTheDigits() throws {
        var driver = FieldDriver("1", accepts: .digits(4))
        driver.ring.add("a2b3")
        try driver.press("C-y")
        #expect(driver.picture == "123|")
        driver.ring.add("abc")
        #expect(try !driver.press("C-y"))
    }

    @Test func anEarlierCutThatDoesNotFitLeavesTheYank() throws {
        var driver = FieldDriver("", accepts: .digits(4))
        driver.ring.add("abc")
        driver.ring.add("12")
        #expect(try driver.press("C-y"))
        #expect(try !driver.press("M-y"))
        #expect(driver.picture == "12|")
    }

    @Test(arguments: [("End", "acb|"), ("Home Right", "ba|c"), ("Home Right Right", "acb|")])
    func swappingTakesTheCharactersAroundTheCursor(_ keys: String, _ picture: String) throws {
        var driver = FieldDriver("abc")
        try driver.press(keys)
        #expect(try driver.press("C-t"))
        #expect(driver.picture == picture)
    }

    @Test(arguments: ["", "a"])
    func oneCharacterCannotBeSwapped(_ text: String) throws {
        var driver = FieldDriver(text)
        #expect(try !driver.press("C-t"))
    }

    @Test func earlierEntriesComeUpAndTheDraftComesBack() throws {
        var driver = FieldDriver("dra")
        driver.history = FieldHistory(["new", "old"])
        try driver.press("Up Up")
        #expect(driver.picture == "old|")
        #expect(try !driver.press("Up"))
        try driver.press("Down Down")
        #expect(driver.picture == "dra|")
        #expect(try !driver.press("Down"))
    }

    @Test func aFieldWithoutAHistoryLeavesUpAndDownToTheScreen() {
        var field = TextField("text")
        var ring = KillRing()
        #expect(field.perform(.historyPrevious, killRing: &ring) == false)
        #expect(field.perform(.historyNext, killRing: &ring) == false)
    }
}
