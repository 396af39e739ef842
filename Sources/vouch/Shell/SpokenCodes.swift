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
        let values = arguments.map(SpokenCodes.value)
        let pieces = values.indices.filter { index in
            // “48 20 19”
            values[index].isOfDigits
                && [index - 1, index + 1].contains { values.indices.contains($0) && values[$0].isOfDigits }
        }
        let found = values.filter(SpokenCodes.isLikeCode) + pieces.map { values[$0] }
        words = Set(found).sorted { ($1.count, $0) < ($0.count, $1) }
    }

    /// Returns a sentence with dots in place of their digits.
    func hidden(in sentence: String) -> String {
        words.reduce(sentence) { text, word in
            text.replacing(word: word, with: String(word.map { $0.isNumber ? "•" : $0 }))
        }
    }

    /// What is said by an argument: “--code=482019” is a name and a value.
    private static func value(of argument: String) -> String {
        guard argument.hasPrefix("-") else { return argument }
        let name = argument.drop { $0 == "-" }
        return String(name.contains("=") ? name.drop { $0 != "=" }.dropFirst() : name)
    }

    /// Three digits and more, and more of them than letters; no path, address or number with a plus sign.
    private static func isLikeCode(_ word: String) -> Bool {
        let digits = word.count { $0.isNumber }
        return digits > 2 && digits > word.count { $0.isLetter } && !word.hasPrefix("+")
            && !word.contains { $0 == "/" || $0 == ":" } && word.count { $0 == "." } < 2
    }
}

extension String {
    fileprivate var isOfDigits: Bool { !isEmpty && allSatisfy(\.isNumber) }

    /// The text with a word replaced, and left where it is a part of another one.
    fileprivate func replacing(word: String, with replacement: String) -> String {
        var result = ""
        var rest = self[...]
        while let found = rest.firstRange(of: word) {
            result += rest[..<found.lowerBound]
            let neighbours = [result.last, rest[found.upperBound...].first].compactMap(\.self)
            result += neighbours.contains { $0.isLetter || $0.isNumber } ? word : replacement
            rest = rest[found.upperBound...]
        }
        return result + rest
    }
}

/// A subcommand on whose command line a code can stand.
protocol CodeSubcommand: Subcommand {}
