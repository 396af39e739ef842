/// Draws codes, every one of a length equally likely.
public struct CodeGenerator: Sendable {
    private let source: Source

    /// Creates a generator.
    ///
    /// - Parameter word: Where 64 random bits come from; the default is the system's generator.
    public init(word: @escaping @Sendable () -> UInt64 = { CodeGenerator.systemWord() }) {
        source = Source(word: word)
    }

    /// Returns 64 bits of the system's random generator.
    public static func systemWord() -> UInt64 {
        var system = SystemRandomNumberGenerator()
        return system.next()
    }

    /// Returns a code of so many digits, leading zeros kept.
    func code(digits: Int) -> String {
        var source = source
        let end = (0..<digits).reduce(1) { power, _ in power * 10 }
        // The standard library draws again where the remainder would favour small numbers.
        let number = String(Int.random(in: 0..<end, using: &source))
        return String(repeating: "0", count: digits - number.utf8.count) + number
    }

    private struct Source: RandomNumberGenerator {
        let word: @Sendable () -> UInt64
        func next() -> UInt64 { word() }
    }
}
