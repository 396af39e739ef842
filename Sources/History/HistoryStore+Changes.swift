internal import GRDB

extension HistoryStore {
    /// A sign for every time that another store, in this process or another, has written: some signs may become one.
    ///
    /// Waiting costs nothing: the system wakes the process when another one has written. A history in memory, which
    /// nobody else can write, ends the sequence at once.
    public var changes: AsyncStream<Void> {
        guard presence != nil else { return AsyncStream { $0.finish() } }
        let watch = FileWatch(path: path + ".lock")
        return AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            var version = foreignVersion
            watch.start { [self] in
                let current = foreignVersion
                if current == nil || current != version { continuation.yield() }
                version = current
            }
            continuation.onTermination = { _ in watch.stop() }
        }
    }

    /// A number that changes with every commit but this store's own; `nil` where only reading is possible.
    private var foreignVersion: Int? {
        guard !isReadOnly else { return nil }
        return try? database.writeWithoutTransaction { db in try Int.fetchOne(db, sql: "PRAGMA data_version") }
    }
}
