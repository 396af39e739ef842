public import Foundation
public import MFAAPI

/// Which rows are asked for. Of several values of one key any will do; everything else must hold together.
public struct Filter: Hashable, Sendable {
    /// One thing that is said of a row.
    public enum Condition: Hashable, Sendable {
        /// The number is this one as a person writes it, begins with these digits after a `+`, or ends with these digits.
        case number(String)
        /// What came of it.
        case outcome(Outcome)
        /// What was done.
        case kind(Entry.Kind)
        /// Where it was done.
        case environment(Environment)
        /// The way the code went.
        case channel(Channel)
        /// The profile's name, in either case.
        case profile(String)
        /// What the code is for, in either case.
        case scope(String)
        /// The ticket or case, in either case.
        case reference(String)
        /// Who did it, in either case.
        case agent(String)
        /// The row itself.
        case id(Int64)
        /// The send it belongs to, or that send itself.
        case send(Int64)
        /// It began then or later.
        case since(Moment)
        /// It began before.
        case until(Moment)
        /// A word of its texts, or the beginning of one.
        case word(String)
        /// Words of its texts, one after the other and whole.
        case phrase(String)
    }

    /// A point in time, fixed or moving with the clock.
    public enum Moment: Hashable, Sendable {
        /// So long before now, whenever that is.
        case ago(Duration)
        /// Then.
        case at(Date)
    }

    /// What must hold.
    public var included: [Condition]
    /// What must not hold.
    public var excluded: [Condition]

    /// Creates a filter.
    ///
    /// - Parameters:
    ///   - included: What must hold.
    ///   - excluded: What must not hold.
    public init(_ included: [Condition] = [], excluding excluded: [Condition] = []) {
        self.included = included
        self.excluded = excluded
    }

    /// Every row.
    public static let all = Filter()

    /// Whether every row fits.
    public var isEmpty: Bool { included.isEmpty && excluded.isEmpty }
}

/// Why a text is no filter.
public struct FilterFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The word at fault, as it was typed.
    public let word: String
    /// What is wrong with it, as the end of a sentence.
    public let reason: String
    /// What could stand in its place.
    public let allowed: [String]

    /// A sentence that names the word and what could stand in its place.
    public var description: String {
        let choice = allowed.isEmpty ? "" : "; use " + allowed.joined(separator: ", ")
        return "“\(word)” \(reason)\(choice)"
    }
}
