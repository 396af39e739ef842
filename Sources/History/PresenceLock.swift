#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Tells which processes that write the history are alive: each holds a lock on a byte of one file, and the system lets go
/// of it however the process ends. The lock belongs to the open file, so two stores of one process do not disturb each
/// other.
final class PresenceLock: Sendable {
    /// The byte that this process holds, and by which its rows name it.
    let owner: Int64
    private let file: Int32

    /// Opens the file and takes a byte of it; `nil` where that cannot be done, with `errno` set.
    init?(path: String) {
        file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        owner = .random(in: 1...(1 << 62))
        guard file >= 0 else { return nil }
        guard control(Command.set, type: F_WRLCK, byte: owner) != nil else { return nil }
    }

    deinit {
        if file >= 0 { close(file) }
    }

    /// Returns whether the process that wrote under this name still runs.
    func isAlive(_ owner: Int64) -> Bool {
        if owner == self.owner { return true }
        guard owner > 0 else { return false }
        return control(Command.get, type: F_WRLCK, byte: owner).map { $0.l_type != Int16(F_UNLCK) } ?? true
    }

    /// Touches the file, once a commit is there to be seen, so that whoever watches the file looks for it.
    func signal() {
        var byte: UInt8 = 0
        pwrite(file, &byte, 1, 0)
    }

    /// Runs the work while no other process opens the history; it goes on without the lock where that takes longer than
    /// the patience, since the lock only saves processes that start together from getting in each other's way.
    func whileOpening<Value, Failure>(
        patience: Duration, _ work: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let end = ContinuousClock.now + patience
        while control(Command.set, type: F_WRLCK, byte: 0) == nil, ContinuousClock.now < end { usleep(2_000) }
        defer { _ = control(Command.set, type: F_UNLCK, byte: 0) }
        return try work()
    }

    /// Commands for locks that belong to the open file, which the system's headers show only to C (`F_OFD_SETLK`,
    /// `F_OFD_GETLK`).
    private enum Command {
        #if os(Linux)
        static let get: Int32 = 36
        static let set: Int32 = 37
        #else
        static let get: Int32 = 92
        static let set: Int32 = 90
        #endif
    }

    private func control(_ command: Int32, type: Int32, byte: Int64) -> flock? {
        var lock = flock()
        lock.l_type = Int16(type)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = off_t(byte)
        lock.l_len = 1
        return fcntl(file, command, &lock) == 0 ? lock : nil
    }
}
