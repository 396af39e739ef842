extension HistoryStore {
    /// Puts many finished rows in at once, in one transaction, which is how a benchmark gets its million.
    ///
    /// - Parameters:
    ///   - rows: What was done and what came of it.
    package func fill(_ rows: some Sequence<(draft: Draft, resolution: Resolution)>) throws(HistoryError) {
        try write { db in
            for row in rows { _ = try record(row.draft, row.resolution, db) }
        }
    }
}
