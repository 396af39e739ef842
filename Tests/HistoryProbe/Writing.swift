import Foundation
import History
import MFAAPI

let number = PhoneNumber("+19195550142")

func draft(_ reference: String) throws -> Draft {
    guard let number else { throw ProbeFault() }
    return Draft(
        kind: .send, profile: "Probe", environment: .sandbox, channel: .sms, number: number, reference: reference)
}

/// Leaves a row open until standard input ends.
func hold(_ path: String) throws {
    let store = try HistoryStore(path: path)
    say("begun \(try store.begin(draft("held")).id)")
    _ = readLine()
}

/// Writes rows one after the other, and says of each when it is safe.
func write(_ path: String, for time: Duration) throws {
    let store = try HistoryStore(path: path)
    let end = ContinuousClock.now + time
    var count = 0
    while ContinuousClock.now < end {
        let id = try store.begin(draft("\(getpid())-\(count)")).id
        say("begun \(id)")
        _ = try store.finish(id, Resolution(.sent, status: 200, remoteId: "m-\(id)", duration: .milliseconds(5)))
        say("finished \(id)")
        count += 1
    }
}

/// Opens the history as a user who may only read it.
func asNobody(_ path: String) throws {
    guard getuid() != 0 || setuid(65_534) == 0 else { throw ProbeFault() }
    let store = try HistoryStore(path: path)
    say("rows \(try store.count().value) read-only \(store.isReadOnly)")
    _ = try store.begin(draft("refused"))
}

/// The machine does not let the probe do its part.
struct ProbeFault: Error {}

private func say(_ fact: String) {
    print(fact)
    fflush(nil)
}
