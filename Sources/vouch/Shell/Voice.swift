#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Says things: results to standard output, words for people to standard error.
struct Voice: Sendable {
    /// What a word means, for its colour.
    enum Tone: String {
        case good = "32"
        case bad = "31"
    }

    private let shell: Shell
    private let options: OutputOptions

    init(_ shell: Shell, _ options: OutputOptions) {
        self.shell = shell
        self.options = options
    }

    /// Says something to a person, unless all shall be quiet.
    func say(_ text: String) {
        if !options.quiet { shell.errors.write(text + "\n") }
    }

    /// Says what a person has to know even where all shall be quiet.
    func warn(_ text: String) { shell.errors.write("vouch: \(text)\n") }

    /// Asks a person for a line; there is no line break behind the question.
    func ask(_ question: String) -> String? {
        shell.errors.write(question)
        return shell.input.next()
    }

    /// Asks a person for a yes; anything else, and nothing, is a no.
    ///
    /// - Parameter question: The question, with its mark.
    func confirm(_ question: String) -> Bool {
        ["y", "yes"].contains(ask(question + " [y/N] ")?.lowercased())
    }

    /// Reads a secret from standard input; a terminal is asked and does not show it.
    ///
    /// - Parameter option: The option that wants it, for the sentence.
    func secret(_ option: String) throws(Failure) -> String {
        if shell.input.isTerminal { shell.errors.write("\(option): ") }
        guard let line = shell.input.nextHidden(), !line.isEmpty else {
            throw .usage("\(option): nothing came on standard input")
        }
        return line
    }

    /// Prints a result as text; with `--json` the object is the only result.
    func print(_ text: String) {
        if !options.json { shell.output.write(text + "\n") }
    }

    /// Prints a table as text; with `--json` the object is the only result.
    func print(table: TextTable) {
        if !options.json { shell.output.write(table.text) }
    }

    /// Prints the one object of `--json`.
    func report(_ object: some Encodable) {
        if options.json { shell.output.write(object.jsonText + "\n") }
    }

    /// Colours a word for standard error where it shows colours.
    func toned(_ text: String, _ tone: Tone) -> String {
        shell.isColoured(shell.errors) ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
    }
}

extension Encodable {
    /// The value as JSON on one line, keys in their order of the alphabet.
    var jsonText: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        guard let data = try? encoder.encode(self) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}
