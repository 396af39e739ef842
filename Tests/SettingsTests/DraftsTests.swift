import Foundation
import MFAAPI
import Testing

@testable import Settings

struct DraftsTests {
    private func draft(_ to: String) -> FormDraft {
        var draft = FormDraft()
        draft.channel = .voice
        draft.to = to
        draft.digits = "nine"
        return draft
    }

    @Test func aDraftSurvives() throws {
        let folder = try TestFolder()
        let drafts = Drafts(path: folder.path + "/state/drafts.json")
        #expect(drafts.load().isEmpty)
        try drafts.save(draft("+1 919"), profile: "A")
        try drafts.save(draft("x"), profile: "B")
        #expect(drafts.load() == ["A": draft("+1 919"), "B": draft("x")])
        #expect(try folder.mode("state/drafts.json") == 0o600)
    }

    @Test func aDraftCanBeForgotten() throws {
        let folder = try TestFolder()
        let drafts = Drafts(path: folder.path + "/drafts.json")
        try drafts.save(draft("a"), profile: "A")
        try drafts.save(nil, profile: "A")
        #expect(drafts.load().isEmpty)
    }

    @Test func aDraftFromBeforeThereWereReferencesIsRead() throws {
        let folder = try TestFolder()
        let text = """
            {"A": {"channel": "voice", "to": "+1 919", "from": "", "applicationId": "", "scope": "", "message": "",
            "digits": "nine", "expiration": ""}}
            """
        #expect(Drafts(path: try folder.write(text, to: "drafts.json")).load() == ["A": draft("+1 919")])
    }

    @Test func aTornFileCountsAsEmptyAndIsReplaced() throws {
        let folder = try TestFolder()
        let path = try folder.write("{\"A\": {\"to\"", to: "drafts.json")
        let drafts = Drafts(path: path)
        #expect(drafts.load().isEmpty)
        try drafts.save(draft("a"), profile: "A")
        #expect(drafts.load() == ["A": draft("a")])
    }

    @Test func aDraftHasNoPlaceForACode() {
        let fields = Mirror(reflecting: FormDraft()).children.compactMap(\.label)
        #expect(
            fields == [
                "channel", "to", "from", "applicationId", "scope", "message", "digits", "expiration", "reference",
            ])
    }

    @Test func draftsSavedAtOnceAreAllKept() async throws {
        let folder = try TestFolder()
        let drafts = Drafts(path: folder.path + "/drafts.json")
        try await withThrowingTaskGroup { group in
            for number in 0..<8 { group.addTask { try drafts.save(draft("\(number)"), profile: "\(number)") } }
            try await group.waitForAll()
        }
        #expect(drafts.load().count == 8)
    }
}
