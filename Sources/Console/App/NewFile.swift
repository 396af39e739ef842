import FoundationEssentials
import Glibc

/// A file that did not exist before and that only its owner can read.
struct NewFile: ~Copyable {
    private let descriptor: Int32
    private let path: String

    /// Creates the file.
    ///
    /// - Throws: ``ConsoleError`` where there is one already, or it cannot be created.
    init(path: String) throws(ConsoleError) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor < 0 { throw NewFile.fault(path) }
    }

    deinit { _ = close(descriptor) }

    /// Writes behind what was written before.
    func write(_ data: Data) throws(ConsoleError) {
        let isWritten = data.withUnsafeBytes { bytes in
            var rest = bytes
            while !rest.isEmpty {
                let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { return false }
                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
            }
            return true
        }
        if !isWritten { throw NewFile.fault(path) }
    }

    private static func fault(_ path: String) -> ConsoleError {
        ConsoleError("\(path): \(String(cString: strerror(errno)))")
    }
}
