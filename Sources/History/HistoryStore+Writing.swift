internal import GRDB
internal import Synchronization

extension HistoryStore {
    /// Puts an open row into the history, for good before it returns. Only then may its request leave.
    ///
    /// - Parameter draft: What is about to be done.
    /// - Returns: The row, with its id.
    public func begin(_ draft: Draft) throws(HistoryError) -> Entry {
        Entry(try write { db in try insert(draft, db) })
    }

    /// Gives an open row its outcome. One that cannot be written now goes with the next write of this store.
    ///
    /// - Parameters:
    ///   - id: The row.
    ///   - resolution: What came of it.
    /// - Returns: The row as it is now.
    public func finish(_ id: Int64, _ resolution: Resolution) throws(HistoryError) -> Entry {
        guard resolution.outcome != .open else { throw .notAnOutcome }
        do {
            return Entry(
                try write { db in
                    guard let row = try StoredEntry.fetch(id, db) else { throw HistoryError.noSuchEntry(id) }
                    guard row.outcome == Outcome.open.rawValue else { throw HistoryError.alreadyFinished(id) }
                    return try resolve(row, resolution, at: options.now().milliseconds, db)
                })
        } catch {
            switch error {
            case .noSuchEntry, .alreadyFinished: break
            default: owed.withLock { $0[id] = resolution }
            }
            throw error
        }
    }

    /// Puts a row into the history whose outcome is known from the start.
    ///
    /// - Parameters:
    ///   - draft: What was done.
    ///   - resolution: What came of it.
    public func record(_ draft: Draft, _ resolution: Resolution) throws(HistoryError) -> Entry {
        guard resolution.outcome != .open else { throw .notAnOutcome }
        return Entry(try write { db in try record(draft, resolution, db) })
    }

    /// Records that a send's window passed. However many consoles watch it, one row says so.
    ///
    /// - Parameters:
    ///   - sendId: The send.
    ///   - detail: What is said of it, such as `window 3:00 passed`.
    /// - Returns: The row, from now or from before.
    public func expire(_ sendId: Int64, detail: String? = nil) throws(HistoryError) -> Entry {
        Entry(
            try write { db in
                let known = "SELECT \(StoredEntry.columns) FROM entry WHERE sendId = ? AND kind = 'expiry'"
                if let row = try StoredEntry.fetchOne(db, sql: known, arguments: [sendId]) { return row }
                guard var row = try StoredEntry.fetch(sendId, db) else { throw HistoryError.noSuchEntry(sendId) }
                row.becomeExpiry(at: options.now().milliseconds, owner: presence?.owner ?? 0)
                try insert(&row, db)
                return try resolve(row, Resolution(.expired, detail: detail), at: row.startedAt, db)
            })
    }

    /// Finishes as unknown every row whose process died before the answer came.
    ///
    /// It is done when a history is opened. Until it is done again, a row that was left open later is shown as unknown.
    ///
    /// - Returns: How many rows there were.
    @discardableResult
    public func settle() throws(HistoryError) -> Int {
        guard let presence, !isReadOnly, try hasAbandoned(presence) else { return 0 }
        return try write { db in
            let owners = try abandoned(presence, db)
            let sql = "SELECT \(StoredEntry.columns) FROM entry WHERE outcome = 'open'"
            let rows = try StoredEntry.fetchAll(db, sql: sql).filter { owners.contains($0.owner) }
            let resolution = Resolution(.unknown, detail: "the program ended before the answer came")
            for row in rows { _ = try resolve(row, resolution, at: nil, db) }
            return rows.count
        }
    }
}

extension HistoryStore {
    /// Writes the outcomes that are owed, except those of rows that are gone or finished since.
    func settle(_ owed: [Int64: Resolution], _ db: Database) throws {
        for (id, resolution) in owed.sorted(by: { $0.key < $1.key }) {
            guard let row = try StoredEntry.fetch(id, db), row.outcome == Outcome.open.rawValue else { continue }
            _ = try resolve(row, resolution, at: options.now().milliseconds, db)
        }
    }

    func record(_ draft: Draft, _ resolution: Resolution, _ db: Database) throws -> StoredEntry {
        let row = try insert(draft, db)
        return try resolve(row, resolution, at: row.startedAt, db)
    }

    private func insert(_ draft: Draft, _ db: Database) throws -> StoredEntry {
        let number = KeptNumber(draft.number, keeping: options.numbers, key: ledger.key)
        var row = StoredEntry(
            draft, number: number, startedAt: options.now().milliseconds, owner: presence?.owner ?? 0)
        if row.channel == nil, let sendId = row.sendId {
            row.channel = try StoredEntry.fetch(sendId, db)?.channel
        }
        try insert(&row, db)
        return row
    }

    private func insert(_ row: inout StoredEntry, _ db: Database) throws {
        try row.insert(db)
        try ledger.append(.begin, entryId: row.id, content: row.begun, db)
    }

    private func resolve(
        _ row: StoredEntry, _ resolution: Resolution, at time: Int64?, _ db: Database
    ) throws -> StoredEntry {
        var row = row
        try row.resolve(resolution, at: time, db)
        try ledger.append(.finish, entryId: row.id, content: row.finished, db)
        return row
    }

    /// Looks without a transaction, so that it waits for no other process.
    private func hasAbandoned(_ presence: PresenceLock) throws(HistoryError) -> Bool {
        do {
            return try database.writeWithoutTransaction { db in try !abandoned(presence, db).isEmpty }
        } catch {
            throw HistoryError(error, path: path)
        }
    }

    private func abandoned(_ presence: PresenceLock, _ db: Database) throws -> Set<Int64> {
        try Int64.fetchSet(db, sql: "SELECT owner FROM entry WHERE outcome = 'open'")
            .filter { !presence.isAlive($0) }
    }
}

extension StoredEntry {
    /// Turns a send's row into a new one that says that its window passed.
    fileprivate mutating func becomeExpiry(at time: Int64, owner: Int64) {
        sendId = id
        id = 0
        kind = Entry.Kind.expiry.rawValue
        startedAt = time
        self.owner = owner
        outcome = Outcome.open.rawValue
        (finishedAt, status, remoteId, duration, detail) = (nil, nil, nil, nil, nil)
    }
}
