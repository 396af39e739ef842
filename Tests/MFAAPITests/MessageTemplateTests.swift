import MFAAPI
import Testing

struct MessageTemplateTests {
    private func filled(_ text: String, code: String = "0420", name: String = "Acme", scope: String = "login") -> String
    {
        MessageTemplate(text).filled(code: code, name: name, scope: scope)
    }

    @Test(arguments: [
        ("{CODE}", "0420"), ("Your {NAME} {SCOPE} code is {CODE}", "Your Acme login code is 0420"),
        ("{CODE}{NAME}{SCOPE}", "0420Acmelogin"),
        ("{CODE} is {CODE}.\n@example.com #{CODE}", "0420 is 0420.\n@example.com #0420"),
        ("{NAME} {NAME}: {CODE}", "Acme Acme: 0420"), ("no token", "no token"), ("", ""),
    ])
    func everyTokenIsReplaced(text: String, expected: String) {
        #expect(filled(text) == expected)
    }

    @Test(arguments: [
        "{code}", "{Code}", "{PIN}", "{ CODE }", "{CODE", "CODE}", "{}", "{{", "}}", "{", "{CODE\u{301}}", "{СODE}",
        "｛CODE｝", "{CO{DE}}",
    ])
    func anythingElseInBracesStaysAsItIs(text: String) {
        #expect(filled(text) == text)
        #expect(!MessageTemplate(text).holdsCode)
    }

    @Test func bracesAroundATokenStay() {
        #expect(filled("{{CODE}} {{{CODE} ${CODE}") == "{0420} {{0420 $0420")
        #expect(filled("{CO{CODE}DE}") == "{CO0420DE}")
    }

    @Test func aValueThatLooksLikeATokenStaysWhatItIs() {
        #expect(filled("{NAME} {SCOPE} {CODE}", name: "{CODE}", scope: "{NAME}") == "{CODE} {NAME} 0420")
        #expect(filled("{NAME}CODE}", name: "{") == "{CODE}")
    }

    @Test(arguments: [
        ("", "\u{301}"), ("\u{600}", ""), ("e\u{301}", "\u{FE0F}"), ("👩‍💻", "🏽"), ("\r\n", "\r\n"), ("5", "\u{20E3}"),
    ])
    func aMarkThatCombinesWithABraceHidesNoToken(before: String, after: String) {
        let text = before + "{CODE}" + after
        #expect(MessageTemplate(text).holdsCode)
        #expect(Array(filled(text).utf8) == Array((before + "0420" + after).utf8))
    }

    @Test func aTemplateHoldsACodeOnlyWhereItStandsInCapitals() {
        #expect(MessageTemplate("Code: {CODE}").holdsCode)
        #expect(!MessageTemplate("Code: {NAME} {SCOPE}").holdsCode)
        #expect(!MessageTemplate("").holdsCode)
    }

    @Test func lookalikesAreNamedOnceInOrder() {
        let template = MessageTemplate("{code} {PIN} {CODE} {code} { CODE } {Name_2} {SCOPE} {a-b} {СODE}")
        #expect(template.lookalikes == ["{code}", "{PIN}", "{ CODE }", "{Name_2}", "{a-b}", "{СODE}"])
    }

    @Test(arguments: [
        "{CODE} {NAME} {SCOPE}", "{{CODE}}", "{}", "{ }", "{12}", "{\"a\": 1}", "{code", "code}", "{a.b}",
    ])
    func whatNobodyTakesForATokenIsNoLookalike(text: String) {
        #expect(MessageTemplate(text).lookalikes.isEmpty)
    }

    @Test func aLookalikeInsideOpenBracesIsFound() {
        #expect(MessageTemplate("{{code}} {x{name}").lookalikes == ["{code}", "{name}"])
    }

    @Test func thePiecesAreTheTemplateCutAtItsTokens() {
        #expect(
            MessageTemplate("a {CODE}{NAME} {b}").pieces
                == [.text("a "), .token(.code), .token(.name), .text(" {b}")])
        #expect(MessageTemplate("").pieces.isEmpty)
    }

    @Test func thePiecesPutTogetherAreTheTemplate() {
        var random = SeededRandom(seed: 8)
        let bricks = ["{CODE}", "{NAME}", "{SCOPE}", "{", "}", "{code}", "x", "é", "e\u{301}", "👩‍💻", "\u{301}", "\n"]
        for _ in 0..<1000 {
            let text = (0..<Int.random(in: 0...12, using: &random))
                .map { _ in bricks.randomElement(using: &random) ?? "" }.joined()
            let back = filled(text, code: "{CODE}", name: "{NAME}", scope: "{SCOPE}")
            #expect(Array(back.utf8) == Array(text.utf8))
        }
    }
}
