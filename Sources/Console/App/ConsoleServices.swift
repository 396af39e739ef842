public import History
import MFAClient
public import Settings
public import Terminal

/// What the console works on. Everything slow or breakable is behind one of these.
public struct ConsoleServices: Sendable {
    /// Reaches a profile's service.
    public var connector: Connector
    /// The history's store, opened on first use.
    public var history: HistoryDesk
    /// The configuration's file.
    public var configuration: ConfigurationFile
    /// Where unsent forms are kept.
    public var drafts: Drafts
    /// The themes there are.
    public var themes: ThemeLibrary
    /// Who sits at the console, for rows and notes.
    public var agent: String?
    /// Speaks text, and returns when all is said.
    var speak: @Sendable (String) async throws -> Void = { try await Speech.say($0) }
    /// Looks profiles over as of now.
    var check: @Sendable () -> ProfileCheck = { ProfileCheck() }
    /// The desktop's clipboard, beside the terminal's; `nil` where there is none.
    public var clipboard: ClipboardTool?

    /// Names what the console works on.
    ///
    /// - Parameters:
    ///   - connector: Reaches a profile's service.
    ///   - history: The history's store.
    ///   - configuration: The configuration's file.
    ///   - drafts: Where unsent forms are kept.
    ///   - themes: The themes there are.
    ///   - agent: Who sits at the console.
    ///   - clipboard: The desktop's clipboard.
    public init(
        connector: Connector, history: HistoryDesk, configuration: ConfigurationFile, drafts: Drafts,
        themes: ThemeLibrary, agent: String? = nil, clipboard: ClipboardTool? = nil
    ) {
        self.connector = connector
        self.history = history
        self.configuration = configuration
        self.drafts = drafts
        self.themes = themes
        self.agent = agent
        self.clipboard = clipboard
    }
}

/// Opens the history once, on first use, so that the first picture does not wait for it.
public actor HistoryDesk {
    private let path: String
    private let options: HistoryStore.Options
    private var store: HistoryStore?

    /// Names the database and how the configuration wants it kept; nothing is opened yet.
    public init(path: String, settings: HistorySettings) {
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
    public func open() throws(HistoryError) -> HistoryStore {
        if let store { return store }
        let opened = try HistoryStore(path: path, options: options)
        store = opened
        return opened
    }
}
