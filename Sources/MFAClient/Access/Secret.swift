import CCurl

/// A password, a token or a client secret, which no description, dump or encoder shows.
///
/// Its bytes are overwritten when the last copy goes. That is a best effort: text made of them with ``reveal()`` is the
/// caller's, and HTTP libraries keep copies of their own for as long as a request lasts.
public struct Secret: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let storage: Storage

    /// Creates a secret from its text.
    public init(_ text: String) {
        storage = Storage(text.utf8)
    }

    /// Returns the text, for the moment in which it is sent.
    public func reveal() -> String {
        String(decoding: storage.bytes, as: UTF8.self)
    }

    /// Whether there is nothing in it.
    public var isEmpty: Bool { storage.bytes.isEmpty }

    /// What is shown in the secret's place.
    public static let mask = "••••••"

    /// The mask.
    public var description: String { Secret.mask }

    /// The mask.
    public var debugDescription: String { Secret.mask }

    /// A mirror with nothing in it.
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// Compares two secrets in a time that depends on their lengths only.
    public static func == (left: Secret, right: Secret) -> Bool {
        guard left.storage.bytes.count == right.storage.bytes.count else { return false }
        return zip(left.storage.bytes, right.storage.bytes).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    // Unchecked: the bytes are written in `init` and `deinit` only, where nobody else holds the object.
    private final class Storage: @unchecked Sendable {
        let bytes: UnsafeMutableBufferPointer<UInt8>

        init(_ text: String.UTF8View) {
            bytes = .allocate(capacity: text.count)
            _ = bytes.initialize(from: text)
        }

        deinit {
            ccurl_wipe(bytes.baseAddress, bytes.count)
            bytes.deallocate()
        }
    }
}
