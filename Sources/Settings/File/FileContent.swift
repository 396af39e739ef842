#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// What was read from a file, together with what the system said of it at that moment.
struct FileContent {
    /// Bytes of the largest file that is read: 1 MiB.
    static let largest = 1 << 20

    let bytes: [UInt8]
    let stamp: FileStamp
    /// The permission bits.
    let mode: UInt32
    /// Who owns the file.
    let owner: UInt32

    /// Reads a whole regular file.
    ///
    /// - Returns: `nil` where there is no file.
    static func read(_ path: String) throws(SettingsError) -> FileContent? {
        // A pipe without a writer must not hold the program.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw .last(.read, path)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .last(.read, path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .system(path: path, action: .read, reason: "it is no regular file")
        }
        let bytes = try content(of: descriptor, path)
        return FileContent(
            bytes: bytes, stamp: FileStamp(status), mode: UInt32(status.st_mode) & 0o777, owner: status.st_uid)
    }

    private static func content(of descriptor: Int32, _ path: String) throws(SettingsError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16 << 10)
        while true {
            let count = buffer.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw .last(.read, path)
            }
            if count == 0 { return bytes }
            bytes += buffer.prefix(count)
            guard bytes.count <= largest else {
                throw .system(path: path, action: .read, reason: "it is larger than 1 MiB")
            }
        }
    }
}

/// The system's `read`, under a name that the type's own `read` does not hide.
private let systemRead = read(_:_:_:)
