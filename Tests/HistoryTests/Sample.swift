import Foundation
import MFAAPI
import Testing

@testable import History

/// A folder that goes away with the test.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "history-\(UUID())").path()
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func store(_ options: HistoryStore.Options = .init()) throws -> HistoryStore {
        try HistoryStore(path: history, options: options)
    }

    var history: String { path + "/state/history.sqlite" }
}

extension PhoneNumber {
    static func sample(_ text: String = "+19195550142") throws -> PhoneNumber {
        try #require(PhoneNumber(text))
    }
}

extension Draft {
    static func sample(
        _ kind: Entry.Kind = .send, to number: String = "+19195550142", profile: String = "Acme",
        environment: Environment = .sandbox, channel: Channel? = .sms, scope: String = "login", sendId: Int64? = nil,
        agent: String? = nil, reference: String? = nil
    ) throws -> Draft {
        Draft(
            kind: kind, profile: profile, environment: environment, channel: channel, number: try .sample(number),
            scope: scope, sendId: sendId, agent: agent, reference: reference)
    }
}

/// A wall clock that a test moves.
final class TestClock: @unchecked Sendable {
    // Unchecked: the lock guards the time.
    private let lock = NSLock()
    private var time = Date(timeIntervalSince1970: 1_800_000_000)

    var now: Date { lock.withLock { time } }

    func advance(by seconds: Double) { lock.withLock { time += seconds } }
}
