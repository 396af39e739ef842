public import MFAAPI

/// A scripted run for an audience: what is said, typed and sent, step by step.
public struct DemoScript: Hashable, Sendable {
    /// What the run shows, for the screen's first line.
    public var title: String
    /// Who calls.
    public var caller: String
    /// What happens, in its order; there is at least one step.
    public var steps: [Step]

    /// Who says something.
    public enum Speaker: String, CaseIterable, Codable, Hashable, Sendable {
        /// The person on the phone.
        case caller
        /// The person at the console.
        case agent
    }

    /// Which code the caller reads out.
    public enum Code: Hashable, Sendable {
        /// The one on the phone.
        case phone
        /// One that differs from it in its last digit.
        case wrong
        /// These digits.
        case digits(String)
    }

    /// One thing that happens.
    public enum Step: Hashable, Sendable {
        /// Words that stand until the speaker says others.
        case say(String, Speaker)
        /// A field of the send form is filled in, character by character.
        case fill(Field, String)
        /// A code is sent by that channel.
        case send(Channel)
        /// Another code is sent to the same number by that channel.
        case resend(Channel)
        /// A code is typed digit by digit and checked.
        case code(Code)
        /// The sandbox's clock moves forward.
        case moveClock(Duration)
        /// Nothing happens for a while.
        case pause(Duration)
        /// The next caller's turn: verifications, phone and words are cleared.
        case clear
    }
}

/// Why a script cannot be run: the place in it, and what is wrong there.
public struct DemoFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// A sentence that a person can act on.
    public let description: String
}
