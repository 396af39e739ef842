internal import Dispatch
public import Foundation
internal import GRDB
internal import Synchronization

/// What happened, kept in a SQLite database that several processes read and write at once.
///
/// Every call blocks until it is done, a write until it is on the disk. From async code they are made inside
/// ``perform(_:)``, which waits elsewhere.
public final class HistoryStore: Sendable {
    /// How a history is kept.
    public struct Options: Sendable {
        /// How numbers are kept from now on; rows of before stay as they are.
        public var numbers: NumberKeeping
        /// How long a write waits for other processes.
        public var patience: Duration
        /// Bytes that the database may grow to; `nil` means as many as there are.
        public var maximumSize: Int?
        /// The wall clock.
        public var now: @Sendable () -> Date

        /// Creates options.
        ///
        /// - Parameters:
        ///   - numbers: How numbers are kept from now on.
        ///   - patience: How long a write waits for other processes.
        ///   - maximumSize: Bytes that the database may grow to.
        ///   - now: The wall clock.
        public init(
            numbers: NumberKeeping = .whole, patience: Duration = .seconds(10), maximumSize: Int? = nil,
            now: @escaping @Sendable () -> Date = { Date() }
        ) {
            self.numbers = numbers
            self.patience = patience
            self.maximumSize = maximumSize
            self.now = now
        }
    }

    /// The database file's path, or `:memory:`.
    public let path: String
    /// How the history is kept.
    public let options: Options
    /// Whether the file can only be read, so that nothing can be recorded, and so nothing is sent.
    public let isReadOnly: Bool

    let database: any DatabaseWriter
    let presence: PresenceLock?
    let ledger: Ledger
    /// Outcomes that could not be written when they came, by their rows; they go with the next write.
    let owed = Mutex<[Int64: Resolution]>([:])
    private let queue = DispatchQueue(label: "history", qos: .userInitiated, attributes: .concurrent)

    init(_ opened: Opened, path: String, options: Options) {
        self.path = path
        self.options = options
        database = opened.database
        presence = opened.presence
        isReadOnly = opened.isReadOnly
        ledger = Ledger(key: opened.key)
    }

    /// Does work on the history without holding up a thread of the concurrency pool.
    ///
    /// It is not stopped by the task's cancellation, so that what was begun is finished.
    ///
    /// - Parameter work: What is done; it gets the store.
    public func perform<Value: Sendable>(
        _ work: @escaping @Sendable (HistoryStore) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work(self) }) }
        }
    }

    func write<Value>(_ work: (Database) throws -> Value) throws(HistoryError) -> Value {
        guard !isReadOnly else { throw .readOnly(path: path) }
        let owed = owed.withLock(\.self)
        do {
            let value = try database.write { db in
                try settle(owed, db)
                return try work(db)
            }
            self.owed.withLock { $0 = $0.filter { owed[$0.key] == nil } }
            presence?.signal()
            return value
        } catch {
            throw HistoryError(error, path: path)
        }
    }

    func read<Value>(_ work: (Database) throws -> Value) throws(HistoryError) -> Value {
        do {
            return try database.read(work)
        } catch {
            throw HistoryError(error, path: path)
        }
    }
}
