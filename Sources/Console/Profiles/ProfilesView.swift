import MFAAPI
import Settings
import Terminal

/// Draws the list of profiles, and what is known of the selected one below it.
struct ProfilesView {
    let model: Model
    let list: ProfilesDialog

    init(_ model: Model, _ list: ProfilesDialog) {
        self.model = model
        self.list = list
    }

    /// What stands below one another, and on how many rows.
    private struct Plan {
        let size: Size
        let listRows: Int
        let facts: [[Line]]
        let factRows: Int
        let keys: [String]

        /// The scroll at which the last line of the facts is seen.
        var lastScroll: Int { max(0, facts.joined().count - max(1, factRows)) }
    }

    func draw(on canvas: inout Canvas, in screen: Rect) -> DialogMap {
        let profiles = model.session.profiles
        let plan = plan(in: screen)
        let inner = DialogView.frame(
            "Profiles", size: plan.size, model: model, on: &canvas, in: screen,
            note: model.session.isFileBroken ? "the file is broken" : "\(profiles.count)")
        let (body, footer) = inner.splitTop(inner.rows - plan.keys.count)
        let (top, below) = body.splitTop(plan.listRows)
        var map = DialogMap(inside: inner)
        draw(profiles, on: &canvas, in: top, &map)
        draw(plan, on: &canvas, in: below.splitTop(1).bottom)
        for (offset, line) in plan.keys.enumerated() {
            canvas.write(line, column: footer.column, row: footer.row + offset, .fieldHint, in: footer)
        }
        return map
    }

    /// The scroll of the facts so many pages further.
    func scroll(by pages: Int) -> Int {
        let plan = plan(in: Layout(model).body)
        return min(max(0, min(list.scroll, plan.lastScroll) + pages * max(1, plan.factRows - 1)), plan.lastScroll)
    }

    private func plan(in screen: Rect) -> Plan {
        let profiles = model.session.profiles
        let columns = min(96, screen.columns - 2)
        let selected = list.selected(among: profiles)
        let trial = lines(of: selected.map(trialFacts) ?? [], columns: columns - 4)
        let facts = trial + lines(of: selected.map(facts) ?? [], columns: columns - 4)
        let keys = keyLines(columns: columns - 4)
        let wanted = profiles.count + facts.joined().count + keys.count + 4
        let size = Size(columns: columns, rows: min(wanted, screen.rows))
        let shownKeys = wanted <= screen.rows || size.rows >= 10 ? keys : []
        let rows = size.rows - 2 - shownKeys.count
        let rowsBelow = ProfilesView.rowsBelow(facts, trial: trial, of: rows)
        let listRows = max(1, min(profiles.count, rows - rowsBelow))
        return Plan(
            size: size, listRows: listRows, facts: facts, factRows: max(0, rows - listRows - 1), keys: shownKeys)
    }

    private func draw(_ profiles: [Profile], on canvas: inout Canvas, in area: Rect, _ map: inout DialogMap) {
        let selected = list.index(among: profiles)
        let first = max(0, min(selected - area.rows / 2, profiles.count - area.rows))
        let width = min(24, profiles.map { DisplayText.columns(of: $0.name) }.max() ?? 0)
        for (offset, profile) in profiles.dropFirst(first).prefix(area.rows).enumerated() {
            let row = Rect(column: area.column, row: area.row + offset, columns: area.columns, rows: 1)
            draw(profile, isSelected: first + offset == selected, nameWidth: width, on: &canvas, in: row)
            map.add(.row(first + offset), row)
        }
    }

    private func draw(
        _ profile: Profile, isSelected: Bool, nameWidth: Int, on canvas: inout Canvas, in row: Rect
    ) {
        let isRemoved = list.removed.contains(profile.name)
        let style: StyleName = isSelected ? .listSelected : isRemoved ? .dim : .dialog
        canvas.fill(row, style: style.style)
        let isDefault = profile.name == model.session.defaultProfile
        let name = DisplayText.fitting(profile.name, columns: nameWidth, ellipsis: model.options.glyphs.cut)
        let lead = "\(isSelected ? ">" : " ") \(isDefault ? "*" : " ") \(name.padding(to: nameWidth))  "
        var column = canvas.write(lead, column: row.column, row: row.row, style, in: row)
        let isLive = profile.environment == .live
        let sign: StyleName = isSelected || isRemoved ? style : isLive ? .bannerLive : .bannerSandbox
        column = canvas.write((isLive ? "LIVE" : "SANDBOX").padding(to: 9), column: column, row: row.row, sign, in: row)
        let remarks = DisplayText.fitting(
            remarks(profile, isRemoved), columns: row.endColumn - column, ellipsis: model.options.glyphs.cut)
        canvas.write(remarks, column: column, row: row.row, style, in: row)
        if isSelected { canvas.cursor = Point(column: row.column, row: row.row) }
    }

