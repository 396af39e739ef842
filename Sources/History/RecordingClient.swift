internal import Foundation
public import MFAAPI
public import MFAClient

/// What came of an operation that the history knows of.
public struct Recorded<Value: Sendable>: Sendable {
    /// The row; `nil` where nothing was recorded, and so nothing left.
    public let entry: Entry?
    /// What the service answered, or why there is no answer.
    public let answer: Answer<Value>
    /// What a person should know of the history: that the row could not be written, or not be finished.
    public let warning: String?
    /// Why nothing could be recorded, and so nothing left; else `nil`.
    public let refusal: HistoryError?

    /// Says what came of an operation.
    ///
    /// - Parameters:
    ///   - entry: The row; `nil` where nothing was recorded, and so nothing left.
    ///   - answer: What the service answered, or why there is no answer.
    ///   - warning: What a person should know of the history.
    ///   - refusal: Why nothing could be recorded.
    public init(entry: Entry?, answer: Answer<Value>, warning: String? = nil, refusal: HistoryError? = nil) {
        self.entry = entry
        self.answer = answer
        self.warning = warning
        self.refusal = refusal
    }

    /// What came of an operation that could not be recorded: nothing left.
    ///
    /// - Parameter reason: Why not.
    public static func unrecorded(_ reason: HistoryError) -> Recorded {
        let words = "Nothing was sent, because it could not be recorded. \(reason)"
        return Recorded(
            entry: nil, answer: Answer(result: .failure(.notSent(words))), warning: words, refusal: reason)
    }
}

/// A client whose every send and verify is in the history before it leaves, with its outcome after.
///
/// Where the row cannot be written nothing is sent.
public struct RecordingClient: Sendable {
    /// For whom and for what an operation is done.
    public struct Context: Hashable, Sendable {
        /// The profile's name.
        public var profile: String
        /// Where it is done.
        public var environment: Environment
        /// Who does it.
        public var agent: String?
        /// The ticket or case it is done for.
        public var reference: String?
        /// The send that a verify belongs to; left out, it is the last one to the number within the window.
        public var sendId: Int64?

        /// Creates a context.
        ///
        /// - Parameters:
        ///   - profile: The profile's name.
        ///   - environment: Where it is done.
        ///   - agent: Who does it.
        ///   - reference: The ticket or case it is done for.
        ///   - sendId: The send that a verify belongs to.
        public init(
            profile: String, environment: Environment, agent: String? = nil, reference: String? = nil,
            sendId: Int64? = nil
        ) {
            self.profile = profile
            self.environment = environment
            self.agent = agent
            self.reference = reference
            self.sendId = sendId
        }
    }

    let history: HistoryStore
    private let sending: @Sendable (SendRequest, Channel) async -> Answer<Sent>
    private let verifying: @Sendable (VerifyRequest) async -> Answer<Verdict>

    /// Creates a client around another.
    ///
    /// - Parameters:
    ///   - history: Where rows are kept.
    ///   - send: Sends a code.
    ///   - verify: Checks a code.
    public init(
        history: HistoryStore, send: @escaping @Sendable (SendRequest, Channel) async -> Answer<Sent>,
        verify: @escaping @Sendable (VerifyRequest) async -> Answer<Verdict>
    ) {
        self.history = history
        sending = send
        verifying = verify
    }

    /// Sends a code, and records it.
    ///
    /// - Parameters:
    ///   - request: What is sent.
    ///   - channel: The way it goes.
    ///   - context: For whom and for what.
    public func send(_ request: SendRequest, over channel: Channel, context: Context) async -> Recorded<Sent> {
        guard request.faults.isEmpty, let number = PhoneNumber(request.to) else {
            return .refused(.invalid(request.faults))
        }
        let draft = Draft(
            kind: .send, profile: context.profile, environment: context.environment, channel: channel,
            number: number, scope: request.effectiveScope, agent: context.agent, reference: context.reference)
        return await recorded({ _ in draft }, hiding: Redaction(number: number), Resolution.init) {
            await sending(request, channel)
        }
    }

    /// Checks a code, and records it without the code.
    ///
    /// - Parameters:
    ///   - request: What is checked.
    ///   - context: For whom and for what.
    public func verify(_ request: VerifyRequest, context: Context) async -> Recorded<Verdict> {
        guard request.faults.isEmpty, let number = PhoneNumber(request.to) else {
            return .refused(.invalid(request.faults))
        }
        let draft = Draft(
            kind: .verify, profile: context.profile, environment: context.environment, number: number,
            scope: request.effectiveScope, sendId: context.sendId, agent: context.agent,
            reference: context.reference)
        let window = request.expiration.seconds
        let completed: @Sendable (HistoryStore) throws -> Draft = { [draft] history in
            var draft = draft
            let start = history.options.now().addingTimeInterval(-window)
            draft.sendId =
                try draft.sendId
                ?? history.latestSend(
                    to: number, scope: draft.scope, profile: draft.profile, since: start)?.id
            return draft
        }
        return await recorded(completed, hiding: Redaction(number: number, code: request.code), Resolution.init) {
            await verifying(request)
        }
    }
}
