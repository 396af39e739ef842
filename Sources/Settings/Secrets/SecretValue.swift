#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A secret that was fetched. It shows itself to nobody who does not ask by ``withText(_:)``: descriptions, dumps and
/// interpolation show dots. Its memory is wiped when the last copy goes.
public struct SecretValue: Sendable, Equatable {
    private let storage: Storage

    /// Keeps a secret.
    ///
    /// - Parameter text: The secret.
    public init(_ text: String) {
        storage = Storage(Array(text.utf8))
    }

    init(bytes: [UInt8]) {
        storage = Storage(bytes)
    }

    /// Calls a closure with the secret. What it copies out is no longer wiped.
    public func withText<Value, Failure>(_ body: (String) throws(Failure) -> Value) throws(Failure) -> Value {
        try body(String(decoding: storage.bytes, as: UTF8.self))
    }

    /// Compares two secrets.
    public static func == (first: SecretValue, second: SecretValue) -> Bool {
        first.storage.bytes == second.storage.bytes
    }

    // Sendable without the compiler's proof: the bytes are written by init and deinit only.
    private final class Storage: @unchecked Sendable {
        private(set) var bytes: [UInt8]

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        deinit { bytes.wipe() }
    }
}

extension SecretValue: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Dots, always as many.
    public var description: String { "••••••" }
    /// The same dots.
    public var debugDescription: String { description }
    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension [UInt8] {
    /// Overwrites the bytes in place, in a way that no optimiser leaves out.
    mutating func wipe() {
        withUnsafeMutableBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            #if canImport(Darwin)
            memset_s(base, buffer.count, 0, buffer.count)
            #else
            explicit_bzero(base, buffer.count)
            #endif
        }
    }
}
