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
    /// Makes a scenario of rows, the oldest first.
    public var scenario: @Sendable ([Entry]) throws -> String = { _ in
        throw ConsoleError("no scenarios are written here")
    }
    /// How long to wait before a history that cannot be opened is tried again.
    var historyRetry = Duration.seconds(5)
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
