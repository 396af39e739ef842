#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A file that is only ever replaced as a whole: whoever reads it, and whenever the machine stops, it is the old one or the new
/// one. It is only for its owner to read.
struct AtomicFile {
    /// The file itself, past all symbolic links.
    let path: String

    /// The folder the file is in.
    var folder: String { AtomicFile.folder(of: path) }

    /// Names a file; symbolic links are followed, also one that leads nowhere yet.
    init(_ path: String) throws(SettingsError) {
        var target = path
        for _ in 0..<40 {
            guard let next = AtomicFile.linkTarget(of: target) else {
                self.path = target
                return
            }
            target = next.hasPrefix("/") ? next : AtomicFile.folder(of: target) + "/" + next
        }
        throw .last(.read, path, code: ELOOP)
    }

    /// Does something while no other process or thread replaces the file.
    ///
    /// - Parameter patience: How long to wait for others.
    func locked<Value>(
        patience: Duration = .seconds(10), _ body: () throws(SettingsError) -> Value
    ) throws(SettingsError) -> Value {
        try AtomicFile.makeFolder(folder)
        return try FileLock(path: beside("lock"), patience: patience).holding(body)
    }

    /// Replaces the file. To be called while it is locked: two writers share the temporary file.
    ///
    /// - Parameter isWelcome: Asked when everything is on the disk; `false` gives up and leaves the file as it was.
    /// - Returns: Whether the file was replaced.
    @discardableResult
    func replace(with bytes: [UInt8], if isWelcome: () -> Bool = { true }) throws(SettingsError) -> Bool {
        let temporary = beside("new")
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .last(.write, path) }
        var code = AtomicFile.write(bytes, to: descriptor)
        if code == 0, fchmod(descriptor, 0o600) != 0 || fsync(descriptor) != 0 { code = errno }
        if close(descriptor) != 0, code == 0 { code = errno }
        guard code == 0, isWelcome() else {
            unlink(temporary)
            if code != 0 { throw .last(.write, path, code: code) }
            return false
        }
        guard rename(temporary, path) == 0 else {
            let code = errno
            unlink(temporary)
            throw .last(.write, path, code: code)
        }
        AtomicFile.sync(folder: folder)
        return true
    }

    /// Gives the file another name in the same folder as well, or instead where it can have only one.
    ///
    /// - Parameter suffix: What comes after the file's name; a number follows where that name is taken.
    func keep(under suffix: String) throws(SettingsError) {
        for number in 1...99 {
            let other = "\(path).\(suffix)" + (number == 1 ? "" : "-\(number)")
            if link(path, other) == 0 {
                chmod(other, 0o600)
                return
            }
            if errno == EEXIST { continue }
            let hasNoLinks = [EPERM, ENOTSUP, EMLINK, ENOSYS].contains(errno)
            if hasNoLinks, access(other, F_OK) != 0, rename(path, other) == 0 { return }
            break
        }
        throw .last(.write, path)
    }

    private func beside(_ suffix: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? "file"
        return "\(folder)/.\(name).\(suffix)"
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func linkTarget(of path: String) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &buffer, buffer.count)
        guard count > 0 else { return nil }
        return String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Makes a folder and those above it where they are missing, for nobody else to enter.
    private static func makeFolder(_ path: String) throws(SettingsError) {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, path != folder(of: path) else { throw .last(.write, path) }
        try makeFolder(folder(of: path))
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw .last(.write, path) }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return errno
            }
        }
        return 0
    }

    /// Makes a rename last; file systems that cannot do it for folders do without.
    private static func sync(folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}

/// The system's `write`, under a name that the type's own `write` does not hide.
private let systemWrite = write(_:_:_:)
