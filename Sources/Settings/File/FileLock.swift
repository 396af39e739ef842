#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A lock that processes and threads of one machine share through a file. It ends with the process, however that ends.
struct FileLock {
    /// The lock file; it is made where it is missing, and stays.
    let path: String
    /// How long to wait for others.
    let patience: Duration

    /// Does something while nobody else holds the lock.
    func holding<Value>(_ body: () throws(SettingsError) -> Value) throws(SettingsError) -> Value {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .last(.write, path) }
        defer { close(descriptor) }
        let end = ContinuousClock.now + patience
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            guard code == EWOULDBLOCK || code == EINTR else { throw .last(.write, path, code: code) }
            guard ContinuousClock.now < end else { throw .busy(path: path) }
            usleep(2_000)
        }
        return try body()
    }
}
