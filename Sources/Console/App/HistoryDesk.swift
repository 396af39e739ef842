public import History
public import Settings
import Synchronization

/// Opens the history once, on first use, so that the first picture does not wait for it.
public final class HistoryDesk: Sendable {
    private let path: String
    private let options: HistoryStore.Options
    private let opening = DiskWork(label: "opening the history")
    private let store = Mutex<HistoryStore?>(nil)

    /// Names the database and how the configuration wants it kept; nothing is opened yet.
    public convenience init(path: String, settings: HistorySettings) {
        var options = HistoryStore.Options()
        options.numbers = settings.numbers == .masked ? .masked : .whole
        self.init(path: path, options: options)
    }

    /// Names the database; nothing is opened yet.
    public init(path: String, options: HistoryStore.Options = HistoryStore.Options()) {
        self.path = path
        self.options = options
    }

    /// Returns the open store.
    ///
    /// - Throws: Why it cannot be opened; the next call tries again.
    public func open() async throws(HistoryError) -> HistoryStore {
        if let store = store.withLock(\.self) { return store }
        return try await opening.perform { [self] in
            // Several can have asked at once: the first one opens it for all.
            if let store = store.withLock(\.self) { return Result<_, HistoryError>.success(store) }
            return Result { () throws(HistoryError) in
                let opened = try HistoryStore(path: path, options: options)
                store.withLock { $0 = opened }
                return opened
            }
        }.get()
    }
}
