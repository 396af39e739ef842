public import History
public import MFAAPI
public import MFAClient
public import Settings

/// A profile's service: its client, recorded, and the sandbox's own endpoints where it has them.
public struct Connection: Sendable {
    /// The profile.
    public let profile: Profile
    /// Where the service answers.
    public let server: ServerURL
    /// The sandbox's own endpoints; `nil` where there are none.
    public let sandbox: SandboxClient?
    /// Fetches tokens for a trial; `nil` where the profile has other credentials.
    public let tokens: TokenSource?
    /// Which of the connector's it is.
    let number: Int
    private let client: Client
    private let history: HistoryDesk

    init(
        number: Int, profile: Profile, server: ServerURL, client: Client, history: HistoryDesk, sandbox: SandboxClient?,
        tokens: TokenSource?
    ) {
        self.number = number
        self.profile = profile
        self.server = server
        self.client = client
        self.history = history
        self.sandbox = sandbox
        self.tokens = tokens
    }

    /// Sends a code, recorded before it leaves.
    ///
    /// - Parameters:
    ///   - request: What is asked.
    ///   - channel: The way the code goes.
    ///   - agent: Who asks.
    ///   - reference: The case it is for.
    public func send(
        _ request: SendRequest, over channel: Channel, agent: String?, reference: String?
    ) async -> Recorded<Sent> {
        await recorder { recorder in
            await recorder.send(request, over: channel, context: context(agent, reference))
        }
    }

    /// Checks a code, recorded before it leaves.
    ///
    /// - Parameters:
    ///   - request: What is asked.
    ///   - sendId: The row of the send; `nil` finds the latest that fits.
    ///   - agent: Who asks.
    ///   - reference: The case it is for.
    public func verify(
        _ request: VerifyRequest, sendId: Int64?, agent: String?, reference: String?
    ) async -> Recorded<Verdict> {
        await recorder { recorder in
            await recorder.verify(request, context: context(agent, reference, sendId))
        }
    }

    /// Checks a code without a row, for a trial of the profile.
    func probe(_ request: VerifyRequest) async -> Answer<Verdict> { await client.verify(request) }

    private func context(_ agent: String?, _ reference: String?, _ sendId: Int64? = nil) -> RecordingClient.Context {
        RecordingClient.Context(
            profile: profile.name, environment: profile.environment == .live ? .live : .sandbox, agent: agent,
            reference: reference, sendId: sendId)
    }

    /// Nothing leaves that cannot be recorded.
    private func recorder<Value>(
        _ body: (RecordingClient) async -> Recorded<Value>
    ) async -> Recorded<Value> {
        let store: HistoryStore
        do {
            store = try await history.open()
        } catch {
            return .unrecorded(error)
        }
        return await body(RecordingClient(history: store, send: client.send, verify: client.verify))
    }
}
