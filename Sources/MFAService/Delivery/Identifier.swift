#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Makes identifiers in the shapes of the live service, and unguessable tokens.
enum Identifier {
    private static let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")

    /// Returns a message's identifier: 13 digits of milliseconds and 16 of a–z and 0–9.
    static func message(at time: Date) -> String {
        let milliseconds = String(max(0, time.milliseconds))
        let padded = String(repeating: "0", count: max(0, 13 - milliseconds.count)) + milliseconds
        return padded.suffix(13) + random(16)
    }

    /// Returns a call's identifier: `c-`, 8 hexadecimal digits, `-` and a UUID.
    static func call() -> String {
        "c-\(UUID().uuidString.prefix(8).lowercased())-\(UUID().uuidString.lowercased())"
    }

    /// Returns an identifier for a request.
    static func request() -> String { UUID().uuidString.lowercased() }

    /// Returns a token of 206 random bits.
    static func secretToken() -> String { random(40) }

    private static func random(_ count: Int) -> String {
        String((0..<count).map { _ in letters[Int.random(in: 0..<letters.count)] })
    }
}
