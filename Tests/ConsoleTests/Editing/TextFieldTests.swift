import Testing

@testable import Console

struct TextFieldTests {
    @Test func typedCharactersStandAtTheCursor() throws {
        var driver = FieldDriver("ac")
        try driver.press("Left")
        #expect(driver.type("b") == true)
        #expect(driver.picture == "ab|c")
    }

    @Test func aCombiningMarkJoinsTheLetterBefore() {
        var driver = FieldDriver()
        driver.type("e")
        #expect(driver.field.type("\u{301}") == true)
        #expect(driver.field.text.unicodeScalars.map(\.value) == [0x65, 0x301])
        #expect(driver.picture == "é|")
    }

    @Test func anEmojiThatArrivesInPartsIsOneCharacter() {
        var driver = FieldDriver("x")
        for scalar in "👩‍👩‍👧‍👦".unicodeScalars { #expect(driver.field.type(Character(scalar)) == true) }
        #expect(driver.field.text == "x👩‍👩‍👧‍👦")
        #expect(driver.field.cursor == 2)
    }

    @Test func aLetterTypedBeforeALoneMarkTakesIt() throws {
        var driver = FieldDriver("\u{301}b")
        try driver.press("Home")
        driver.type("a")
        #expect(driver.field.text.count == 2)
        #expect(driver.field.cursor == 1)
    }

    @Test(arguments: ["\n", "\r", "\t", "\u{1B}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2028}", "\u{200B}", "\u{FEFF}"])
    func whatCannotBeSeenIsNotTyped(_ character: Character) {
        var field = TextField("ab")
        #expect(field.type(character) == false)
        #expect(field == TextField("ab"))
    }

    @Test func aPasteLosesLineBreaksAndControlCharacters() {
        var field = TextField("code: ")
        #expect(field.paste("48\r\n29\u{1B}[31m\u{7}11\n") == true)
        #expect(field.text == "code: 4829[31m11")
        #expect(field.cursor == 16)
        #expect(field.paste("\n\u{1B}") == false)
    }

    @Test func aPasteTakesThePlaceOfTheSelection() throws {
        var driver = FieldDriver("one two")
        try driver.press("C-S-Left")
        driver.field.paste("three")
        #expect(driver.picture == "one three|")
    }

    @Test(arguments: ["(508) 769-6555", "508.769.6555", " +1 508 769 6555\n", "1-508-769-6555", "tel:+15087696555"])
    func aPastedNumberIsBroughtToE164(_ pasted: String) {
        var field = TextField("", accepts: .phone)
        field.paste(pasted)
        #expect(field.text == "+15087696555")
        #expect(field.cursor == 12)
    }

    @Test func aPastedNumberReplacesTheOneThatStandsThere() throws {
        var driver = FieldDriver("+1 919 555 0142", accepts: .phone)
        driver.field.paste("(508) 769-6555")
        #expect(driver.picture == "+15087696555|")
        try driver.press("C-_")
        #expect(driver.picture == "+1 919 555 0142|")
    }

    @Test(arguments: [("+44 ", "20 7946 0958", "+442079460958"), ("+1", "(508) 769-6555", "+15087696555")])
    func aPastedRestOfANumberGoesBehindTheCountryCode(_ typed: String, _ pasted: String, _ number: String) {
        var field = TextField(typed, accepts: .phone)
        field.paste(pasted)
        #expect(field.text == number)
    }

    @Test func aPasteThatIsNoNumberIsInsertedAsItIs() {
        var field = TextField("+1 919 ", accepts: .phone)
        field.paste("555\n0142 ext")
        #expect(field.text == "+1 919 5550142 ext")
    }

    @Test func aPhoneFieldTakesLettersSoThatNoneIsACommand() {
        var field = TextField("", accepts: .phone)
        #expect(field.type("q") == true)
    }

    @Test func aDigitsFieldTakesDigitsOfAnyScriptUpToItsLimit() {
        var field = TextField("", accepts: .digits(3))
        #expect(field.type("4") == true)
        #expect(field.type("a") == false)
        #expect(field.type("²") == false)
        #expect(field.type("٨") == true)
        #expect(field.type("９") == true)
        #expect(field.type("1") == false)
        #expect(field.text == "489")
    }

    @Test func aDigitsFieldKeepsOnlyTheDigitsOfAPaste() {
        var field = TextField("", accepts: .digits(6))
        field.paste("code 48 29-11 77")
        #expect(field.text == "482911")
    }

    @Test func aFullDigitsFieldTakesADigitForASelectedOne() throws {
        var driver = FieldDriver("12", accepts: .digits(2))
        try driver.press("S-Left")
        #expect(driver.type("3") == true)
        #expect(driver.picture == "13|")
    }

    @Test func aGiantPasteIsCutOff() {
        var field = TextField("x")
        field.paste(String(repeating: "y", count: 1_000_000))
        #expect(field.text.count == TextField.capacity)
        #expect(field.type("z") == false)
    }

    @Test func aReplacedTextComesBack() throws {
        var driver = FieldDriver("old")
        try driver.press("Left")
        driver.field.replace(with: "new text")
        #expect(driver.picture == "new text|")
        try driver.press("C-_")
        #expect(driver.picture == "ol|d")
    }

    @Test func leavingDropsTheSelectionAndEndsTheWord() throws {
        var driver = FieldDriver()
        driver.type("ab")
        driver.field.leave()
        driver.type("cd")
        try driver.press("C-_ M-a")
        #expect(driver.field.selectedText == "ab")
        driver.field.leave()
        #expect(driver.field.selection == nil)
    }

    @Test func itsDescriptionTellsNoText() {
        let field = TextField("+19195550142", accepts: .phone)
        #expect("\(field) \(String(reflecting: [field]))".contains("555") == false)
    }
}
