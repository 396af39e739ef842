internal import GRDB

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Why the history cannot be read or written, each with what to do about it. No case carries a number or a code.
public enum HistoryError: Error, Hashable, Sendable {
    /// A newer Vouch wrote the database.
    case newerVersion(path: String)
    /// The file is damaged or is no database.
    case corrupt(path: String)
    /// The file or its folder cannot be written.
    case readOnly(path: String)
    /// There is no room left.
    case diskFull(path: String)
    /// Another process keeps the database locked.
    case locked(path: String)
    /// The file cannot be opened or made, with the system's reason.
    case cannotOpen(path: String, reason: String)
    /// The key file is there and cannot be used, with the reason.
    case unusableKey(path: String, reason: String)
    /// There is no entry of this id.
    case noSuchEntry(Int64)
    /// The entry has its outcome already.
    case alreadyFinished(Int64)
    /// An outcome of `open` finishes nothing.
    case notAnOutcome
    /// Anything else, in SQLite's words.
    case failed(path: String, reason: String)
}

extension HistoryError: CustomStringConvertible {
    /// A sentence that says what is wrong and what to do.
    public var description: String {
        switch self {
        case .newerVersion(let path):
            "The history \(path) was written by a newer version of Vouch. Update Vouch, or name another history file."
        case .corrupt(let path):
            "The history \(path) is damaged or is not a history. It was left as it is. "
                + "“vouch history repair” moves it aside, and the next row starts a new one."
        case .readOnly(let path):
            "The history \(path) cannot be written. Check the permissions of the file and of its folder."
        case .diskFull(let path):
            "There is no room left for the history \(path). Free some space, or purge old rows."
        case .locked(let path):
            "The history \(path) is locked by another program. Close it and try again."
        case .cannotOpen(let path, let reason):
            "The history \(path) cannot be opened: \(reason)."
        case .unusableKey(let path, let reason):
            "The history's key \(path) cannot be used: \(reason)."
        case .noSuchEntry(let id):
            "The history has no row #\(id)."
        case .alreadyFinished(let id):
            "Row #\(id) of the history has its outcome already."
        case .notAnOutcome:
            "A row cannot be finished as open."
        case .failed(let path, let reason):
            "The history \(path) failed: \(reason)."
        }
    }
}

extension HistoryError {
    /// Reads an error of the database; one of the history's own stays as it is.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as HistoryError: self = error
        case let error as DatabaseError: self.init(database: error, path: path)
        default: self = .failed(path: path, reason: String(describing: error))
        }
    }

    /// The statement and its arguments are left out of the reason: they can hold a number.
    private init(database error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
        case .SQLITE_IOERR where hasNoRoom(path), .SQLITE_CANTOPEN where hasNoRoom(path): self = .diskFull(path: path)
        case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, reason: error.message ?? "no access")
        default: self = .failed(path: path, reason: error.message ?? "result code \(error.resultCode.rawValue)")
        }
    }
}

/// Whether the disk of a file is full, which SQLite does not always name as the reason why it cannot write.
private func hasNoRoom(_ path: String) -> Bool {
    var disk = statvfs()
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    return statvfs(folder, &disk) == 0 && disk.f_bavail == 0
}
