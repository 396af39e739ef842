import ArgumentParser
import Console
import Settings
import Terminal

/// Checks themes.
struct ThemeCheckCommand: ReportingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say what is wrong with themes, and which text is hard to read.",
        discussion: "Text of less contrast than WCAG 2.2 asks for is told and is no fault.")

    /// The contrast that WCAG 2.2 asks for (success criterion 1.4.3).
    static let contrast = 4.5

    private struct Checked: Encodable {
        var name: String
        var faults: [String]
        var hardToRead: [String: Double]
    }

    private struct Report: Encodable {
        var isGood: Bool
        var themes: [Checked]
    }

    @Argument(help: "The themes; else all of them.", completion: .themeNames)
    var names: [String] = []

    @OptionGroup(title: "Output") var output: OutputOptions

    func run(in shell: Shell) async throws -> ExitStatus {
        let voice = Voice(shell, output)
        let library = ThemeLibrary(folder: shell.paths.themes)
        let checked = (names.isEmpty ? library.names : names).map { ThemeCheckCommand.check($0, in: library) }
        for theme in checked {
            voice.print("\(theme.name): \(theme.faults.isEmpty ? "good" : "at fault")")
            theme.faults.forEach { voice.print("  \($0)") }
            for (style, ratio) in theme.hardToRead.sorted(by: { $0.key < $1.key }) {
                voice.print(
                    "  \(style): contrast \(ratio.formatted), less than \(ThemeCheckCommand.contrast.formatted)")
            }
        }
        let isGood = checked.allSatisfy(\.faults.isEmpty)
        voice.report(Report(isGood: isGood, themes: checked))
        return isGood ? .done : .negative
    }

    private static func check(_ name: String, in library: ThemeLibrary) -> Checked {
        do throws(ThemeFault) {
            let theme = try library.theme(named: name)
            let low = theme.contrasts(in: ConsoleApp.styles).filter { $0.ratio < contrast }
            return Checked(
                name: name,
                faults: library.faults(of: theme, named: name, in: ConsoleApp.styles).map(\.description),
                hardToRead: Dictionary(low.map { ($0.style, ($0.ratio * 10).rounded() / 10) }) { $1 })
        } catch {
            return Checked(name: name, faults: [error.description], hardToRead: [:])
        }
    }
}
