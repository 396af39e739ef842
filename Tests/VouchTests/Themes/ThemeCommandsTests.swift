import Settings
import Terminal
import Testing

@testable import vouch

@Suite struct ThemeCommandsTests {
    @Test func theListHoldsEveryThemeAndMarksTheOneInUse() async throws {
        let home = try Home()
        try home.configure(#"{"theme": "light"}"#)
        let report = try await home.vouch("theme", "--json").json()
        for (index, name) in ThemeLibrary.builtInNames.enumerated() {
            #expect(report["themes.\(index).name"] == name)
            #expect(report["themes.\(index).isInUse"] == (name == "light" ? "true" : "false"))
        }
    }

    @Test func theShippedThemesAreGood() async throws {
        #expect(try await Home().vouch("theme", "check").status == 0)
    }

    @Test func anOwnThemeIsCheckedAndItsFaultTold() async throws {
        let home = try Home()
        try home.write(
            ##"{"appearance": "dark", "styles": {"txt": {"foreground": "#ffffff"}}}"##,
            to: home.paths.themes + "/mine.json")
        let ran = await home.vouch("theme", "check", "mine", "--json")
        #expect(ran.status == 1)
        let report = try ran.json()
        #expect(report["isGood"] == "false")
        #expect(report["themes.0.faults.0"]?.contains("txt") == true)
        #expect(await home.vouch("theme", "check", "nobody").status == 1)
    }

    @Test func aThemeIsShownByItsMeanings() async throws {
        let home = try Home()
        let ran = await home.vouch("theme", "show", "dark")
        #expect(ran.output.contains("verdict.verified"))
        #expect(!ran.output.contains("\u{1B}"))
        #expect(try await home.vouch("theme", "show", "dark", "--json").json()["appearance"] == "dark")
        #expect(await home.vouch("theme", "show", "nobody").status == 1)
    }
}