    private func remarks(_ profile: Profile, _ isRemoved: Bool) -> String {
        if isRemoved { return "removed; \(model.bindings.label(.restoreProfile)) brings it back" }
        let errors = list.findings[profile.name]?.filter { $0.severity == .error }.count ?? 0
        let words = [
            profile.name == model.session.profile.name ? "open" : "", profile.readOnly ? "read-only" : "",
            errors > 0 ? "\(errors) to mend" : "", profile.baseURL.map(ProfilesView.host) ?? "built in",
            profile.accountId.isEmpty ? "" : "account \(profile.accountId)",
        ]
        return String(joining: words.filter { !$0.isEmpty }, model.options)
    }

    /// The rows of what is known of a profile, the blank one above it included: at most half of all, but for what a trial
    /// came to.
    private static func rowsBelow(_ facts: [[Line]], trial: [[Line]], of rows: Int) -> Int {
        let wanted = facts.joined().count + 1
        let needed = trial.isEmpty ? 0 : min(wanted, trial.joined().count + 2)
        return min(max(needed, min(wanted, rows / 2)), rows - 1)
    }

    /// Draws what there is room for, and how many facts follow or are not whole.
    private func draw(_ plan: Plan, on canvas: inout Canvas, in area: Rect) {
        let scroll = min(list.scroll, plan.lastScroll)
        let lines = plan.facts.joined().dropFirst(scroll)
        let shown = lines.count > area.rows ? max(1, area.rows - 1) : lines.count
        for (offset, line) in lines.prefix(shown).enumerated() {
            canvas.write(line.text, column: area.column, row: area.row + offset, line.style, in: area)
        }
        guard shown < lines.count else { return }
        var left = scroll + shown
        let whole = plan.facts.prefix { fact in
            left -= fact.count
            return left >= 0
        }
        let key = model.bindings.label(.pageDown)
        canvas.write(
            "".padding(to: ProfilesView.labelWidth) + "\(plan.facts.count - whole.count) more"
                + (key.isEmpty ? "" : "; \(key) goes on"),
            column: area.column, row: area.row + shown, .dim, in: area)
    }

    /// The host and port of a base URL, without its scheme and path.
    private static func host(_ url: String) -> String {
        let rest = url.split(separator: "/", omittingEmptySubsequences: true)
        return rest.count > 1 ? String(rest[1]) : url
    }

    private struct Fact {
        let label: String
        let text: String
        var style = StyleName.dialog
    }

    private typealias Line = (text: String, style: StyleName)

    private static let labelWidth = 8

    /// What a trial of a profile came to, or that it runs.
    private func trialFacts(_ profile: Profile) -> [Fact] {
        switch list.trials[profile.name] {
        case .running: [Fact(label: "Test", text: "testing\(model.options.glyphs.more)", style: .open)]
        case .done(let lines, let isGood):
            lines.map { Fact(label: "Test", text: $0, style: isGood ? .verified : .couldNotCheck) }
        case nil: []
        }
    }

    /// What is known of a profile: where it goes, where its secrets come from, what is found.
    private func facts(_ profile: Profile) -> [Fact] {
        var facts = [Fact(label: "Base", text: profile.baseURL ?? "the sandbox that is built in")]
        let sources = profile.credentials?.sources ?? []
        facts += sources.map { Fact(label: "Secret", text: "\($0.keyPath) from \($0.source)") }
        if sources.isEmpty { facts.append(Fact(label: "Secret", text: profile.isEmbedded ? "none needed" : "none")) }
        let findings = list.findings[profile.name] ?? []
        facts += findings.map {
            Fact(label: "Check", text: $0.description, style: $0.severity == .error ? .fieldFault : .toastWarning)
        }
        if findings.isEmpty, list.findings[profile.name] != nil { facts.append(Fact(label: "Check", text: "ready")) }
        return facts
    }

    private func lines(of facts: [Fact], columns: Int) -> [[Line]] {
        facts.map { fact in
            TextWrap.lines(fact.text, columns: columns - ProfilesView.labelWidth).enumerated().map { index, line in
                ((index == 0 ? fact.label : "").padding(to: ProfilesView.labelWidth) + line, fact.style)
            }
        }
    }

    /// The keys of the list, read off the table of commands.
    private func keyLines(columns: Int) -> [String] {
        let hints = Command.table.filter { $0.contexts == [.profiles] }.map { row in
            "\(model.bindings.label(row.command)) \(row.title.lowercased())"
        }
        return TextWrap.lines(hints.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: " "), columns: columns)
            .map { $0.replacing(" ", with: "  ").replacing("\u{A0}", with: " ") }
    }
}
