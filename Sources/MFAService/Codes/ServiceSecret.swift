internal import Crypto

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// The secret under which a service keeps codes, credentials and tokens: a 256-bit key for HMAC-SHA256.
///
/// Service processes that share a store share the secret too.
public struct ServiceSecret: Sendable {
    /// What a digest is for; it separates the digests of one purpose from those of every other.
    enum Purpose: String {
        case number, subject, code, account, prefix, credential, token
    }

    /// What a sealed text is for; one that is sealed for one purpose does not open for another.
    enum SealPurpose: String {
        case token, receipt
    }

    /// Bytes of a secret: 32.
    public static let byteCount = 32

    private let key: SymmetricKey
    private let sealingKey: SymmetricKey

    private init(key: SymmetricKey) {
        self.key = key
        sealingKey = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key, info: Data("seal".utf8), outputByteCount: ServiceSecret.byteCount)
    }

    /// Creates a random secret, good for one process.
    public init() {
        self.init(key: SymmetricKey(size: .bits256))
    }

    /// Creates the secret that several processes share.
    ///
    /// - Returns: `nil` where the bytes are fewer than ``byteCount``.
    public init?(bytes: [UInt8]) {
        guard bytes.count >= ServiceSecret.byteCount else { return nil }
        self.init(key: SymmetricKey(data: bytes))
    }

    /// Returns the digest of the fields; each is preceded by its length, so that no two lists of fields share one.
    func digest(_ purpose: Purpose, _ fields: String...) -> CodeDigest {
        var message: [UInt8] = []
        message.reserveCapacity(128)
        ServiceSecret.append(purpose.rawValue, to: &message)
        for field in fields { ServiceSecret.append(field, to: &message) }
        let code = HMAC<SHA256>.authenticationCode(for: message, using: key)
        return code.withUnsafeBytes { CodeDigest(bytes: $0) }
    }

    /// Seals a text, so that it can travel through other hands and come back unread and unchanged.
    func seal(_ text: String, for purpose: SealPurpose) throws(ServiceError) -> String {
        do {
            return try ChaChaPoly.seal(
                Data(text.utf8), using: sealingKey, authenticating: Data(purpose.rawValue.utf8)
            ).combined.base64EncodedString()
        } catch {
            throw .configuration("A text cannot be sealed.")
        }
    }

    /// Opens a text; `nil` where it was not sealed under this secret and for this purpose.
    func open(_ sealed: String, for purpose: SealPurpose) -> String? {
        guard let data = Data(base64Encoded: sealed), let box = try? ChaChaPoly.SealedBox(combined: data),
            let text = try? ChaChaPoly.open(box, using: sealingKey, authenticating: Data(purpose.rawValue.utf8))
        else { return nil }
        return String(validating: text, as: UTF8.self)
    }

    private static func append(_ field: String, to message: inout [UInt8]) {
        withUnsafeBytes(of: UInt32(field.utf8.count).bigEndian) { message.append(contentsOf: $0) }
        message.append(contentsOf: field.utf8)
    }
}
