/// The bodies of the sandbox's own endpoints: virtual phones, faults, clock.
///
/// The sandbox offers them on loopback only. Times are ISO 8601 in UTC.
public enum Sandbox {
    /// A number that received something: `GET /sandbox/phones` lists these, newest first.
    public struct PhoneSummary: Codable, Hashable, Sendable {
        /// The number, E.164.
        public var number: String
        /// How many messages it holds.
        public var messages: Int
        /// How many calls it got.
        public var calls: Int
        /// When the last of them came.
        public var lastReceivedAt: String

        /// Creates a summary.
        public init(number: String, messages: Int, calls: Int, lastReceivedAt: String) {
            self.number = number
            self.messages = messages
            self.calls = calls
            self.lastReceivedAt = lastReceivedAt
        }
    }

    /// The list of phones.
    public struct PhoneList: Codable, Hashable, Sendable {
        /// The phones, newest activity first.
        public var phones: [PhoneSummary]

        /// Creates a list.
        public init(phones: [PhoneSummary]) { self.phones = phones }
    }

    /// A virtual phone: `GET /sandbox/phones/{number}`, newest first.
    public struct Phone: Codable, Hashable, Sendable {
        /// The number, E.164.
        public var number: String
        /// The messages it got.
        public var messages: [Message]
        /// The calls it got.
        public var calls: [Call]

        /// Creates a phone.
        public init(number: String, messages: [Message] = [], calls: [Call] = []) {
            self.number = number
            self.messages = messages
            self.calls = calls
        }
    }

    /// A text message on a virtual phone.
    public struct Message: Codable, Hashable, Sendable {
        /// The identifier the send was answered with.
        public var messageId: String
        /// The sender.
        public var from: String
        /// The text as delivered, the code in it.
        public var text: String
        /// When it came.
        public var receivedAt: String

        /// Creates a message.
        public init(messageId: String, from: String, text: String, receivedAt: String) {
            self.messageId = messageId
            self.from = from
            self.text = text
            self.receivedAt = receivedAt
        }
    }

    /// A call to a virtual phone.
    public struct Call: Codable, Hashable, Sendable {
        /// The identifier the send was answered with.
        public var callId: String
        /// The caller.
        public var from: String
        /// What was spoken, the digits one by one.
        public var transcript: String
        /// When it came.
        public var receivedAt: String

        /// Creates a call.
        public init(callId: String, from: String, transcript: String, receivedAt: String) {
            self.callId = callId
            self.from = from
            self.transcript = transcript
            self.receivedAt = receivedAt
        }
    }

    /// The answer of the long poll: the message or the call that came.
    public struct Arrival: Codable, Hashable, Sendable {
        /// The message, where it was one.
        public var message: Message?
        /// The call, where it was one.
        public var call: Call?

        /// Creates an arrival.
        public init(message: Message? = nil, call: Call? = nil) {
            self.message = message
            self.call = call
        }
    }

    /// A misbehaviour that the sandbox is asked for; every field is optional and narrows or shapes it.
    public struct Fault: Codable, Hashable, Sendable {
        /// The operation it strikes; `nil` means every one.
        public var operation: Operation?
        /// The number it strikes; `nil` means every one.
        public var to: String?
        /// The status it answers with; `nil` leaves the answer as it is.
        public var status: Int?
        /// The body it answers with, as text.
        public var body: String?
        /// Seconds before the answer.
        public var delaySeconds: Double?
        /// Whether the connection is closed without an answer.
        public var drop: Bool?
        /// Whether the body is cut in the middle.
        public var malformed: Bool?
        /// How likely it strikes, 0…1; `nil` means always.
        public var probability: Double?
        /// How often it strikes before it goes; `nil` means until it is cleared.
        public var times: Int?

        /// Creates a fault.
        public init(
            operation: Operation? = nil, to: String? = nil, status: Int? = nil, body: String? = nil,
            delaySeconds: Double? = nil, drop: Bool? = nil, malformed: Bool? = nil, probability: Double? = nil,
            times: Int? = nil
        ) {
            self.operation = operation
            self.to = to
            self.status = status
            self.body = body
            self.delaySeconds = delaySeconds
            self.drop = drop
            self.malformed = malformed
            self.probability = probability
            self.times = times
        }
    }

    /// The list of faults: `GET /sandbox/faults`.
    public struct FaultList: Codable, Hashable, Sendable {
        /// The faults, in the order they are tried.
        public var faults: [Fault]

        /// Creates a list.
        public init(faults: [Fault]) { self.faults = faults }
    }

    /// A number that needs no set-up to play a scenario: `GET /sandbox/scenarios` lists these.
    public struct Scenario: Codable, Hashable, Sendable {
        /// The number as people write it, `NPA` standing for any area code: `+1 NPA 555-0192`.
        public var number: String
        /// What happens, in words.
        public var effect: String

        /// Creates a scenario.
        public init(number: String, effect: String) {
            self.number = number
            self.effect = effect
        }
    }

    /// The list of scenarios.
    public struct ScenarioList: Codable, Hashable, Sendable {
        /// The scenarios, by number.
        public var scenarios: [Scenario]

        /// Creates a list.
        public init(scenarios: [Scenario]) { self.scenarios = scenarios }
    }

    /// A move of the service's clock: `POST /sandbox/clock`.
    public struct ClockAdvance: Codable, Hashable, Sendable {
        /// Seconds to move forward, 0 or more.
        public var advanceSeconds: Double

        /// Creates a move.
        public init(advanceSeconds: Double) { self.advanceSeconds = advanceSeconds }
    }

    /// The base of the sandbox's own endpoints, beside the API's base.
    public static let path = "/sandbox"
}
