public import MFAAPI

/// What is known of an entry before its request leaves. It has no place for a code.
public struct Draft: Hashable, Sendable {
    /// What is about to be done.
    public var kind: Entry.Kind
    /// The profile's name.
    public var profile: String
    /// Where it is done.
    public var environment: Environment
    /// The way the code goes; left out, a verify and an expiry take their send's.
    public var channel: Channel?
    /// The number that gets the code.
    public var number: PhoneNumber
    /// What the code is for.
    public var scope: String
    /// The send that a verify or an expiry belongs to.
    public var sendId: Int64?
    /// Who does it.
    public var agent: String?
    /// The ticket or case it is done for.
    public var reference: String?

    /// Creates a draft.
    ///
    /// - Parameters:
    ///   - kind: What is about to be done.
    ///   - profile: The profile's name.
    ///   - environment: Where it is done.
    ///   - channel: The way the code goes.
    ///   - number: The number that gets the code.
    ///   - scope: What the code is for.
    ///   - sendId: The send that a verify or an expiry belongs to.
    ///   - agent: Who does it.
    ///   - reference: The ticket or case it is done for.
    public init(
        kind: Entry.Kind, profile: String, environment: Environment, channel: Channel? = nil,
        number: PhoneNumber, scope: String = Limits.defaultScope, sendId: Int64? = nil, agent: String? = nil,
        reference: String? = nil
    ) {
        self.kind = kind
        self.profile = profile
        self.environment = environment
        self.channel = channel
        self.number = number
        self.scope = scope
        self.sendId = sendId
        self.agent = agent
        self.reference = reference
    }
}

/// What is known of an entry once its answer is there.
public struct Resolution: Hashable, Sendable {
    /// What came of it.
    public var outcome: Outcome
    /// The HTTP status of the answer; `nil` where none came.
    public var status: Int?
    /// The `messageId` or `callId` of a send.
    public var remoteId: String?
    /// How long the answer took.
    public var duration: Duration?
    /// The reason for the outcome, in words.
    public var detail: String?

    /// Creates a resolution.
    ///
    /// - Parameters:
    ///   - outcome: What came of it.
    ///   - status: The HTTP status of the answer.
    ///   - remoteId: The `messageId` or `callId` of a send.
    ///   - duration: How long the answer took.
    ///   - detail: The reason for the outcome, in words.
    public init(
        _ outcome: Outcome, status: Int? = nil, remoteId: String? = nil, duration: Duration? = nil,
        detail: String? = nil
    ) {
        self.outcome = outcome
        self.status = status
        self.remoteId = remoteId
        self.duration = duration
        self.detail = detail
    }
}
