import History
import MFAAPI
import Settings

extension EffectRunner {
    /// Reads a page of the history.
    func read(_ request: LogRequest) async -> Result<LogPage, ConsoleError> {
        do {
            let page = try await services.history.open().perform { store in
                _ = try store.settle()
                let entries =
                    if let after = request.after {
                        try store.page(request.filter, after: after, limit: request.limit)
                    } else {
                        try store.page(request.filter, before: request.before, limit: request.limit)
                    }
                let count = try store.count(request.filter)
                return LogPage(entries: entries, total: count.value, isAtLeast: count.isAtLeast)
            }
            return .success(page)
        } catch {
            return .failure(ConsoleError(error))
        }
    }

    /// Reads one row.
    func readRow(_ id: Int64) async -> Result<Entry?, ConsoleError> {
        do {
            return .success(try await services.history.open().perform { try $0.entry(id) })
        } catch {
            return .failure(ConsoleError(error))
        }
    }

    /// Reads all rows of a verification, the oldest first.
    func readVerification(_ send: Int64) async -> Result<[Entry], ConsoleError> {
        do {
            let rows = try await services.history.open().perform { try $0.page(Filter([.send(send)]), limit: 1000) }
            return .success(rows.reversed())
        } catch {
            return .failure(ConsoleError(error))
        }
    }

    /// Waits until another process wrote into the history.
    func awaitHistory() async -> Event {
        if historySigns == nil {
            guard let signs = await signsOnceOpen() else { return .finished }
            historySigns = signs
            // What was written before somebody looked out for it may have been read or not.
            return .historyChanged
        }
        // A copy waits on the same stream, which keeps a sign that comes while nobody waits.
        guard var signs = historySigns, await signs.next(isolation: self) != nil else { return .finished }
        return .historyChanged
    }

    /// Opens the history, again and again where something is in the way; `nil` where the console ends before.
    private func signsOnceOpen() async -> AsyncStream<Void>.Iterator? {
        while !Task.isCancelled {
            if let store = try? await services.history.open() { return store.changes.makeAsyncIterator() }
            try? await Task.sleep(for: services.historyRetry)
        }
        return nil
    }

    /// Waits so long, and removes the rows that are older than the configuration says at that time.
    ///
    /// A history that cannot be opened or written is told of by what it is needed for.
    func keepHistory(after wait: Duration) async -> Event {
        if wait > .zero { try? await Task.sleep(for: wait) }
        guard !Task.isCancelled, let days = await readConfigured().history.keepDays else {
            return .historyKept(removed: 0)
        }
        let count = try? await services.history.open().perform { store in try store.retain(days: days) }
        return .historyKept(removed: count ?? 0)
    }

    /// Records that a send's window passed.
    func expire(_ row: Int64?) async -> Result<Entry, ConsoleError> {
        guard let row else { return .failure(ConsoleError("the send has no row")) }
        do {
            return .success(try await services.history.open().perform { store in try store.expire(row) })
        } catch {
            return .failure(ConsoleError(error))
        }
    }

    /// Reads this agent's rows that are young enough for a code to be alive.
    func readRecentRows() async -> Event {
        let own: [Filter.Condition] = services.agent.map { [.agent($0)] } ?? []
        let filter = Filter([.since(.ago(.minutes(Limits.expirationMinutes.upperBound)))] + own)
        let entries = try? await services.history.open().perform { store in try store.page(filter, limit: 1000) }
        return .recentRowsRead(entries ?? [])
    }
}

extension EffectRunner {
    /// Reads how things went lately.
    func readInsights(_ request: InsightsRequest) async -> Event {
        do {
            let page = try await services.history.open().perform { store in
                InsightsPage(
                    whole: try store.insights(over: request.span),
                    groups: try store.insights(over: request.span, by: request.grouping))
            }
            return .insightsRead(request, .success(page))
        } catch {
            return .insightsRead(request, .failure(ConsoleError(error)))
        }
    }
}
