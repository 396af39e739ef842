import MFAAPI

/// Numbers that nobody has, and that the sandbox just delivers to: 555-0100 to 555-0179 of any area code.
struct FictionalNumbers {
    private var drawn: Set<String> = []

    /// Draws a number that was not drawn before; there are some forty thousand.
    mutating func next(using random: inout some RandomNumberGenerator) -> String {
        while true {
            let area = Int.random(in: 201...989, using: &random)
            let number = "+1\(area)5550\(Int.random(in: 100..<180, using: &random))"
            if PhoneNumber(number)?.nanpHints == [.fictional], drawn.insert(number).inserted { return number }
        }
    }
}
