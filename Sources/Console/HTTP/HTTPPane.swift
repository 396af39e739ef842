import MFAAPI
import MFAClient
import Settings

/// The exchanges of this console, by history row, and the view on the selected one.
struct HTTPPane: Hashable, Sendable {
    /// A check that can be asked for again: in the exchange its code is masked.
    struct Check: Hashable, Sendable {
        let verification: Int
        let request: VerifyRequest
        let profile: Profile
        let sendRow: Int64?
        let reference: String?
    }

    private(set) var exchanges: [Int64: Exchange] = [:]
    private(set) var checks: [Int64: Check] = [:]
    private var order: [Int64] = []
    var scroll = 0
    /// The row that ``scroll`` is about.
    var scrolledRow: Int64?
    /// The row that is shown while the pane has the focus.
    var pinnedRow: Int64?
    /// The verification of which a check was asked for again; its row is shown when it is there.
    var repeating: Int?

    /// Exchanges kept in memory; they are never written anywhere unasked.
    static let kept = 200

    mutating func keep(_ exchange: Exchange, row: Int64) {
        if exchanges.updateValue(exchange, forKey: row) == nil { order.append(row) }
        if order.count > HTTPPane.kept {
            let oldest = order.removeFirst()
            exchanges[oldest] = nil
            checks[oldest] = nil
        }
    }

    /// Keeps a check of which the exchange is kept.
    mutating func keep(_ check: Check, row: Int64) {
        if exchanges[row] != nil { checks[row] = check }
    }
}
