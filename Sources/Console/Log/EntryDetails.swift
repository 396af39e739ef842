import Foundation
import History
import MFAAPI

/// All that is known of a row, in lines: the row, then the rows of the same verification.
struct EntryDetails {
    let model: Model
    let entry: Entry

    init(_ model: Model, _ entry: Entry) {
        self.model = model
        self.entry = entry
    }

    var lines: [(String, StyleName)] {
        let head = ("\(entry.outcome.glyph) \(entry.outcome.title)", entry.outcome.logStyle)
        let facts = facts.compactMap { name, value in value.map { (name.padding(to: 13) + $0, StyleName.dialog) } }
        return [head] + facts + related
    }

    private var facts: [(String, String?)] {
        [
            ("What", entry.kind.rawValue), ("Number", LogView.number(entry, model)),
            ("Channel", entry.channel?.title), ("Scope", entry.scope), ("Profile", entry.profile),
            ("Environment", entry.environment.rawValue.uppercased()), ("Started", time(entry.startedAt)),
            ("Finished", entry.finishedAt.map(time) ?? "not known"),
            ("Took", entry.duration.map { "\(Int($0.seconds * 1000)) ms" }), ("Status", entry.status.map(String.init)),
            ("Id", entry.remoteId), ("Send", entry.sendId.map { "#\($0)" }), ("Agent", entry.agent),
            ("Reference", entry.reference), ("Detail", entry.detail),
        ]
    }

    private func time(_ date: Date) -> String {
        "\(LogView.time(date, now: model.now.date)) (\(date.formatted(.iso8601)))"
    }

    private var related: [(String, StyleName)] {
        let subject = entry.sendId ?? entry.id
        let rows = model.log.rows.filter { $0.id == subject || $0.sendId == subject }
        guard rows.count > 1 else { return [] }
        let lines = rows.map { row in
            let mark = row.id == entry.id ? ">" : " "
            return (
                "\(mark) \(LogView.time(row.startedAt, now: model.now.date))  \(row.outcome.glyph) \(row.outcome.title)"
                    + "  #\(row.id)  \(LogView.remark(row, model))", row.outcome.logStyle
            )
        }
        return [("", .dialog), ("Rows of this verification that are listed", .heading)] + lines
    }
}
