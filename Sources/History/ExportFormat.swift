internal import Foundation
internal import MFAAPI

/// A form in which rows leave the history.
public enum ExportFormat: String, CaseIterable, Codable, Hashable, Sendable {
    /// Comma-separated values with a line of names (RFC 4180). What a spreadsheet would take for a formula is made text.
    case csv
    /// One JSON object a line.
    case jsonl
}

extension ExportFormat {
    /// What stands before the first row.
    var heading: String {
        switch self {
        case .csv: Self.columns.map(\.name).joined(separator: ",") + "\r\n"
        case .jsonl: ""
        }
    }

    func line(_ entry: Entry) -> String {
        switch self {
        case .csv:
            Self.columns.map { $0.value(entry).csv }.joined(separator: ",") + "\r\n"
        case .jsonl:
            "{" + Self.columns.map { "\"\($0.name)\":\($0.value(entry).json)" }.joined(separator: ",") + "}\n"
        }
    }

    private struct Column: Sendable {
        let name: String
        let value: @Sendable (Entry) -> Cell

        init(_ name: String, _ value: @escaping @Sendable (Entry) -> Cell) {
            self.name = name
            self.value = value
        }
    }

    /// What is exported of a row, in both formats.
    private static let columns = [
        Column("id") { .whole($0.id) },
        Column("kind") { .text($0.kind.rawValue) },
        Column("profile") { .text($0.profile) },
        Column("environment") { .text($0.environment.rawValue) },
        Column("channel") { Cell($0.channel?.rawValue) },
        Column("number") { .digits($0.number) },
        Column("scope") { .text($0.scope) },
        Column("sendId") { $0.sendId.map(Cell.whole) ?? .none },
        Column("startedAt") { .text(timestamp($0.startedAt)) },
        Column("finishedAt") { Cell($0.finishedAt.map(timestamp)) },
        Column("outcome") { .text($0.outcome.rawValue) },
        Column("status") { $0.status.map { .whole(Int64($0)) } ?? .none },
        Column("remoteId") { Cell($0.remoteId) },
        Column("milliseconds") { $0.duration.map { .number($0.seconds * 1000) } ?? .none },
        Column("detail") { Cell($0.detail) },
        Column("agent") { Cell($0.agent) },
        Column("reference") { Cell($0.reference) },
    ]

    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    private static func timestamp(_ date: Date) -> String { style.format(date) }
}

/// A value of an exported row.
private enum Cell {
    case text(String)
    /// A telephone number, which is never a formula though it begins with a plus sign.
    case digits(String)
    case whole(Int64)
    case number(Double)
    case none

    init(_ text: String?) { self = text.map(Cell.text) ?? .none }

    var csv: String {
        switch self {
        case .text(let text):
            Cell.quoted(text.unicodeScalars.first.map(Cell.formulaSigns.contains) == true ? "'" + text : text)
        case .digits(let text): Cell.quoted(text)
        case .whole(let number): String(number)
        case .number(let number): Cell.written(number)
        case .none: ""
        }
    }

    var json: String {
        switch self {
        case .text(let text), .digits(let text): Cell.escaped(text)
        case .whole(let number): String(number)
        case .number(let number): Cell.written(number)
        case .none: "null"
        }
    }

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: ",\"\r\n".utf8.contains) else { return text }
        return "\"\(text.replacing(scalar: "\"", with: "\"\""))\""
    }

    /// What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection).
    private static let formulaSigns = "=+-@\t\r\n".unicodeScalars

    private static func written(_ number: Double) -> String {
        Int64(exactly: number).map(String.init) ?? String(number)
    }

    private static func escaped(_ text: String) -> String {
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case ..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: json.unicodeScalars.append(scalar)
            }
        }
        return json + "\""
    }
}
