import FoundationEssentials
import History
import MFAAPI
import MFAClient
import Settings

extension ConsoleServices {
    /// Sends a code through a profile's connection; where there is none, nothing is sent and the answer says why.
    func send(
        _ request: SendRequest, over channel: Channel, profile: Profile, reference: String?
    ) async -> Recorded<Sent> {
        do {
            let connection = try await connector.connection(for: profile)
            let recorded = await connection.send(request, over: channel, agent: agent, reference: reference)
            if recorded.answer.result.failure?.spoils(connection) == true { await connector.forget(connection) }
            return recorded
        } catch {
            return .unconnected(error.description)
        }
    }

    /// Checks a code through a profile's connection; where there is none, nothing leaves and the answer says why.
    func verify(
        _ request: VerifyRequest, sendRow: Int64?, profile: Profile, reference: String?
    ) async -> Recorded<Verdict> {
        do {
            let connection = try await connector.connection(for: profile)
            let recorded = await connection.verify(request, sendId: sendRow, agent: agent, reference: reference)
            if recorded.answer.result.failure?.spoils(connection) == true { await connector.forget(connection) }
            return recorded
        } catch {
            return .unconnected(error.description)
        }
    }

    /// Asks something of the sandbox behind a profile; `nil` where it is none.
    func ask<Value: Sendable>(
        _ profile: Profile, _ body: (SandboxClient) async throws(ClientError) -> Value
    ) async throws -> Value? {
        let connection = try await connector.connection(for: profile)
        guard let sandbox = connection.sandbox else { return nil }
        do throws(ClientError) {
            return try await body(sandbox)
        } catch {
            if error.spoils(connection) { await connector.forget(connection) }
            throw error
        }
    }

    /// Tries a profile out: secrets, a real token, and a check that cannot match. Nothing is sent to anybody.
    func test(_ profile: Profile) async -> Event {
        let trial = await connector.trial(of: profile)
        return .profileTested(name: profile.name, findings: trial.findings, isGood: trial.isGood)
    }
}

extension ClientError {
    /// Whether a new connection could do better: with credentials fetched anew, or to a sandbox started anew.
    fileprivate func spoils(_ connection: Connection) -> Bool {
        switch self {
        case .credentials: true
        case .rejected(let rejection):
            rejection.status == 401 || rejection.status == 403 && connection.profile.hasToken
        case .notSent: connection.profile.isEmbedded && !isCancellation
        default: false
        }
    }
}

extension Profile {
    /// Whether it proves itself with a token, which carries its rights with it; a user's are looked up for each request.
    fileprivate var hasToken: Bool {
        switch credentials {
        case .bearer, .oauth: true
        case .basic, nil: false
        }
    }
}

extension Recorded {
    /// The answer of a request that never left because there is no connection, and has no row.
    static func unconnected(_ reason: String) -> Recorded {
        Recorded(entry: nil, answer: Answer(result: .failure(.credentials(reason))), warning: nil)
    }
}

extension ConfigurationNews {
    init(_ loaded: Loaded) {
        self.init(
            profiles: loaded.configuration.profiles, defaultProfile: loaded.configuration.defaultProfile,
            problems: loaded.problems.map(\.description), isFileBroken: loaded.state == .broken,
            keys: loaded.configuration.keys, theme: loaded.configuration.theme,
            console: loaded.configuration.console, stamp: loaded.stamp)
    }
}

extension ConsoleServices {
    /// Writes text into a new file that only its owner can read.
    func write(_ text: String, to path: String) throws {
        try NewFile(path: path).write(Data(text.utf8))
    }

    /// Writes what this agent did since then into a new file, as a scenario.
    func saveScenario(since date: Date, to path: String) async throws {
        let own: [Filter.Condition] = agent.map { [.agent($0)] } ?? []
        let filter = Filter([.since(.at(date))] + own)
        try await history.open().perform { [scenario] store in
            let text = try scenario(store.page(filter, limit: 1_000).reversed())
            try NewFile(path: path).write(Data(text.utf8))
        }
    }

    /// Writes the rows that a filter lets through into a new file.
    func export(_ filter: Filter, to path: String, as format: ExportFormat, isMasked: Bool) async throws {
        _ = try await history.open().perform { store in
            let file = try NewFile(path: path)
            return try store.export(format, filter, masked: isMasked) { data in try file.write(data) }
        }
    }
}
