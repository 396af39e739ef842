internal import MFAAPI

/// What the sandbox does with certain fictional numbers, without any set-up.
///
/// The numbers are +1, any area code, 555 and four digits of 0180 to 0199; every other number just delivers.
public struct Scenario: Hashable, Sendable {
    /// What happens.
    public enum Effect: Hashable, Sendable {
        /// The code arrives, as with any other number.
        case delivered
        /// The send is answered, the message does not arrive, and the receipt carries the error.
        case undelivered(code: Int, description: String)
        /// The message or the call arrives late.
        case slow(Duration)
        /// Every check is refused as of a locked number.
        case locked
        /// The code has expired when it arrives.
        case expiredAtOnce
        /// A call is answered, and does not arrive.
        case voiceBusy
    }

    /// The last four digits of the number.
    public let line: String
    /// What happens.
    public let effect: Effect

    /// Every scenario there is.
    public static let all: [Scenario] = [
        Scenario(line: "0180", effect: .delivered),
        Scenario(line: "0181", effect: .slow(.seconds(5))),
        Scenario(line: "0182", effect: .locked),
        Scenario(line: "0183", effect: .expiredAtOnce),
        Scenario(line: "0184", effect: .voiceBusy),
        Scenario(line: "0190", effect: .undelivered(code: 4432, description: "forbidden to country")),
        Scenario(line: "0191", effect: .undelivered(code: 4470, description: "rejected as spam")),
        Scenario(line: "0192", effect: .undelivered(code: 4720, description: "invalid destination address")),
        Scenario(line: "0193", effect: .undelivered(code: 4740, description: "invalid source address")),
        Scenario(line: "0194", effect: .undelivered(code: 4750, description: "destination rejected message")),
        Scenario(line: "0195", effect: .undelivered(code: 4770, description: "destination spam detected")),
        Scenario(line: "0196", effect: .undelivered(code: 4775, description: "destination opted out")),
        Scenario(line: "0197", effect: .undelivered(code: 5600, description: "carrier queue full")),
        Scenario(line: "0198", effect: .undelivered(code: 5610, description: "submit failed")),
        Scenario(line: "0199", effect: .undelivered(code: 9902, description: "delivery receipt timed out")),
    ]

    private static let byLine = Dictionary(all.map { (Substring($0.line), $0.effect) }, uniquingKeysWith: { $1 })

    /// Returns what the sandbox does with a number.
    public static func effect(of number: String) -> Effect {
        // `+1`, three digits of an area code, `555` and the line.
        guard number.utf8.count == 12, number.hasPrefix("+1"), number.dropFirst(5).hasPrefix("555") else {
            return .delivered
        }
        return byLine[number.suffix(4)] ?? .delivered
    }
}

extension Scenario.Effect {
    /// What happens, in words for a list.
    public var summary: String {
        switch self {
        case .delivered: "delivered"
        case .undelivered(let code, let description): "a text is not delivered: \(code) \(description)"
        case .slow(let delay): "delivered after \(Int(delay.seconds)) s"
        case .locked: "every check is answered 429"
        case .expiredAtOnce: "the code has expired when it arrives"
        case .voiceBusy: "a call is not answered: busy"
        }
    }
}
