public import Foundation
internal import GRDB
internal import MFAAPI

extension HistoryStore {
    /// Writes rows out, the oldest first, as they were at one moment, without holding more than a few of them.
    ///
    /// - Parameters:
    ///   - format: The form.
    ///   - filter: Which rows.
    ///   - masked: Whether the middle of numbers is hidden.
    ///   - sink: Takes a piece of the text, some 64 KiB at most times; an error that it throws ends the export.
    /// - Returns: How many rows were written.
    /// - Throws: ``HistoryError``, or what the sink threw.
    @discardableResult
    public func export(
        _ format: ExportFormat, _ filter: Filter = .all, masked: Bool = true, to sink: @escaping (Data) throws -> Void
    ) throws -> Int {
        var refusal: (any Error)?
        do {
            return try read { db in
                var buffer = ExportBuffer(heading: format.heading) { piece in
                    do { try sink(piece) } catch {
                        refusal = error
                        throw error
                    }
                }
                let rows = try query(filter).cursor(.all, limit: nil, db)
                while let row = try rows.next() {
                    try buffer.append(format.line(masked ? shown(row).masked : shown(row)))
                }
                return try buffer.close()
            }
        } catch {
            throw refusal ?? error
        }
    }
}

/// Gathers lines into pieces.
private struct ExportBuffer {
    private var piece: Data
    private var count = 0
    private let sink: (Data) throws -> Void

    private static let pieceSize = 64 << 10

    init(heading: String, _ sink: @escaping (Data) throws -> Void) {
        piece = Data(heading.utf8)
        self.sink = sink
    }

    mutating func append(_ line: String) throws {
        piece.append(contentsOf: line.utf8)
        count += 1
        guard piece.count >= Self.pieceSize else { return }
        try sink(piece)
        piece.removeAll(keepingCapacity: true)
    }

    func close() throws -> Int {
        if !piece.isEmpty { try sink(piece) }
        return count
    }
}
