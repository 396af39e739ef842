internal import MFAAPI
internal import MFAClient

extension RecordingClient {
    /// Records, asks, and records what came of it. The finish is written even where the task is cancelled meanwhile.
    func recorded<Value: Sendable>(
        _ draft: @escaping @Sendable (HistoryStore) throws -> Draft, hiding redaction: Redaction,
        _ resolution: (Answer<Value>) -> Resolution, asking ask: () async -> Answer<Value>
    ) async -> Recorded<Value> {
        let entry: Entry
        do {
            entry = try await history.perform { try $0.begin(try draft($0)) }
        } catch {
            return .unrecorded(HistoryError(error, path: history.path))
        }
        let start = ContinuousClock.now
        let answer = await ask()
        var outcome = resolution(answer)
        outcome.duration = answer.exchange?.timing.total ?? (ContinuousClock.now - start)
        outcome.detail = outcome.detail.map { redaction.redacted($0, keeping: history.options.numbers) }
        return await finished(entry, outcome, answer)
    }

    private func finished<Value>(
        _ entry: Entry, _ resolution: Resolution, _ answer: Answer<Value>
    ) async -> Recorded<Value> {
        do {
            let entry = try await history.perform { try $0.finish(entry.id, resolution) }
            return Recorded(entry: entry, answer: answer, warning: nil)
        } catch {
            let reason = HistoryError(error, path: history.path)
            if case .alreadyFinished = reason { return Recorded(entry: entry, answer: answer, warning: "\(reason)") }
            let warning = "Row #\(entry.id) stays open until the history can be written. \(reason)"
            return Recorded(entry: entry, answer: answer, warning: warning)
        }
    }
}

extension Recorded {
    /// A request that breaks the rules leaves no row: nothing was about to leave.
    static func refused(_ error: ClientError) -> Recorded {
        Recorded(entry: nil, answer: Answer(result: .failure(error)), warning: nil)
    }
}

/// What must not reach the history in the words of a service that repeats what it was asked.
struct Redaction: Sendable {
    let number: PhoneNumber
    var code: String?

    func redacted(_ text: String, keeping numbers: NumberKeeping) -> String {
        var text = text
        if let code { text = text.replacingDigits(code[...], with: String(repeating: "•", count: code.count)) }
        return numbers == .masked ? text.masking(number) : text
    }
}
