import Foundation
import Testing

@testable import Console

struct FieldHistoryTests {
    @Test func theMostRecentEntryComesFirst() {
        var history = FieldHistory()
        for entry in ["login", "2FA", "support"] { history.record(entry) }
        #expect(history.entries == ["support", "2FA", "login"])
    }

    @Test func anEntryStandsOnlyOnceAtItsLatestPlace() {
        var history = FieldHistory(["2FA", "login"])
        history.record("login")
        #expect(history.entries == ["login", "2FA"])
    }

    @Test func blankTextIsNoEntry() {
        #expect(FieldHistory(["", "  ", "login"]).entries == ["login"])
    }

    @Test func theOldestEntryIsForgotten() {
        var history = FieldHistory((1...FieldHistory.capacity).map { "entry \($0)" })
        history.record("new")
        #expect(history.entries.count == FieldHistory.capacity)
        #expect(history.entries.last == "entry \(FieldHistory.capacity - 1)")
    }

    @Test func theDraftComesBackOnTheWayDown() {
        var history = FieldHistory(["new", "old"])
        #expect(history.previous(from: "draft") == "new")
        #expect(history.previous(from: "new") == "old")
        #expect(history.previous(from: "old") == nil)
        #expect(history.next(from: "old") == "new")
        #expect(history.next(from: "new") == "draft")
        #expect(history.next(from: "draft") == nil)
    }

    @Test func aChangedEntryComesBackChangedUntilTheNextIsRecorded() {
        var history = FieldHistory(["new", "old"])
        _ = history.previous(from: "")
        #expect(history.previous(from: "new, changed") == "old")
        #expect(history.next(from: "old") == "new, changed")
        history.record("other")
        #expect(history.entries == ["other", "new", "old"])
        #expect(history.previous(from: "other") == "new")
    }

    @Test func anEntryThatStandsInTheFieldIsSkipped() {
        var history = FieldHistory(["new", "old"])
        #expect(history.previous(from: "new") == "old")
    }

    @Test func onlyTheEntriesAreWritten() throws {
        var history = FieldHistory(["new", "old"])
        _ = history.previous(from: "draft")
        let data = try JSONEncoder().encode(history)
        #expect(String(decoding: data, as: UTF8.self) == #"["new","old"]"#)
        #expect(try JSONDecoder().decode(FieldHistory.self, from: data) == FieldHistory(["new", "old"]))
    }

    @Test func tooManyEntriesInAFileKeepTheMostRecent() throws {
        let data = try JSONEncoder().encode((1...300).map(String.init))
        let entries = try JSONDecoder().decode(FieldHistory.self, from: data).entries
        #expect(entries == (1...FieldHistory.capacity).map(String.init))
    }

    @Test func itsDescriptionTellsNoEntry() {
        #expect("\(FieldHistory(["+19195550142"]))" == "FieldHistory(1 entries)")
    }
}
