/// What a line of the line mode asks for.
enum PlainRequest: Hashable, Sendable {
    /// A command, and what stands behind its name.
    case command(Command, String)
    /// A place of the form, and what it is filled with; nothing shows what is in it.
    case field(SendForm.Place, String)
    /// The answer to a question.
    case answer(isYes: Bool)
}

/// Why a line means nothing, in a sentence.
struct PlainFault: Error, Hashable, Sendable {
    let sentence: String

    /// A line that begins with no name; what can be a code is not said again.
    fileprivate static func unknown(_ line: String) -> PlainFault {
        if line.allSatisfy({ $0.isNumber || $0.isWhitespace || $0 == "-" }) {
            return PlainFault(sentence: "A code goes behind “verify”, on the same line")
        }
        let word = line.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
        let name = word.mayHoldCode ? "That" : "“\(word)”"
        return PlainFault(sentence: "\(name) is no command; “help” lists them")
    }
}

extension String {
    /// Whether a code, or a part of one, can be in it, so that no answer says it again.
    var mayHoldCode: Bool { unicodeScalars.count { $0.properties.numericType != nil } > 2 }
}

extension PlainRequest {
    /// Reads a line: a command or a field by name or its unique beginning, with blanks and capitals as one likes.
    init(line: String) throws(PlainFault) {
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let (target, count) = try PlainName.target(of: words) else {
            throw PlainFault.unknown(line)
        }
        let text = words.dropFirst(count).joined(separator: " ")
        switch target {
        case .field(let place): self = .field(place, text)
        case .command(let command):
            if command.needsScreen {
                throw PlainFault(sentence: "\(command.row.title): it needs a screen")
            }
            if !text.isEmpty, !command.takesText {
                let rest = text.mayHoldCode ? "" : "; not “\(text)”"
                throw PlainFault(sentence: "“\(command.plainName)” takes nothing behind it\(rest)")
            }
            self = .command(command, text)
        }
    }
}

/// The names that a line can begin with.
struct PlainName: Sendable {
    enum Target: Hashable, Sendable {
        case command(Command)
        case field(SendForm.Place)
    }

    let folded: String
    let target: Target

    /// Every name: those of the table of commands, and the form's labels.
    static let all: [PlainName] =
        Command.table.flatMap { row in
            Set([row.command.rawValue, row.title].map(fold)).map {
                PlainName(folded: $0, target: .command(row.command))
            }
        }
        + SendForm.Place.allCases.compactMap { place in
            place.plainLabel.map { PlainName(folded: fold($0), target: .field(place)) }
        }

    /// Finds what the first words name, and how many of them: a whole name before a beginning, more words before fewer.
    static func target(of words: [String]) throws(PlainFault) -> (Target, Int)? {
        let beginnings = (1...3).prefix(words.count).reversed().map { count in
            (name: fold(words.prefix(count).joined()), count: count)
        }
        for (name, count) in beginnings {
            let found = all.filter { $0.folded == name }
            if let best = found.first(where: { !$0.target.needsScreen }) ?? found.first { return (best.target, count) }
        }
        for (name, count) in beginnings where !name.isEmpty {
            let found = Set(all.filter { $0.folded.hasPrefix(name) && !$0.target.needsScreen }.map(\.target))
            if let only = found.first, found.count == 1 { return (only, count) }
            if !found.isEmpty {
                let names = found.map(\.plainName).sorted().joined(separator: ", ")
                throw PlainFault(sentence: "“\(words.prefix(count).joined(separator: " "))” can be \(names)")
            }
        }
        return nil
    }

    private static func fold(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
}

extension PlainName.Target {
    var plainName: String {
        switch self {
        case .command(let command): command.plainName
        case .field(let place): place.plainLabel ?? ""
        }
    }

    var needsScreen: Bool {
        if case .command(let command) = self { command.needsScreen } else { false }
    }
}

extension SendForm.Place {
    /// The word that a line names the place by.
    var plainLabel: String? { self == .channel ? "channel" : field?.label.lowercased() }
}

extension Command {
    /// The name that a line names the command by.
    var plainName: String { row.title.lowercased() }

    /// Whether it is about a picture, so that it means nothing where there are only lines.
    var needsScreen: Bool {
        switch self {
        case .next, .previous, .back, .zoom, .pageUp, .pageDown, .palette, .nextTheme, .redraw, .suspend, .editProfile,
            .saveAsProfile, .toggleMouse, .demoStep, .demoRun, .demoRestart, .demoLeave, .manageProfiles,
            .openProfile, .newProfile, .changeProfile, .duplicateProfile, .removeProfile, .restoreProfile,
            .testProfile, .defaultProfile, .saveExchange, .scenarios:
            true
        default: false
        }
    }

    /// Whether more may stand behind its name.
    var takesText: Bool {
        switch self {
        case .reference, .verify, .profiles, .filter, .search, .export, .saveScenario, .moveClock, .faults, .open,
            .insights, .help:
            true
        default: false
        }
    }
}
