public import Foundation
internal import GRDB
internal import MFAAPI

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

extension HistoryStore {
    /// The parts of a history that is open.
    struct Opened {
        var database: any DatabaseWriter
        var presence: PresenceLock?
        var key: HistoryKey
        var isReadOnly = false
    }

    /// Opens a history, and makes it where there is none: the file 0600, a folder that is made 0700. Beside it lie its key
    /// (`….key`) and the lock by which processes see each other (`….lock`).
    ///
    /// Rows that a process left open when it died are finished as unknown. A history that cannot be written is opened for
    /// reading.
    ///
    /// - Parameters:
    ///   - path: The database file.
    ///   - options: How it is kept.
    /// - Throws: ``HistoryError``; a damaged file and one of a newer version stay as they are.
    public convenience init(path: String, options: Options = Options()) throws(HistoryError) {
        do {
            self.init(try Self.openForWriting(path, options), path: path, options: options)
            // Where that fails, the rows are shown as unknown all the same.
            _ = try? settle()
        } catch HistoryError.readOnly where FileManager.default.fileExists(atPath: path) {
            self.init(try Self.openForReading(path, options), path: path, options: options)
        }
    }

    /// Opens a history of its own that ends with the store.
    ///
    /// - Parameter options: How it is kept.
    public convenience init(inMemory options: Options) throws(HistoryError) {
        let path = ":memory:"
        do {
            let database = try DatabaseQueue(configuration: Self.configuration(options))
            try Schema.migrator.migrate(database)
            self.init(Opened(database: database, key: .random), path: path, options: options)
        } catch {
            throw HistoryError(error, path: path)
        }
    }

    /// Moves a damaged history out of the way, so that a new one can be started in its place. Nothing is deleted.
    ///
    /// - Parameters:
    ///   - path: The database file.
    ///   - date: The time that its new name tells.
    /// - Returns: Where it is now.
    public static func moveAside(_ path: String, at date: Date = Date()) throws(HistoryError) -> String {
        let stamp = date.ISO8601Format(.init(dateSeparator: .omitted, timeSeparator: .omitted))
        var target = "\(path).damaged-\(stamp)"
        while FileManager.default.fileExists(atPath: target) { target += "-again" }
        for suffix in ["", "-wal", "-shm"] where rename(path + suffix, target + suffix) != 0 && errno != ENOENT {
            throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
        return target
    }
}

extension HistoryStore {
    private static func openForWriting(_ path: String, _ options: Options) throws(HistoryError) -> Opened {
        try prepareFile(path)
        guard let presence = PresenceLock(path: path + ".lock") else { throw fault(errno, path) }
        let key = try HistoryKey(file: path + ".key")
        let database = try presence.whileOpening(patience: options.patience) { () throws(HistoryError) in
            try openPool(path, options)
        }
        return Opened(database: database, presence: presence, key: key)
    }

    private static func openPool(_ path: String, _ options: Options) throws(HistoryError) -> DatabasePool {
        do {
            let database = try DatabasePool(path: path, configuration: configuration(options))
            let migrator = Schema.migrator
            // All on one connection: a command that only writes needs no other.
            let isCurrent = try database.writeWithoutTransaction { db in
                // GRDB sets NORMAL in WAL mode, which may lose the last rows when the power goes.
                try db.execute(sql: "PRAGMA synchronous = FULL")
                if try migrator.hasBeenSuperseded(db) { throw HistoryError.newerVersion(path: path) }
                return try migrator.hasCompletedMigrations(db)
            }
            if !isCurrent { try migrator.migrate(database) }
            return database
        } catch {
            throw HistoryError(error, path: path)
        }
    }

    /// Without its key a history can be read all the same; only a search for a masked number finds nothing.
    private static func openForReading(_ path: String, _ options: Options) throws(HistoryError) -> Opened {
        do {
            var configuration = configuration(options)
            configuration.readonly = true
            let database = try DatabasePool(path: readablePath(path), configuration: configuration)
            if try database.read(Schema.migrator.hasBeenSuperseded) { throw HistoryError.newerVersion(path: path) }
            let key = (try? HistoryKey(file: path + ".key")) ?? .random
            return Opened(database: database, presence: PresenceLock(path: path + ".lock"), key: key, isReadOnly: true)
        } catch {
            throw HistoryError(error, path: path)
        }
    }

    /// SQLite reads a write-ahead log only through files that it may make beside it. Where there is no log, the database
    /// is whole without them, and nobody writes it.
    private static func readablePath(_ path: String) -> String {
        if FileManager.default.fileExists(atPath: path + "-wal") { return path }
        return URL(filePath: path).absoluteString + "?immutable=1"
    }

    private static func configuration(_ options: Options) -> Configuration {
        var configuration = Configuration()
        configuration.label = "history"
        configuration.busyMode = .timeout(options.patience.seconds)
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA secure_delete = ON")
            if let size = options.maximumSize {
                try db.execute(sql: "PRAGMA max_page_count = \(max(1, size / 4096))")
            }
        }
        return configuration
    }

    /// Makes the file, closed to others, before SQLite would make it open to them. An existing file is not opened here:
    /// closing it again would let go of the locks that another store of this process holds on it.
    private static func prepareFile(_ path: String) throws(HistoryError) {
        let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .cannotOpen(path: path, reason: "its folder cannot be made")
        }
        let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if file >= 0 {
            close(file)
        } else if errno != EEXIST {
            throw fault(errno, path)
        } else if access(path, W_OK) != 0 || access(folder, W_OK) != 0 {
            throw fault(errno, path)
        } else {
            chmod(path, 0o600)
        }
    }

    private static func fault(_ code: Int32, _ path: String) -> HistoryError {
        switch code {
        case EACCES, EPERM, EROFS: .readOnly(path: path)
        case ENOSPC, EDQUOT: .diskFull(path: path)
        default: .cannotOpen(path: path, reason: String(cString: strerror(code)))
        }
    }
}
