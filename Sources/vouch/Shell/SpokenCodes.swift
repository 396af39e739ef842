import ArgumentParser

/// What was given on the command line and can be a code, or a part of one: no error repeats it.
struct SpokenCodes {
    private let words: [String]

    /// Finds them.
    ///
    /// - Parameters:
    ///   - arguments: The command line. The arguments of a subcommand that has nothing to do with codes stay as they are.
    ///   - root: The program.
    init(_ arguments: [String], of root: any ParsableCommand.Type) {
        let subcommands = root.configuration.subcommands
        let named = subcommands.first { $0.configuration.commandName == arguments.first }
        guard named.map({ $0 is any CodeSubcommand.Type }) ?? true else {
            words = []
            return
        }
        // “--code=482019” is a name and a value.
        let values = arguments.map { $0.hasPrefix("-") ? String($0.drop { $0 != "=" }.dropFirst()) : $0 }
        words = Set(values.filter(SpokenCodes.isLikeCode)).sorted { $0.count > $1.count }
    }

    /// Returns a sentence with dots in place of their digits.
    func hidden(in sentence: String) -> String {
        words.reduce(sentence) { text, word in
            text.replacing(word, with: String(word.map { $0.isNumber ? "•" : $0 }))
        }
    }

    /// Three digits and more, with or without a typing error in them; no path, address or number with a plus sign.
    private static func isLikeCode(_ word: String) -> Bool {
        word.count { $0.isNumber } > 2 && word.allSatisfy { $0.isNumber || $0.isLetter || $0 == " " || $0 == "-" }
    }
}

/// A subcommand on whose command line a code can stand.
protocol CodeSubcommand: Subcommand {}
