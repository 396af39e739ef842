import Testing

@testable import Console
@testable import Terminal

private let styles = ConsoleApp.styles

/// The shipped themes, on the very table of meanings that the console draws with.
@Suite struct ShippedThemesTests {
    /// Lines and the empty part of a gauge are no text: 3:1 is what WCAG 2.2 asks of them.
    private static let lines: Set = ["border", "gauge.empty"]

    @Test(arguments: ThemeLibrary.builtInNames)
    func everyTextCanBeRead(_ name: String) throws {
        let contrasts = try ThemeLibrary().theme(named: name).contrasts(in: styles)
        #expect(contrasts.count == (name == "monochrome" ? 0 : styles.entries.count))
        for contrast in contrasts {
            let least = Self.lines.contains(contrast.style) ? 3.0 : 4.5
            #expect(contrast.ratio >= least, "\(contrast.style) in \(name)")
        }
    }

    @Test(arguments: ThemeLibrary.builtInNames)
    func everyStyleIsKnown(_ name: String) throws {
        #expect(try ThemeLibrary().theme(named: name).faults(in: styles) == [])
    }

    @Test(arguments: ThemeLibrary.builtInNames)
    func theVerdictsLookDifferentFromEachOther(_ name: String) throws {
        let theme = try ThemeLibrary().theme(named: name)
        let verdicts = zip(styles.entries, theme.resolved(for: styles)).filter {
            ["verdict.verified", "verdict.notValid", "verdict.expired", "verdict.locked", "verdict.couldNotCheck"]
                .contains($0.0.name)
        }
        #expect(Set(verdicts.map(\.1)).count == 5)
    }

    @Test(arguments: ThemeLibrary.builtInNames)
    func theFocusAndTheSelectionStandOut(_ name: String) throws {
        let theme = try ThemeLibrary().theme(named: name)
        let looks = Dictionary(uniqueKeysWithValues: zip(styles.entries.map(\.name), theme.resolved(for: styles)))
        for (one, two) in [
            ("border", "border.focus"), ("title", "title.focus"), ("field", "field.focus"), ("button", "button.focus"),
            ("text", "list.selected"), ("list.selected", "list.selected.rest"), ("banner.sandbox", "banner.live"),
        ] {
            #expect(looks[one] != looks[two], "\(one) and \(two) in \(name)")
        }
    }

    /// Every meaning brings its own ground: on another one, dim and plain words in a dialog would stand on patches.
    @Test(arguments: ThemeLibrary.builtInNames)
    func dialogsAndBarsHaveTheGroundOfTheWordsOnThem(_ name: String) throws {
        let theme = try ThemeLibrary().theme(named: name)
        let looks = Dictionary(uniqueKeysWithValues: zip(styles.entries.map(\.name), theme.resolved(for: styles)))
        for style in ["dialog", "dialog.border", "footer", "footer.key", "text.dim", "field.hint", "text.heading"] {
            #expect(looks[style]?.background == looks["text"]?.background, "\(style) in \(name)")
        }
    }

    @Test func theLightThemesAreMadeForALightBackground() throws {
        let light = try ThemeLibrary.builtInNames.filter { try ThemeLibrary().theme(named: $0).appearance == .light }
        #expect(light == ["light", "projector"])
    }
}
