import Testing

@testable import Console

struct TextFieldUndoTests {
    @Test func typingIsTakenBackByWord() throws {
        var driver = FieldDriver()
        driver.type("Your code  is")
        var seen: [String] = []
        while try driver.press("C-_") { seen.append(driver.picture) }
        #expect(seen == ["Your code  |", "Your |", "|"])
    }

    @Test func whatWasTakenBackComesAgain() throws {
        var driver = FieldDriver()
        driver.type("one two")
        try driver.press("C-_ C-_ M-_")
        #expect(driver.picture == "one |")
        try driver.press("M-_")
        #expect(driver.picture == "one two|")
        #expect(try !driver.press("M-_"))
    }

    @Test func anEditEndsWhatCanComeAgain() throws {
        var driver = FieldDriver()
        driver.type("one two")
        try driver.press("C-_")
        driver.type("x")
        #expect(try !driver.press("M-_"))
        #expect(driver.picture == "one x|")
    }

    @Test func aMotionEndsTheWord() throws {
        var driver = FieldDriver()
        driver.type("ab")
        try driver.press("Left")
        driver.type("cd")
        try driver.press("C-_")
        #expect(driver.picture == "a|b")
    }

    @Test func cursorAndSelectionComeBackToo() throws {
        var driver = FieldDriver("one two three")
        try driver.press("M-b C-S-Left")
        driver.type("x")
        try driver.press("End C-_")
        #expect(driver.picture == "one [|two ]three")
        try driver.press("M-_")
        #expect(driver.picture == "one xthree|")
    }

    @Test func backspacesInARowAreOneStep() throws {
        var driver = FieldDriver("one two")
        try driver.press("Backspace Backspace Backspace C-_")
        #expect(driver.picture == "one two|")
    }

    @Test func backspaceAndDeleteAreTwoSteps() throws {
        var driver = FieldDriver("abcd")
        try driver.press("Left Left Backspace Delete C-_")
        #expect(driver.picture == "a|cd")
    }

    @Test func everyCutIsAStep() throws {
        var driver = FieldDriver("one two three")
        try driver.press("C-w C-w C-_")
        #expect(driver.picture == "one two |")
    }

    @Test func onlySoManyStepsAreKept() throws {
        var driver = FieldDriver()
        for number in 0...TextField.undoLimit { driver.field.replace(with: "\(number)") }
        var steps = 0
        while try driver.press("C-_") { steps += 1 }
        #expect(steps == TextField.undoLimit)
        #expect(driver.picture == "0|")
    }

    @Test func replacingByTheSameTextIsNoStep() throws {
        var driver = FieldDriver("same")
        driver.field.replace(with: "same")
        #expect(try !driver.press("C-_"))
    }
}
