import Testing

@testable import Terminal

@Suite struct ThemeTests {
    private let table = StyleTable([
        StyleTable.Entry(name: "text", fallback: .text),
        StyleTable.Entry(name: "verdict.verified", fallback: .text),
        StyleTable.Entry(name: "log.verified", fallback: Style(index: 1)),
    ])

    @Test func whatAThemeDoesNotNameComesFromTheFallback() {
        let theme = Theme(
            name: "t",
            looks: [
                "text": Look(foreground: .indexed(7), background: .indexed(0)),
                "verdict.verified": Look(foreground: .indexed(2), attributes: .bold),
            ])
        let looks = theme.resolved(for: table)
        #expect(looks[1].foreground == .indexed(2))
        #expect(looks[1].background == .indexed(0))
        #expect(looks[2].foreground == .indexed(2))
        #expect(looks[2].attributes == .bold)
    }

    @Test func anAttributeCanBeTakenAway() {
        let theme = Theme(
            name: "t",
            looks: ["text": Look(attributes: [.bold, .italic]), "verdict.verified": Look(without: .bold)])
        let looks = theme.resolved(for: table)
        #expect(looks[1].attributes == .italic)
        #expect(looks[2].attributes == .italic)
    }

    @Test func anEmptyThemeDrawsInTheTerminalsOwnColours() {
        for look in Theme(name: "t").resolved(for: table) {
            #expect(look == Look(foreground: .terminal, background: .terminal))
        }
    }

    @Test func aStyleThatDoesNotExistIsTold() throws {
        let theme = Theme(name: "mine", looks: ["verdict.verifed": Look(), "text": Look()])
        let fault = try #require(theme.faults(in: table).first)
        #expect(theme.faults(in: table).count == 1)
        #expect(fault.path == ["styles", "verdict.verifed"])
        #expect(fault.description.contains("did you mean verdict.verified?"))
    }

    @Test func contrastIsToldWhereBothColoursAreKnown() {
        let theme = Theme(name: "t", looks: ["text": Look(foreground: .rgb(RGB(0xFFFFFF)), background: .rgb(RGB(0)))])
        #expect(theme.contrasts(in: table).map(\.style) == ["text", "verdict.verified", "log.verified"])
        #expect(theme.contrasts(in: table).allSatisfy { abs($0.ratio - 21) < 0.001 })
        #expect(Theme(name: "t").contrasts(in: table).isEmpty)
    }
}
