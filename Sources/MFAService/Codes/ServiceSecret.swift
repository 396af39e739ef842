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

    /// Bytes of a secret: 32.
    public static let byteCount = 32

    private let key: SymmetricKey

    /// Creates a random secret, good for one process.
    public init() {
        key = SymmetricKey(size: .bits256)
    }

    /// Creates the secret that several processes share.
    ///
    /// - Returns: `nil` where the bytes are fewer than ``byteCount``.
    public init?(bytes: [UInt8]) {
        guard bytes.count >= ServiceSecret.byteCount else { return nil }
        key = SymmetricKey(data: bytes)
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
    func seal(_ text: String) throws(ServiceError) -> String {
        do {
            return try ChaChaPoly.seal(Data(text.utf8), using: sealingKey).combined.base64EncodedString()
        } catch {
            throw .configuration("A text cannot be sealed.")
        }
    }

    /// Opens a text; `nil` where it was not sealed under this secret.
    func open(_ sealed: String) -> String? {
        guard let data = Data(base64Encoded: sealed), let box = try? ChaChaPoly.SealedBox(combined: data),
            let text = try? ChaChaPoly.open(box, using: sealingKey)
        else { return nil }
        return String(validating: text, as: UTF8.self)
    }

    private var sealingKey: SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Data("seal".utf8), outputByteCount: ServiceSecret.byteCount)
    }

    private static func append(_ field: String, to message: inout [UInt8]) {
        withUnsafeBytes(of: UInt32(field.utf8.count).bigEndian) { message.append(contentsOf: $0) }
        message.append(contentsOf: field.utf8)
    }
}
