import Settings
import Terminal
import Testing

@testable import Console

/// One table drives keys, footer, help, palette and the names in the configuration.
@Suite struct CommandTableTests {
    private let bindings = Bindings()

    @Test func everyCommandHasOneRow() {
        #expect(
            Command.table.map(\.command).sorted { $0.rawValue < $1.rawValue }
                == Command.allCases.sorted { $0.rawValue < $1.rawValue })
        for row in Command.table {
            #expect(!row.title.isEmpty && row.summary.hasSuffix(".") && !row.contexts.isEmpty && !row.keys.isEmpty)
        }
    }

    @Test func titlesAreToldApart() {
        #expect(Set(Command.table.map(\.title)).count == Command.table.count)
    }

    @Test func noKeyIsBoundTwiceAndNoneIsReserved() {
        #expect(bindings.faults.isEmpty)
        for row in Command.table {
            for name in row.keys { #expect(Key(name: name) != nil && !Bindings.reserved.contains(name), "\(name)") }
        }
    }

    /// A key of one pane may mean something else in another, but none may be taken from everywhere.
    @Test func aKeyOfAPaneDoesNotHideOneOfAllPanes() {
        let everywhere = Set(Command.table.filter { $0.contexts.contains(.anywhere) }.flatMap(\.keys))
        for row in Command.table where row.contexts.isDisjoint(with: [.anywhere, .demo, .profiles]) {
            #expect(everywhere.isDisjoint(with: row.keys), "\(row.command)")
        }
    }

    @Test func everyFunctionKeyHasATwin() {
        for row in Command.table where row.keys.contains(where: \.isFunctionKey) {
            #expect(row.keys.contains { !$0.isFunctionKey }, "\(row.command)")
        }
    }

    @Test func everyKeyRunsItsCommand() {
        for row in Command.table {
            for key in row.keys.compactMap({ Key(name: $0) }) {
                for context in row.contexts { #expect(bindings.command(for: key, in: context) == row.command) }
            }
        }
    }

    /// A letter types in the form, so that what is asked for there has to have a key that does not.
    @Test func whatIsForEverywhereCanBeAskedForInTheForm() {
        for row in Command.table where row.contexts.contains(.anywhere) {
            #expect(row.keys.contains { Key(name: $0)?.typed == nil }, "\(row.command)")
        }
    }

    @Test(arguments: [Context.form, .waiting, .log, .http, .phone])
    func theHelpOfAPaneBeginsWithItsOwnKeys(_ context: Context) {
        var driver = ModelDriver.connected()
        driver.model.focus = context.pane
        let lines = HelpText(driver.model).lines.map(\.0)
        let rows = Command.table.filter { $0.contexts.contains(context) }
        if !rows.isEmpty { #expect(lines.first == context.title) }
        for row in Command.table where row.contexts != [.demo] {
            #expect(lines.contains { $0.hasSuffix(row.summary) }, "\(row.command)")
        }
    }

    @Test func thePaletteListsEveryCommandWithItsKey() {
        let driver = ModelDriver.connected()
        let items = driver.model.palette.items
        for row in Command.table where row.contexts != [.profiles] && row.contexts != [.demo] {
            let item = items.first { $0.result == .command(row.command) }
            #expect(item?.title == row.title)
            #expect(item?.detail.hasPrefix(driver.model.bindings.label(row.command)) == true)
        }
    }

    @Test func theFooterNamesKeysAndTitlesOfTheTable() {
        let titles = Set(Command.table.map { " \($0.title)" })
        for pane in Pane.allCases {
            var driver = ModelDriver.connected(size: Size(columns: 300, rows: 60))
            driver.model.focus = pane
            driver.model.toasts.dismiss()
            let footer = driver.lines.last ?? ""
            #expect(titles.contains { footer.hasSuffix($0) })
            #expect(footer.contains("F1 Help"))
        }
    }

    @Test func theConfigurationKnowsEveryCommandByName() {
        let known = ConsoleApp.knownNames(themes: [])
        #expect(known.commands == Command.allCases.map(\.rawValue))
        for name in Bindings.reserved { #expect(known.keyFault(name) != nil, "\(name)") }
        for name in Command.table.flatMap(\.keys) { #expect(known.keyFault(name) == nil, "\(name)") }
    }

    @Test func aReboundCommandShowsItsNewKeyEverywhere() {
        var driver = ModelDriver.connected()
        driver.model.bindings = Bindings(changes: ["send": ["C-x"]])
        #expect(driver.screen.contains("[ Send   ^X ]"))
        #expect(driver.lines.last?.contains("^X Send") == true)
        #expect(driver.press("F5").isEmpty)
        #expect(driver.press("C-x").contains { $0.isSend })
    }
}

extension String {
    fileprivate var isFunctionKey: Bool {
        Key(name: self).map { if case .function = $0.base { true } else { false } } ?? false
    }
}

extension Context {
    fileprivate var pane: Pane {
        switch self {
        case .anywhere, .form, .profiles, .demo: .send
        case .waiting: .waiting
        case .log: .log
        case .http: .http
        case .phone: .phone
        }
    }
}
