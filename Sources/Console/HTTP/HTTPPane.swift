import MFAClient

/// The exchanges of this console, by history row, and the view on the selected one.
struct HTTPPane: Hashable, Sendable {
    private(set) var exchanges: [Int64: Exchange] = [:]
    private var order: [Int64] = []
    var scroll = 0

    /// Exchanges kept in memory; they are never written anywhere.
    static let kept = 200

    mutating func keep(_ exchange: Exchange, row: Int64) {
        if exchanges.updateValue(exchange, forKey: row) == nil { order.append(row) }
        if order.count > HTTPPane.kept { exchanges[order.removeFirst()] = nil }
        scroll = 0
    }
}
