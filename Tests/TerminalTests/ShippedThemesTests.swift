import Testing

@testable import Terminal

/// The meanings that the program draws with and what they fall back to, as its own table has them.
private let styles: StyleTable = {
    let rows = [
        "text text", "text.dim text", "text.heading text", "text.key text.heading", "text.link text",
        "border text.dim", "border.focus text.heading", "title text", "title.focus text.heading",
        "verdict.verified text", "verdict.notValid text", "verdict.expired text.dim", "verdict.locked text",
        "verdict.couldNotCheck text", "verdict.sent text", "verdict.open text.dim", "log.time text.dim",
        "log.verified verdict.verified", "log.notValid verdict.notValid", "log.expired verdict.expired",
        "log.locked verdict.locked", "log.couldNotCheck verdict.couldNotCheck", "log.sent verdict.sent",
        "log.open verdict.open", "list.selected text.heading", "list.selected.rest text", "field text",
        "field.focus field", "field.label text.dim", "field.fault verdict.notValid", "field.hint text.dim",
        "field.placeholder text.dim", "field.selection list.selected", "button text", "button.focus list.selected",
        "gauge.full verdict.verified", "gauge.low verdict.locked", "gauge.empty text.dim", "dialog text",
        "dialog.border border.focus", "dialog.danger verdict.notValid", "banner.sandbox text.heading",
        "banner.live dialog.danger", "status.up verdict.verified", "status.down verdict.couldNotCheck", "toast text",
        "toast.warning verdict.locked", "toast.error verdict.couldNotCheck", "footer text.dim", "footer.key text.key",
        "phone.sms text", "phone.call text", "http.method text.heading", "http.header text.dim",
        "http.good verdict.verified", "http.bad verdict.notValid",
    ].map { $0.split(separator: " ").map(String.init) }
    return StyleTable(
        rows.map { row in
            let fallback = rows.firstIndex { $0[0] == row[1] } ?? 0
            return StyleTable.Entry(name: row[0], fallback: Style(index: UInt8(fallback)))
        })
}()

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

    @Test func theLightThemesAreMadeForALightBackground() throws {
        let light = try ThemeLibrary.builtInNames.filter { try ThemeLibrary().theme(named: $0).appearance == .light }
        #expect(light == ["light", "projector"])
    }
}
