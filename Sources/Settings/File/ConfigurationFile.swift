#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The configuration on the disk, shared with editors and other processes.
///
/// Every change is made to what the file says at that moment, under a lock, so that none is lost. What the program does not
/// know stays in the file byte for byte. Loading and saving wait for the disk: call them where nothing is held up by it.
public struct ConfigurationFile: Sendable {
    /// What may be done to a file that cannot be read.
    public enum Consent: Sendable, Hashable {
        /// It is left as it is, and saving is refused.
        case keepingBroken
        /// It is moved aside to a dated backup beside it, and a new one is begun.
        case replacingBroken
    }

    /// The path that was asked for; it can be a symbolic link.
    public let path: String
    let known: KnownNames
    let migrations: [Migration]
    private let patience: Duration
    let now: @Sendable () -> Date

    /// Names the file. Nothing is read yet.
    ///
    /// - Parameters:
    ///   - path: The file, such as ``Paths/configFile``.
    ///   - known: Names of themes, commands and keys, so that wrong ones are found.
    ///   - patience: How long a save waits for other processes.
    ///   - now: The clock for a backup's name.
    public init(
        path: String, known: KnownNames = KnownNames(), patience: Duration = .seconds(10),
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.init(path: path, known: known, patience: patience, now: now, migrations: Migration.all)
    }

    init(
        path: String, known: KnownNames = KnownNames(), patience: Duration = .seconds(10),
        now: @escaping @Sendable () -> Date = { Date() }, migrations: [Migration]
    ) {
        self.path = path
        self.known = known
        self.patience = patience
        self.now = now
        self.migrations = migrations
    }

    /// The state of the file now; `nil` where there is none. Another one than ``Loaded/stamp`` is a reason to load again.
    public var stamp: FileStamp? { FileStamp(path: path) }

    /// Changes the configuration and saves it, 0600, through symbolic links.
    ///
    /// - Parameters:
    ///   - consent: What may be done to a file that cannot be read.
    ///   - change: The change. It gets what the file says now, and can be called again where another program saves meanwhile.
    /// - Returns: The configuration as it is in the file now.
    /// - Throws: ``SettingsError``; the file is then as it was.
    @discardableResult
    public func update(
        _ consent: Consent = .keepingBroken, _ change: (inout Configuration) -> Void
    ) throws(SettingsError) -> Configuration {
        let file = try AtomicFile(path)
        return try file.locked(patience: patience) { () throws(SettingsError) in
            for _ in 0..<20 {
                let base = try base(file, consent)
                var configuration = base.text.configuration
                change(&configuration)
                if configuration == base.text.configuration, !base.isReplacement { return configuration }
                let bytes = base.text.changed(to: configuration)
                let saved = try checked(bytes, against: base.text)
                if try write(bytes, in: file, over: base) { return saved }
            }
            throw .contended(path: file.path)
        }
    }
}
