import MFAAPI

/// A generator that gives the same row of numbers in every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Returns so many E.164 numbers of every length.
    static func phoneNumbers(_ count: Int) -> [PhoneNumber] {
        var random = SeededRandom(seed: 15)
        return (0..<count).compactMap { _ in
            let rest = (1..<Int.random(in: 2...15, using: &random)).map { _ in Int.random(in: 0...9, using: &random) }
            return PhoneNumber("+\(Int.random(in: 1...9, using: &random))\(rest.map(String.init).joined())")
        }
    }
}
