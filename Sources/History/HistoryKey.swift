internal import Crypto
internal import Foundation
internal import MFAAPI

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The secret of a history, from which the ledger's and the numbers' keys are derived (HKDF, RFC 5869).
struct HistoryKey: Sendable {
    /// Seals the ledger.
    let ledger: SymmetricKey
    /// Hashes numbers that are not kept whole.
    private let numbers: SymmetricKey
    /// Tells this key from another without giving anything of it away.
    let print: Data

    /// Bytes of a message authentication code that are kept: 128 bits, at least half of the whole (RFC 2104, section 5).
    static let codeLength = 16

    init(secret: SymmetricKey) {
        func derived(_ purpose: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(inputKeyMaterial: secret, info: Data(purpose.utf8), outputByteCount: 32)
        }
        ledger = derived("ledger")
        numbers = derived("numbers")
        print = derived("print").withUnsafeBytes { Data($0.prefix(8)) }
    }

    static var random: HistoryKey { HistoryKey(secret: SymmetricKey(size: .bits256)) }

    func hash(of number: PhoneNumber) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: Data(number.e164.utf8), using: numbers).prefix(Self.codeLength))
    }
}

extension HistoryKey {
    /// Reads the key file, and makes it first where there is none. Of several processes that make it at once, one wins.
    init(file path: String) throws(HistoryError) {
        var bytes = try Self.contents(of: path)
        if bytes == nil, errno == ENOENT {
            try Self.create(path)
            bytes = try Self.contents(of: path)
        }
        guard let bytes else { throw .unusableKey(path: path, reason: String(cString: strerror(errno))) }
        guard bytes.count == 32 else { throw .unusableKey(path: path, reason: "it does not hold 32 bytes") }
        self.init(secret: SymmetricKey(data: bytes))
    }

    /// The key's bytes; `nil` where the file cannot be read, for the reason in `errno`.
    private static func contents(of path: String) throws(HistoryError) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        try makePrivate(file, path)
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(file, &bytes, bytes.count)
        return count < 0 ? nil : Array(bytes.prefix(count))
    }

    /// Closes the file to others, and refuses one that is another's.
    private static func makePrivate(_ file: Int32, _ path: String) throws(HistoryError) {
        var status = stat()
        guard fstat(file, &status) == 0 else { return }
        if status.st_uid != geteuid(), geteuid() != 0 {
            throw .unusableKey(path: path, reason: "it belongs to another user")
        }
        if status.st_mode & 0o077 != 0, fchmod(file, 0o600) != 0 {
            throw .unusableKey(path: path, reason: "others can read it; make it private with chmod 600")
        }
    }

    /// The file gets its name only when its bytes are on the disk, and never takes the place of another.
    private static func create(_ path: String) throws(HistoryError) {
        let draft = "\(path).\(getpid()).\(UInt64.random(in: .min ... .max))"
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .unusableKey(path: path, reason: String(cString: strerror(errno))) }
        defer { unlink(draft) }
        let isWritten = SymmetricKey(size: .bits256).withUnsafeBytes { write(file, $0.baseAddress, 32) } == 32
        let isKept = isWritten && fsync(file) == 0 && name(draft, path)
        let reason = errno
        close(file)
        guard isKept else { throw .unusableKey(path: path, reason: String(cString: strerror(reason))) }
    }

    /// Gives a file its name, unless another has it; also where a file can have one name only.
    static func name(
        _ draft: String, _ path: String, link: (String, String) -> Int32 = { link($0, $1) }
    ) -> Bool {
        if link(draft, path) == 0 || errno == EEXIST { return true }
        guard [EPERM, ENOTSUP, EMLINK, ENOSYS].contains(errno) else { return false }
        return access(path, F_OK) == 0 || rename(draft, path) == 0
    }
}
