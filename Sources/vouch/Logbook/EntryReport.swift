import Console
import History
import MFAAPI

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A row as `--json` and tables show it.
struct EntryReport: Encodable {
    var id: Int64
    var kind: Entry.Kind
    var profile: String
    var environment: Environment
    var channel: Channel?
    var number: ShownNumber
    var scope: String
    var sendId: Int64?
    var startedAt: Date
    var finishedAt: Date?
    var outcome: Outcome
    var status: Int?
    var remoteId: String?
    var milliseconds: Double?
    var detail: String?
    var agent: String?
    var reference: String?

    /// The names of the columns of ``row``.
    static let heading = ["ROW", "TIME", "OUTCOME", "NUMBER", "SCOPE", "HTTP", "CHANNEL", "PROFILE", "MS", "DETAIL"]

    init(_ entry: Entry, whole: Bool) {
        id = entry.id
        kind = entry.kind
        profile = entry.profile
        environment = entry.environment
        channel = entry.channel
        number = ShownNumber(entry.number, whole: whole)
        scope = entry.scope
        sendId = entry.sendId
        startedAt = entry.startedAt
        finishedAt = entry.finishedAt
        outcome = entry.outcome
        status = entry.status
        remoteId = entry.remoteId
        milliseconds = entry.duration?.milliseconds
        detail = whole ? entry.detail : entry.masked.detail
        agent = entry.agent
        reference = entry.reference
    }

    /// The row in columns.
    var row: [String] {
        [
            "#\(id)", startedAt.localText, outcome.title, number.description, scope, status.map(String.init) ?? "-",
            channel?.rawValue ?? "-", profile, milliseconds.map(\.formatted) ?? "-", detail ?? "",
        ]
    }

    /// Everything that is known of the row, a line each.
    var rows: [[String]] {
        [
            ["row", "#\(id)"], ["kind", kind.rawValue], ["outcome", outcome.title], ["number", number.description],
            ["scope", scope], ["channel", channel?.rawValue ?? "not known"], ["profile", profile],
            ["environment", environment.rawValue.uppercased()], ["of send", sendId.map { "#\($0)" } ?? "-"],
            ["started", startedAt.localText], ["finished", finishedAt?.localText ?? "-"],
            ["HTTP status", status.map(String.init) ?? "no answer"], ["id", remoteId ?? "-"],
            ["took", milliseconds.map { "\($0.formatted) ms" } ?? "-"], ["detail", detail ?? "-"],
            ["agent", agent ?? "-"], ["reference", reference ?? "-"],
        ]
    }
}

extension Date {
    /// The time in this machine's zone, as `2026-11-21 14:03:29`.
    var localText: String {
        formatted(
            Date.ISO8601FormatStyle(dateSeparator: .dash, dateTimeSeparator: .space, timeZone: .current)
                .year().month().day().dateSeparator(.dash).time(includingFractionalSeconds: false)
                .timeSeparator(.colon))
    }
}
