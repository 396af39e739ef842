internal import Foundation
internal import MFAAPI

/// How the history keeps telephone numbers.
public enum NumberKeeping: String, CaseIterable, Codable, Hashable, Sendable {
    /// The whole number.
    case whole
    /// The masked form, and a hash under the history's key by which a search for the whole number still finds the row.
    case masked
}

/// A number as it is stored.
struct KeptNumber {
    /// The whole number or its masked form.
    var shown: String
    /// The digits at the end of the shown form, last one first.
    var tail: String
    /// The keyed hash of a number that is not kept whole.
    var hash: Data?

    init(_ number: PhoneNumber, keeping: NumberKeeping, key: HistoryKey) {
        switch keeping {
        case .whole:
            shown = number.e164
            tail = String(number.digits.reversed())
        case .masked:
            shown = number.masked
            tail = String(shown.reversed().filter { $0 != " " }.prefix(while: \.isNumber))
            hash = key.hash(of: number)
        }
    }
}
