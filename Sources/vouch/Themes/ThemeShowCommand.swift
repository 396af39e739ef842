import ArgumentParser
import Console
import Settings
import Terminal

/// Shows a theme.
struct ThemeShowCommand: ReportingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show how a theme draws each meaning, in its colours on a terminal.")

    private struct Shown: Encodable {
        var style: String
        var foreground: String
        var background: String
        var attributes: [String]
    }

    private struct Report: Encodable {
        var name: String
        var appearance: String
        var styles: [Shown]
    }

    @Argument(help: "The theme.", completion: .themeNames)
    var name: String

    @OptionGroup(title: "Output") var output: OutputOptions

    func run(in shell: Shell) async throws -> ExitStatus {
        let voice = Voice(shell, output)
        let theme: Theme
        do throws(ThemeFault) {
            theme = try ThemeLibrary(folder: shell.paths.themes).theme(named: name)
        } catch {
            throw Failure(.negative, .notFound, error.description)
        }
        let looks = theme.resolved(for: ConsoleApp.styles)
        let styles = zip(ConsoleApp.styles.entries, looks).map { entry, look in
            Shown(
                style: entry.name, foreground: look.foreground.name, background: look.background.name,
                attributes: look.attributes.names)
        }
        let rows = styles.map {
            [$0.style, $0.foreground, "on \($0.background)", $0.attributes.joined(separator: " ")]
        }
        let lines = TextTable(rows).text.split(separator: "\n")
        let isColoured = shell.isColoured(shell.output)
        for (line, look) in zip(lines, looks) { voice.print(isColoured ? look.painted(String(line)) : String(line)) }
        voice.report(Report(name: theme.name, appearance: theme.appearance.rawValue, styles: styles))
        return .done
    }
}

extension Colour? {
    /// The colour as a theme's file names it.
    fileprivate var name: String {
        switch self {
        case nil, .terminal?: "default"
        case .indexed(let index)?: String(index)
        case .rgb(let rgb)?:
            "#" + [rgb.red, rgb.green, rgb.blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
    }
}

extension Look.Attributes {
    fileprivate static let table: [(attribute: Look.Attributes, name: String, code: String)] = [
        (.bold, "bold", "1"), (.dim, "dim", "2"), (.italic, "italic", "3"), (.underline, "underline", "4"),
        (.reverse, "reverse", "7"),
    ]

    fileprivate var names: [String] { Look.Attributes.table.filter { contains($0.attribute) }.map(\.name) }
}

extension Look {
    /// The text in the look's colours (ECMA-48, select graphic rendition).
    fileprivate func painted(_ text: String) -> String {
        func parts(_ colour: Colour?, _ base: Int) -> [String] {
            guard let rgb = colour?.rgb else { return [] }
            return ["\(base);2;\(rgb.red);\(rgb.green);\(rgb.blue)"]
        }
        let codes =
            parts(foreground, 38) + parts(background, 48)
            + Attributes.table.filter { attributes.contains($0.attribute) }.map(\.code)
        return "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m"
    }
}
