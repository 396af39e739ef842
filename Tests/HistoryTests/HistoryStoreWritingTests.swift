import Foundation
import MFAAPI
import Testing

@testable import History

@Suite struct HistoryStoreWritingTests {
    let folder: TemporaryFolder
    let store: HistoryStore
    let clock = TestClock()

    init() throws {
        folder = try TemporaryFolder()
        store = try folder.store(.init(now: { [clock] in clock.now }))
    }

    @Test func aBegunRowIsOpenAndSaysWhatTheDraftSays() throws {
        let entry = try store.begin(.sample(agent: "Kim", reference: "T-1"))
        #expect(entry.id == 1)
        #expect(entry.outcome == .open)
        #expect(entry.kind == .send)
        #expect(entry.profile == "Acme")
        #expect(entry.environment == .sandbox)
        #expect(entry.channel == .sms)
        #expect(entry.number == "+19195550142")
        #expect(entry.scope == "login")
        #expect(entry.agent == "Kim")
        #expect(entry.reference == "T-1")
        #expect(entry.startedAt == clock.now)
        #expect(entry.finishedAt == nil)
        #expect(try store.entry(entry.id) == entry)
    }

    @Test func aFinishedRowSaysWhatTheResolutionSays() throws {
        let id = try store.begin(.sample()).id
        clock.advance(by: 0.25)
        let resolution = Resolution(
            .sent, status: 200, remoteId: "m-1", duration: .milliseconds(250), detail: "sms")
        let entry = try store.finish(id, resolution)
        #expect(entry.outcome == .sent)
        #expect(entry.status == 200)
        #expect(entry.remoteId == "m-1")
        #expect(entry.duration == .milliseconds(250))
        #expect(entry.detail == "sms")
        #expect(entry.finishedAt == clock.now)
        #expect(try store.entry(id) == entry)
    }

    @Test func aRowIsFinishedOnce() throws {
        let id = try store.begin(.sample()).id
        let entry = try store.finish(id, Resolution(.sent))
        #expect(throws: HistoryError.alreadyFinished(id)) { try store.finish(id, Resolution(.notSent)) }
        #expect(try store.entry(id) == entry)
    }

    @Test func aRowThatIsNotThereCannotBeFinished() {
        #expect(throws: HistoryError.noSuchEntry(7)) { try store.finish(7, Resolution(.sent)) }
    }

    @Test func openIsNoOutcome() throws {
        let id = try store.begin(.sample()).id
        #expect(throws: HistoryError.notAnOutcome) { try store.finish(id, Resolution(.open)) }
        #expect(throws: HistoryError.notAnOutcome) { try store.record(.sample(), Resolution(.open)) }
    }

    @Test func aVerifyTakesTheChannelOfItsSend() throws {
        let send = try store.begin(.sample(channel: .voice))
        let verify = try store.begin(.sample(.verify, channel: nil, sendId: send.id))
        #expect(verify.channel == .voice)
        #expect(verify.sendId == send.id)
    }

    @Test func aWindowPassesOnceHoweverManyWatchIt() throws {
        let send = try store.record(.sample(reference: "T-1"), Resolution(.sent, status: 200, remoteId: "m-1"))
        let other = try folder.store()
        let first = try store.expire(send.id, detail: "window 3:00 passed")
        let second = try other.expire(send.id, detail: "again")
        #expect(first == second)
        #expect(first.kind == .expiry)
        #expect(first.outcome == .expired)
        #expect(first.sendId == send.id)
        #expect(first.reference == "T-1")
        #expect(first.status == nil)
        #expect(first.remoteId == nil)
        #expect(first.detail == "window 3:00 passed")
        #expect(try store.count().value == 2)
    }

    @Test func aWindowOfNoSendCannotPass() {
        #expect(throws: HistoryError.noSuchEntry(3)) { try store.expire(3) }
    }

    @Test func rowsAreThereAfterARestart() throws {
        let entry = try store.record(.sample(), Resolution(.sent, status: 200))
        #expect(try folder.store().page() == [entry])
    }

    @Test func aMaskedHistoryKeepsNoWholeNumber() throws {
        let folder = try TemporaryFolder()
        let entry = try folder.store(.init(numbers: .masked)).begin(.sample())
        #expect(entry.number == "+1 919 ••• 0142")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/state")
        for file in files {
            let bytes = try Data(contentsOf: URL(filePath: folder.path + "/state/" + file))
            #expect(bytes.range(of: Data("9195550142".utf8)) == nil)
            #expect(bytes.range(of: Data("2410555919".utf8)) == nil)
        }
    }
}
