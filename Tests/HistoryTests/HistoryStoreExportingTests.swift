import Foundation
import MFAAPI
import Testing

@testable import History

@Suite struct HistoryStoreExportingTests {
    let store: HistoryStore

    init() throws {
        store = try HistoryStore(inMemory: .init(now: { Date(timeIntervalSince1970: 1_800_000_000.25) }))
        _ = try store.record(
            .sample(profile: "Acme, \"Support\"", agent: "=cmd|' /C calc'!A0", reference: "line\r\nbreak"),
            Resolution(
                .notSent, status: 400, duration: .microseconds(96_500), detail: "to +19195550142 cannot be reached"))
        _ = try store.begin(.sample(.verify, to: "+442079460958", channel: nil, sendId: nil))
    }

    private func exported(
        _ format: ExportFormat, _ filter: Filter = .all, masked: Bool = true
    ) throws -> (text: String, count: Int) {
        var data = Data()
        let count = try store.export(format, filter, masked: masked) { data.append($0) }
        return (String(decoding: data, as: UTF8.self), count)
    }

    @Test func csvHasALineOfNamesQuotesAndNoFormulas() throws {
        let lines = """
            id,kind,profile,environment,channel,number,scope,sendId,startedAt,finishedAt,outcome,status,remoteId,\
            milliseconds,detail,agent,reference|\
            1,send,"Acme, ""Support""\",sandbox,sms,+1 919 ••• 0142,login,,2027-01-15T08:00:00.250Z,\
            2027-01-15T08:00:00.250Z,notSent,400,,96.5,to +1 919 ••• 0142 cannot be reached,'=cmd|' /C calc'!A0,\
            "line+break"|\
            2,verify,Acme,sandbox,,+44 20 •••• •958,login,,2027-01-15T08:00:00.250Z,,open,,,,,,|
            """
        let export = try exported(.csv)
        let marked = lines.replacing("=cmd|'", with: "=cmd\0'").replacing("|", with: "\r\n")
            .replacing("\0", with: "|").replacing("line+break", with: "line\r\nbreak")
        #expect(export.text == marked)
        #expect(export.count == 2)
    }

    @Test(arguments: ["=1", "+1", "-1", "@x", "\tx", "\rx", "=\u{301}1"])
    func aCellThatASpreadsheetWouldReckonIsMadeText(_ text: String) throws {
        let store = try HistoryStore(inMemory: .init())
        _ = try store.begin(.sample(agent: text))
        var csv = ""
        try store.export(.csv) { csv += String(decoding: $0, as: UTF8.self) }
        #expect(csv.contains("'" + text))
    }

    @Test func aMarkBehindAQuotationMarkEndsNoCell() throws {
        let store = try HistoryStore(inMemory: .init())
        _ = try store.begin(.sample(reference: "a\"\u{301},=1"))
        var csv = ""
        try store.export(.csv) { csv += String(decoding: $0, as: UTF8.self) }
        #expect(csv.unicodeScalars.contains("\"a\"\"\u{301},=1\"\r\n".unicodeScalars))
    }

    @Test func wholeNumbersAreExportedWhenAskedFor() throws {
        let csv = try exported(.csv, masked: false).text
        #expect(csv.contains(",+19195550142,"))
        #expect(csv.contains("to +19195550142 cannot be reached"))
    }

    @Test func eachLineOfJSONIsAnObjectWithTheRowsValues() throws {
        let lines = try exported(.jsonl).text.split(separator: "\n")
        #expect(lines.count == 2)
        let object = try JSONSerialization.jsonObject(with: Data(lines[0].utf8))
        let row = try #require(object as? [String: Any])
        #expect(row["id"] as? Int == 1)
        #expect(row["profile"] as? String == "Acme, \"Support\"")
        #expect(row["reference"] as? String == "line\r\nbreak")
        #expect(row["agent"] as? String == "=cmd|' /C calc'!A0")
        #expect(row["milliseconds"] as? Double == 96.5)
        #expect(row["remoteId"] is NSNull)
        #expect(row.count == 17)
    }

    @Test func controlCharactersLeaveOnlyInEscapedForm() throws {
        let store = try HistoryStore(inMemory: .init())
        _ = try store.begin(.sample(agent: "\u{1B}[2J\u{7F}\u{85}\u{2028}é"))
        var json = ""
        try store.export(.jsonl) { json += String(decoding: $0, as: UTF8.self) }
        #expect(json.contains(#""agent":"\u001b[2J\u007f\u0085\u2028é""#))
    }

    @Test func onlyTheFiltersRowsAreExported() throws {
        #expect(try exported(.jsonl, Filter([.kind(.verify)])).count == 1)
        #expect(try exported(.jsonl, Filter([.kind(.expiry)])) == ("", 0))
    }

    @Test func theTextComesInPiecesWhateverItsLength() throws {
        try store.fill((1...2000).map { _ in (try .sample(), Resolution(.sent)) })
        var sizes: [Int] = []
        #expect(try store.export(.csv) { sizes.append($0.count) } == 2002)
        #expect(sizes.count > 2)
        #expect(sizes.allSatisfy { $0 < 66 << 10 })
    }

    @Test func aSinkThatFailsEndsTheExportWithItsOwnError() {
        struct Full: Error {}
        #expect(throws: Full.self) { try store.export(.csv) { _ in throw Full() } }
    }
}
