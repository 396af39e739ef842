#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Why settings could not be saved, or a secret could not be had, in a sentence that says what to do.
public enum SettingsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file cannot be read as a configuration and is left as it is; the problem says where.
    case broken(Problem)
    /// The file is of a newer version of this program, which would lose what it does not know.
    case newerVersion(file: String, version: Int)
    /// The change would make the configuration faulty; nothing was written.
    case invalid([Problem])
    /// Another process holds the file's lock, and did not let go in time.
    case busy(path: String)
    /// Another program changed the file again and again while it was being saved.
    case contended(path: String)
    /// The system refused to read or write; nothing was lost.
    case system(path: String, action: Action, reason: String)
    /// A secret could not be had. The sentence never holds the secret.
    case secret(String)

    /// What was being done.
    public enum Action: String, Hashable, Sendable {
        /// Reading a file.
        case read
        /// Writing a file.
        case write
    }

    /// The sentence.
    public var description: String {
        switch self {
        case .broken(let problem):
            "\(problem) - the file is left as it is; mend it, or let it be moved aside"
        case .newerVersion(let file, let version):
            "\(file) is of version \(version), which a newer Vouch wrote; update Vouch to change it"
        case .invalid(let problems):
            "not saved: " + problems.map { "\($0.keyPath) \($0.message)" }.joined(separator: "; ")
        case .busy(let path):
            "the lock \(path) is held by another Vouch that does not finish; end it and try again"
        case .contended(let path):
            "\(path) is being changed by another program all the time; try again when it is done"
        case .system(let path, let action, let reason):
            "cannot \(action.rawValue) \(path): \(reason)"
        case .secret(let sentence):
            sentence
        }
    }

    /// Makes the error of a system call that just failed.
    static func last(_ action: Action, _ path: String, code: Int32 = errno) -> SettingsError {
        let reason =
            switch code {
            case ENOSPC, EDQUOT: "the disk is full; make room and save again"
            case EFBIG: "the file would be larger than the system allows"
            case EROFS: "the file system is read-only"
            case EACCES, EPERM: "permission denied; check who owns the file and its folder"
            case ELOOP: "its symbolic links go round in circles"
            case ENOTDIR: "a part of the path is no folder"
            case ENAMETOOLONG: "the path is too long"
            default: String(cString: strerror(code))
            }
        return .system(path: path, action: action, reason: reason)
    }
}
