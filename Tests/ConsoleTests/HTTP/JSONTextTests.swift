import Testing

@testable import Console

@Suite struct JSONTextTests {
    @Test func anObjectHasALineForEachMember() {
        #expect(
            JSONText.pretty(#"{"to":"+1919","digits":6,"list":[1,{"a":null}],"none":{}}"#) == """
                {
                  "to": "+1919",
                  "digits": 6,
                  "list": [
                    1,
                    {
                      "a": null
                    }
                  ],
                  "none": {}
                }
                """)
    }

    @Test func bracketsAndQuotesInsideTextAreText() {
        #expect(JSONText.pretty(#"{"a":"{[,:\"]}\\"}"#) == "{\n  \"a\": \"{[,:\\\"]}\\\\\"\n}")
    }

    @Test(arguments: [
        "", "plain", "<html>{}</html>", #"{"a":1"#, "{]", "}", #"{"a":"cut"#, "[}", #""text""#,
    ])
    func whatIsNoWholeObjectOrListStaysAsItIs(_ text: String) {
        #expect(JSONText.pretty(text) == text)
    }
}
