import Foundation
import History
import MFAAPI
import MFAClient

/// What a ticket says of a verification: enough for an audit, never the code, the number masked.
struct TicketNote {
    /// All rows of the verification, the oldest first.
    let rows: [Entry]
    /// What it is for; `nil` takes what the newest row with a reference says.
    var reference: String?

    /// The note's text, one line a fact; times in UTC.
    var text: String {
        guard let send = rows.first(where: { $0.kind == .send }) ?? rows.first else { return "" }
        var lines = [
            "Phone verification: \(verdict)",
            "Number: \(PhoneNumber(send.number)?.masked ?? send.number)",
            "Channel: \(send.channel?.title ?? "-")   Scope: \(send.scope)",
            "Environment: \(send.environment.rawValue.uppercased())   Profile: \(send.profile)",
        ]
        lines += rows.map { row in
            let what = row.outcome.title
            return "\(TicketNote.utc(row.startedAt))  \(what)  #\(row.id)" + (row.remoteId.map { "  \($0)" } ?? "")
        }
        let tries = rows.filter { $0.kind == .verify }.count
        lines.append("Tries: \(tries)")
        if let agent = send.agent { lines.append("Agent: \(agent)") }
        let reference = reference ?? rows.last { $0.reference != nil }?.reference
        if let reference { lines.append("Reference: \(reference)") }
        return lines.joined(separator: "\n")
    }

    private var verdict: String {
        if rows.contains(where: { $0.outcome == .verified }) { return Outcome.verified.title }
        return rows.last { $0.kind != .send }?.outcome.title ?? rows.last?.outcome.title ?? "-"
    }

    private static func utc(_ date: Date) -> String {
        date.formatted(Date.ISO8601FormatStyle(timeZone: TimeZone(secondsFromGMT: 0) ?? .current))
    }
}

extension Model {
    /// The send that a ticket note would be about.
    var ticketSubject: Int64? {
        if focus == .log { return log.selected.map { $0.sendId ?? $0.id } }
        return waiting.selected?.row
    }

    /// The exchange of what is selected.
    var shownExchange: Exchange? {
        shownExchangeRow.flatMap { http.exchanges[$0] }
    }

    /// The row whose exchange is shown: the selected one in the log, else the latest of the selected verification.
    ///
    /// While the pane itself has the focus the row stays, so that nothing that arrives changes what a key is about.
    var shownExchangeRow: Int64? { focus == .http ? http.pinnedRow : freeExchangeRow }

    private var freeExchangeRow: Int64? {
        if focus != .log, focus == .waiting || log.isFollowing, let row = waiting.selected?.row {
            return log.rows.last { ($0.id == row || $0.sendId == row) && http.exchanges[$0.id] != nil }?.id ?? row
        }
        return log.selected?.id
    }

    /// Keeps the row that is shown, as the pane gets the focus.
    mutating func pinExchange() { http.pinnedRow = freeExchangeRow }

    /// Begins at the top where another exchange is shown than before.
    mutating func turnToShownExchange() {
        let row = shownExchangeRow
        if row != http.scrolledRow { http.scroll = 0 }
        http.scrolledRow = row
    }

    mutating func copy(_ command: Command) -> [Effect] {
        switch command {
        case .ticketNote:
            return ticketSubject.map { [.readVerification($0)] } ?? []
        default:
            return copiedText.map { [.copy(what: "Selection", $0)] } ?? []
        }
    }

    /// Copies a note of all rows of a verification; the log shows a part of them where it is filtered.
    mutating func verificationRead(_ result: Result<[Entry], ConsoleError>) -> [Effect] {
        switch result {
        case .success(let rows) where rows.isEmpty: warn(.warning, "Ticket note not copied: the rows are gone")
        case .success(let rows):
            let item = waiting.known.first { $0.row != nil && $0.row == rows.first?.id }
            return [.copy(what: "Ticket note", TicketNote(rows: rows, reference: item?.reference).text)]
        case .failure(let error): warn(.fault, "Ticket note not copied: \(error)")
        }
        return []
    }

    private var copiedText: String? {
        switch focus {
        case .waiting: waiting.selected.map { $0.remoteId ?? $0.number.e164 }
        case .log: log.selected.map { LogView.words(of: $0, self) }
        case .http: shownExchange?.responseBody
        case .phone: phone.selected?.text
        case .send: nil
        }
    }
}
