public import Foundation
internal import MFAAPI

extension Filter {
    /// Reads the filter language: `to:0142 outcome:locked,expired since:10m -sandbox profile:"Acme Support" late`.
    ///
    /// A word with a key says what a field holds, others are looked for in the row's texts. The bare name of an outcome, an
    /// environment, a channel or a kind stands for itself, digits alone for the end of a number and `#12` for a row; in
    /// quotation marks they are text. A minus before a word turns it round.
    ///
    /// - Parameters:
    ///   - text: What was typed.
    ///   - now: The time to which `today` and `yesterday` refer.
    ///   - calendar: The calendar in whose time zone dates are meant.
    /// - Throws: The first word that means nothing, with what could stand there.
    public init(
        parsing text: String, now: Date = Date(), calendar: @autoclosure @escaping () -> Calendar = .current
    ) throws(FilterFault) {
        self.init()
        for word in try FilterWord.split(text) {
            let conditions = try word.conditions(MomentReader(now: now, calendar: calendar))
            if word.isExcluded { excluded += conditions } else { included += conditions }
        }
    }
}

/// A word as it was typed, taken apart.
struct FilterWord {
    /// The whole of it.
    var typed: String
    var isExcluded = false
    /// What stands before the colon; `nil` where none does.
    var key: String?
    var value: String
    /// Whether the value stood in quotation marks.
    var isQuoted = false

    /// Cuts a text at the white space outside quotation marks.
    static func split(_ text: String) throws(FilterFault) -> [FilterWord] {
        var words: [FilterWord] = []
        var typed = ""
        var isQuoted = false
        for scalar in (text + " ").unicodeScalars {
            if scalar.properties.isWhitespace, !isQuoted {
                if !typed.isEmpty { words.append(try FilterWord(typed)) }
                typed = ""
            } else {
                if scalar == "\"" { isQuoted.toggle() }
                typed.unicodeScalars.append(scalar)
            }
        }
        guard !isQuoted else {
            throw FilterFault(word: String(typed.dropLast()), reason: "has no closing quotation mark", allowed: [])
        }
        return words
    }

    private init(_ typed: String) throws(FilterFault) {
        self.typed = typed
        var rest = typed[...]
        if rest.hasPrefix("-") {
            isExcluded = true
            rest = rest.dropFirst()
        }
        if let colon = rest.firstIndex(of: ":"), colon > rest.startIndex, rest[..<colon].allSatisfy(\.isLetter) {
            key = rest[..<colon].lowercased()
            rest = rest[rest.index(after: colon)...]
        }
        isQuoted = rest.unicodeScalars.contains("\"")
        value = String(rest).replacing(scalar: "\"", with: "")
        guard !value.isEmpty else {
            throw FilterFault(word: typed, reason: "says nothing", allowed: [])
        }
    }

    func conditions(_ moments: MomentReader) throws(FilterFault) -> [Filter.Condition] {
        guard let key else { return [bareCondition] }
        guard let key = Filter.Key(rawValue: key) else {
            throw FilterFault(
                word: "\(key):", reason: "is no key", allowed: Filter.Key.allCases.map { "\($0.rawValue):" })
        }
        switch key {
        case .outcome: return try each(key, Filter.Condition.outcome)
        case .kind: return try each(key, Filter.Condition.kind)
        case .env: return try each(key, Filter.Condition.environment)
        case .channel: return try each(key, Filter.Condition.channel)
        case .to: return [.number(try digits(key))]
        case .profile: return [.profile(value)]
        case .scope: return [.scope(value)]
        case .ref: return [.reference(value)]
        case .agent: return [.agent(value)]
        case .id: return [.id(try row(key))]
        case .send: return [.send(try row(key))]
        case .since: return [.since(try moment(key, moments))]
        case .until: return [.until(try moment(key, moments))]
        }
    }

    private var bareCondition: Filter.Condition {
        if isQuoted { return .phrase(value) }
        if let outcome = Outcome(named: value) { return .outcome(outcome) }
        if let environment = Environment(named: value) { return .environment(environment) }
        if let channel = Channel(named: value) { return .channel(channel) }
        if let kind = Entry.Kind(named: value) { return .kind(kind) }
        if value.first == "#", let id = Int64(value.dropFirst()) { return .id(id) }
        if value.count >= 3, Self.isNumber(value) { return .number(value) }
        return .word(value)
    }

    private func each<Value: RawRepresentable<String> & CaseIterable>(
        _ key: Filter.Key, _ condition: (Value) -> Filter.Condition
    ) throws(FilterFault) -> [Filter.Condition] {
        var conditions: [Filter.Condition] = []
        for name in value.split(separator: ",", omittingEmptySubsequences: false) {
            guard let value = Value(named: String(name)) else { throw fault(key, "is no \(key.noun)", String(name)) }
            conditions.append(condition(value))
        }
        return conditions
    }

    private func digits(_ key: Filter.Key) throws(FilterFault) -> String {
        guard Self.isNumber(value) || PhoneNumber(typed: value) != nil else { throw fault(key, "is no number") }
        return value
    }

    private func row(_ key: Filter.Key) throws(FilterFault) -> Int64 {
        guard let id = Int64(value.drop { $0 == "#" }) else { throw fault(key, "is no row") }
        return id
    }

    private func moment(_ key: Filter.Key, _ moments: MomentReader) throws(FilterFault) -> Filter.Moment {
        guard let moment = moments.moment(value.lowercased()) else { throw fault(key, "is no time") }
        return moment
    }

    private func fault(_ key: Filter.Key, _ reason: String, _ word: String? = nil) -> FilterFault {
        let word = word ?? value
        return FilterFault(word: word.isEmpty ? typed : word, reason: reason, allowed: key.values)
    }

    private static func isNumber(_ text: String) -> Bool {
        let digits = text.hasPrefix("+") ? text.dropFirst() : text[...]
        return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}

extension Filter.Key {
    /// What a value is called that is none of the allowed ones.
    fileprivate var noun: String { self == .env ? "environment" : rawValue }
}

extension RawRepresentable<String> where Self: CaseIterable {
    /// Reads a name in either case, with or without the dashes and spaces that screens put in.
    init?(named name: String) {
        let plain = name.lowercased().filter { !"-_ ".contains($0) }
        guard let value = Self.allCases.first(where: { $0.rawValue.lowercased() == plain }) else { return nil }
        self = value
    }
}
