import History
import MFAAPI
import MFAClient
import Terminal
import Testing

@testable import Console

/// The note for a ticket is made of all rows of a verification, whatever of them the log shows.
@Suite struct TicketNoteTests {
    private var rows: [Entry] {
        let store = try? HistoryStore(inMemory: .init())
        guard let store, let number = PhoneNumber("+19195550142") else { return [] }
        func record(_ kind: Entry.Kind, _ outcome: Outcome, sendId: Int64? = nil) -> Entry? {
            let draft = Draft(
                kind: kind, profile: "Acme", environment: .live, channel: .sms, number: number, scope: "login",
                sendId: sendId, agent: "ann", reference: "T-9")
            return try? store.record(draft, Resolution(outcome, remoteId: kind == .send ? "m-1" : nil))
        }
        return [
            record(.send, .sent), record(.verify, .notValid, sendId: 1), record(.verify, .verified, sendId: 1),
        ].compactMap(\.self)
    }

    @Test func theStoreIsAskedForTheRowsOfTheSelectedVerification() {
        var driver = ModelDriver.connected()
        driver.press("F5")
        _ = driver.answerSend(1, .success(sentBySMS))
        let effects = driver.press("t")
        #expect(effects.contains { if case .readVerification(1) = $0 { true } else { false } })
    }

    @Test func itSaysWhatCameOfItAndNeverTheWholeNumber() throws {
        var driver = ModelDriver.connected()
        let effects = driver.happen(.verificationRead(.success(rows)))
        guard case .copy(_, let text)? = effects.first else {
            Issue.record("nothing is copied")
            return
        }
        #expect(text.hasPrefix("Phone verification: VERIFIED\nNumber: +1 919 ••• 0142\n"))
        for line in ["Tries: 2", "Agent: ann", "Reference: T-9", "Environment: LIVE   Profile: Acme"] {
            #expect(text.contains(line))
        }
        #expect(!text.contains("5550142"))
    }

    @Test func whereTheRowsAreGoneTheClipboardIsLeftAlone() {
        var driver = ModelDriver.connected()
        #expect(driver.happen(.verificationRead(.success([]))).isEmpty)
        #expect(driver.screen.contains("not copied"))
        #expect(driver.happen(.verificationRead(.failure(ConsoleError("the history is locked")))).isEmpty)
    }
}
