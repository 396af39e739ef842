import ArgumentParser
import Console
import Foundation
import MFAService
import Settings
import Testing

@testable import vouch

@Suite struct ManPageTests {
    private static let tree = try? CommandTree(dump: Vouch._dumpHelp())
    private static let page =
        tree.map { ManPage($0).text.replacing("\\-", with: "-").replacing("\\e", with: "\\") } ?? ""

    private static func commands(_ tree: CommandTree, _ path: String) -> [(String, CommandTree)] {
        tree.shown.flatMap { [("\(path) \($0.commandName)", $0)] + commands($0, "\(path) \($0.commandName)") }
    }

    @Test func everyCommandAndOptionIsInIt() throws {
        let commands = Self.commands(try #require(Self.tree), "vouch")
        #expect(commands.count > 25)
        for (name, command) in commands {
            #expect(Self.page.contains(".SS \(name)"), "\(name)")
            for argument in command.arguments ?? [] where argument.shouldDisplay {
                for option in argument.names ?? [] {
                    #expect(Self.page.contains(option.text), "\(name) \(option.text)")
                }
            }
        }
    }

    @Test func everyOptionAndArgumentSaysWhatItIsFor() throws {
        for (name, command) in Self.commands(try #require(Self.tree), "vouch") {
            #expect(command.abstract?.isEmpty == false, "\(name)")
            for argument in command.arguments ?? [] where argument.shouldDisplay {
                #expect(argument.abstract?.isEmpty == false, "\(name) \(argument.valueName ?? "")")
            }
        }
    }

    @Test func everyTableIsInIt() {
        for status in vouch.ExitStatus.allCases {
            #expect(Self.page.contains(".B \(status.rawValue)\n\(status.summary)"))
        }
        for variable in Variable.allCases { #expect(Self.page.contains(variable.rawValue)) }
        for variable in BandwidthEnvironment.allCases { #expect(Self.page.contains(variable.rawValue)) }
        for entry in ConfigurationSchema.entries { #expect(Self.page.contains(".B \(entry.keyPath)\n")) }
        for row in CommandKeys.all { #expect(Self.page.contains("(\(row.name))")) }
        for scenario in Scenario.all { #expect(Self.page.contains(".B \(scenario.line)\n")) }
        for file in ManPage.files { #expect(Self.page.contains(file.path)) }
    }

    @Test func theFilesAreNamedByTheVariablesThatMoveThem() {
        #expect(ManPage.files.map(\.path).contains("$XDG_CONFIG_HOME/vouch/config.json"))
        #expect(ManPage.files.map(\.path).contains("$XDG_STATE_HOME/vouch/history.sqlite"))
    }

    @Test func signsOfTheLanguageAreText() {
        #expect(Roff.escaped(".hidden -x \\n") == "\\&.hidden \\-x \\en")
        #expect(Roff.escaped("two\nlines") == "two lines")
    }
}
