import History
import MFAAPI

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Writes what was done as a scenario that does it again.
///
/// The history has no codes, so neither has the scenario: a code that was valid is read from the virtual phone, and another
/// one is made wrong. An answer that no sandbox gives by itself becomes a fault before the step.
struct ScenarioWriter {
    /// The most rows that one scenario is made of.
    static let mostRows = 1_000

    private let name: String
    private let readable: Set<String>
    private var numbers: ScenarioNumbers
    private var steps: [ScenarioLine] = []
    /// The variable with the code of a send, by its row.
    private var codes: [Int64: String] = [:]
    /// The minutes within which the code of a send was used, where they are more than usual.
    private let windows: [Int64: Int]
    private var triedWrong: Set<String> = []
    private var locked: Set<String> = []
    private var reached: Date?
    private var leftOut = 0

    /// Writes rows as a scenario.
    ///
    /// - Parameters:
    ///   - rows: The rows, the oldest first.
    ///   - name: What it shows, as the heading of reports.
    /// - Throws: ``Failure`` where nothing of the rows can be done again.
    static func text(_ rows: [Entry], named name: String) throws(Failure) -> String {
        var writer = ScenarioWriter(rows, name)
        for row in rows { writer.add(row) }
        guard !writer.steps.isEmpty else {
            throw Failure(.negative, .notFound, "there is no send and no check to make a scenario of")
        }
        let text = writer.document
        _ = try ScenarioFile(reading: Data(text.utf8), from: name)
        return text
    }

    private init(_ rows: [Entry], _ name: String) {
        self.name = name
        numbers = ScenarioNumbers(rows.map(\.number))
        let verified = Set(rows.filter { $0.outcome == .verified }.compactMap(\.sendId))
        readable = Set(rows.filter { verified.contains($0.id) }.map(\.phone))
        windows = ScenarioWriter.windows(rows)
    }

    private mutating func add(_ row: Entry) {
        switch (row.kind, row.outcome) {
        // That time passed is told by the clock before the next step.
        case (.expiry, _): break
        case (_, .open),
            (_, .notSent) where row.status == nil:
            leftOut += 1
        case (.send, _): addSend(row)
        case (.verify, .verified) where row.sendId.flatMap { codes[$0] } == nil: leftOut += 1
        case (.verify, _): addVerify(row)
        }
    }

    private mutating func addSend(_ row: Entry) {
        let to = numbers.text(row.number)
        catchUp(to: row)
        if row.outcome != .sent { addFault(row, row.channel == .voice ? .voice : .messaging) }
        let fields: [(String, any ScenarioValue)] = [
            ("to", to), ("channel", row.channel?.rawValue ?? "sms"), ("scope", row.scope),
        ]
        steps.append(
            ScenarioLine().object("send", fields, minutes: windows[row.id]).expecting(row, unless: .sent))
        guard row.outcome == .sent, readable.contains(row.phone) else { return }
        let code = codes.isEmpty ? "code" : "code\(codes.count + 1)"
        codes[row.id] = code
        steps.append(ScenarioLine().object("read", [("to", to)]).text("save", code))
    }

    private mutating func addVerify(_ row: Entry) {
        let to = numbers.text(row.number)
        catchUp(to: row)
        // A lock that came of wrong tries comes of them again.
        if row.outcome == .locked, triedWrong.contains(row.number) {
            locked.insert(row.number)
        } else if row.outcome != .verified, row.outcome != .notValid {
            addFault(row, .verify)
        }
        if row.outcome == .notValid { triedWrong.insert(row.number) }
        let code = row.sendId.flatMap { codes[$0] }
        let written = code.map { row.outcome == .verified ? "${\($0)}" : "${\($0).wrong}" } ?? "000000"
        let window = row.sendId.flatMap { windows[$0] }
        steps.append(
            ScenarioLine()
                .object("verify", [("to", to), ("code", written), ("scope", row.scope)], minutes: window)
                .expecting(row, unless: .verified))
    }

    /// Moves the clock where time decided something: the end of a lock, of a window or of a limit.
    private mutating func catchUp(to row: Entry) {
        let lag = row.startedAt.timeIntervalSince(reached ?? row.startedAt)
        if reached == nil || lag >= 10 { reached = row.startedAt }
        var seconds = lag < 10 ? 0 : min(lag.rounded(.up), 3_600)
        if row.kind == .verify, row.outcome != .locked, locked.remove(row.number) != nil { seconds = max(seconds, 31) }
        if seconds > 0 { steps.append(ScenarioLine().object("clock", [("advanceSeconds", Int(seconds))])) }
    }

    /// Has the sandbox give the answer that was given.
    private mutating func addFault(_ row: Entry, _ operation: MFAAPI.Operation) {
        let strike: (String, any ScenarioValue) =
            switch row.status {
            case nil: ("drop", true)
            case 200?: ("malformed", true)
            case let status?: ("status", status)
            }
        let fault: [(String, any ScenarioValue)] = [
            ("operation", operation.rawValue), ("to", numbers.text(row.number)), strike, ("times", 1),
        ]
        steps.append(ScenarioLine().object("fault", fault))
    }

    private static func windows(_ rows: [Entry]) -> [Int64: Int] {
        let sent = Dictionary(rows.filter { $0.kind == .send }.map { ($0.id, $0.startedAt) }) { $1 }
        let used = rows.filter { $0.outcome == .verified }.compactMap { row -> (Int64, Int)? in
            guard let send = row.sendId, let start = sent[send] else { return nil }
            let minutes = Int(row.startedAt.timeIntervalSince(start) / 60) + 2
            return minutes > 3 ? (send, min(minutes, 15)) : nil
        }
        return Dictionary(used, uniquingKeysWith: max)
    }

    private var document: String {
        let count = leftOut == 1 ? "1 row is" : "\(leftOut) rows are"
        let rest = leftOut == 0 ? "" : " \(count) left out, as no sandbox can do them again."
        let variables = numbers.variables.map { "    \($0.quoted): \($1.quoted)" }.joined(separator: ",\n")
        return """
            {
              "$schema": "urn:vouch:scenario:1",
              "name": \(name.quoted),
              "description": \("Made of what was done; codes are read from the virtual phone.\(rest)".quoted),
              "variables": {\(variables.isEmpty ? "" : "\n\(variables)\n  ")},
              "steps": [
            \(steps.map { "    " + $0.text }.joined(separator: ",\n"))
              ]
            }

            """
    }
}

extension Entry {
    /// Where a code arrives: the number and the way.
    fileprivate var phone: String { "\(number) \(channel?.rawValue ?? "")" }
}
