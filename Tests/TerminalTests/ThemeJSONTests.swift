import Testing

@testable import Terminal

@Suite struct ThemeJSONTests {
    private func theme(_ json: String) throws(ThemeFault) -> Theme {
        try Theme(json: Array(json.utf8), name: "mine")
    }

    @Test func aThemeIsRead() throws {
        let theme = try theme(
            """
            { "name": "Mine", "appearance": "light", "palette": { "grass": "#00aa00", "sky": 39 },
              "styles": {
                "text": { "foreground": "grass", "background": "default" },
                "border": { "foreground": "sky", "background": "bright-black", "dim": false },
                "title": { "foreground": 200, "bold": true, "underline": true, "italic": true, "reverse": true } } }
            """)
        #expect(theme.name == "Mine")
        #expect(theme.appearance == .light)
        #expect(theme.looks["text"] == Look(foreground: .rgb(RGB(0xAA00)), background: .terminal))
        #expect(theme.looks["border"] == Look(foreground: .indexed(39), background: .indexed(8), without: .dim))
        #expect(
            theme.looks["title"] == Look(foreground: .indexed(200), attributes: [.bold, .underline, .italic, .reverse]))
    }

    @Test func aThemeNeedsNoMoreThanItsStyles() throws {
        let theme = try theme(#"{ "styles": {} }"#)
        #expect(theme == Theme(name: "mine"))
    }

    @Test(arguments: [
        (#"{ "appearance": "darc", "styles": {} }"#, ["appearance"], "did you mean dark?"),
        (
            #"{ "styles": { "text": { "foreground": "gras" } }, "palette": { "grass": 1 } }"#,
            ["styles", "text", "foreground"], "did you mean grass?"
        ),
        (##"{ "styles": { "text": { "background": "#12" } } }"##, ["styles", "text", "background"], "#rrggbb"),
        (#"{ "styles": { "text": { "foreground": 256 } } }"#, ["styles", "text", "foreground"], "expected"),
        (#"{ "styles": { "text": { "bold": "yes" } } }"#, ["styles", "text", "bold"], "true or false"),
        (
            #"{ "styles": { "text": { "forground": "red" } } }"#, ["styles", "text", "forground"],
            "did you mean foreground?"
        ),
        (#"{ "styles": { "text": 5 } }"#, ["styles", "text"], "expected an object"),
        (#"{ "styles": {}, "palete": {} }"#, ["palete"], "did you mean palette?"),
        (#"{ "palette": { "a": "b" }, "styles": {} }"#, ["palette", "a"], "b is no colour"),
        (#"{ }"#, ["styles"], "missing"),
    ])
    func aFaultTellsWhereAndWhatIsAllowed(_ json: String, _ path: [String], _ words: String) throws {
        let fault = try #require(throws: ThemeFault.self) { try theme(json) }
        #expect(fault.path == path)
        #expect(fault.description.contains(words))
        #expect(fault.description.contains("mine"))
    }

    @Test(arguments: ["", "{", "[1]", "{ \"styles\": { } ", "\u{0}"])
    func whatIsNoObjectIsRefused(_ json: String) {
        #expect(throws: ThemeFault.self) { try theme(json) }
    }

    @Test func aFaultShowsNoControlCharacters() throws {
        let fault = try #require(throws: ThemeFault.self) {
            try theme(#"{ "styles": { "text": { "foreground": "\u001b[2J" } } }"#)
        }
        #expect(!fault.description.unicodeScalars.contains("\u{1B}"))
    }
}
