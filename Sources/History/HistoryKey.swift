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
        var bytes = Self.contents(of: path)
        if bytes == nil, errno == ENOENT {
            try Self.create(path)
            bytes = Self.contents(of: path)
        }
        guard let bytes else { throw .unusableKey(path: path, reason: String(cString: strerror(errno))) }
        guard bytes.count == 32 else { throw .unusableKey(path: path, reason: "it does not hold 32 bytes") }
        self.init(secret: SymmetricKey(data: bytes))
    }

    private static func contents(of path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(file, &bytes, bytes.count)
        return count < 0 ? nil : Array(bytes.prefix(count))
    }

    /// The file gets its name only when its bytes are on the disk, and never takes the place of another.
    private static func create(_ path: String) throws(HistoryError) {
        let draft = "\(path).\(getpid()).\(UInt64.random(in: .min ... .max))"
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .unusableKey(path: path, reason: String(cString: strerror(errno))) }
        defer { unlink(draft) }
        let isWritten = SymmetricKey(size: .bits256).withUnsafeBytes { write(file, $0.baseAddress, 32) } == 32
        let isKept = isWritten && fsync(file) == 0 && (link(draft, path) == 0 || errno == EEXIST)
        let reason = errno
        close(file)
        guard isKept else { throw .unusableKey(path: path, reason: String(cString: strerror(reason))) }
    }
}
