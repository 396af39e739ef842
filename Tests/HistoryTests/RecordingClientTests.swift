import Foundation
import MFAAPI
import MFAClient
import Testing

@testable import History

@Suite struct RecordingClientTests {
    let folder: TemporaryFolder
    let store: HistoryStore
    let request = SendRequest(
        to: "+19195550142", from: "+19845550100", applicationId: "app", scope: "login", message: "{CODE}")
    let check = VerifyRequest(to: "+19195550142", scope: "login", code: "123456")
    let context = RecordingClient.Context(profile: "Acme", environment: .sandbox, agent: "Kim", reference: "T-1")

    init() throws {
        folder = try TemporaryFolder()
        store = try folder.store()
    }

    private func client(
        _ store: HistoryStore? = nil,
        send: @escaping @Sendable () async -> Result<Sent, ClientError> = {
            .success(Sent(channel: .voice, id: "c-1"))
        },
        verify: @escaping @Sendable () async -> Result<Verdict, ClientError> = { .success(.valid) }
    ) -> RecordingClient {
        RecordingClient(
            history: store ?? self.store, send: { _, _ in Answer(result: await send()) },
            verify: { _ in Answer(result: await verify()) })
    }

    @Test func aSendIsInTheHistoryBeforeItLeavesAndFinishedAfter() async throws {
        let store = store
        let client = client(send: {
            let rows = try? store.page()
            #expect(rows?.map(\.outcome) == [.open])
            #expect(rows?.first?.agent == "Kim")
            return .success(Sent(channel: .voice, id: "c-1"))
        })
        let recorded = await client.send(request, over: .voice, context: context)
        let entry = try #require(recorded.entry)
        #expect(entry.outcome == .sent)
        #expect(entry.channel == .voice)
        #expect(entry.remoteId == "c-1")
        #expect(entry.reference == "T-1")
        #expect(entry.duration != nil)
        #expect(recorded.warning == nil)
        #expect(try store.page() == [entry])
    }

    @Test func aVerifyBelongsToTheLastSendOfItsNumberAndScope() async throws {
        let send = try #require(await client().send(request, over: .voice, context: context).entry)
        let verify = try #require(await client().verify(check, context: context).entry)
        #expect(verify.outcome == .verified)
        #expect(verify.sendId == send.id)
        #expect(verify.channel == .voice)
        var other = check
        other.scope = nil
        let unrelated = try #require(await client().verify(other, context: context).entry)
        #expect(unrelated.sendId == nil)
        #expect(unrelated.scope == Limits.defaultScope)
    }

    @Test func aVerifyBelongsToTheSendItNames() async throws {
        let first = try #require(await client().send(request, over: .sms, context: context).entry)
        _ = await client().send(request, over: .sms, context: context)
        var context = context
        context.sendId = first.id
        #expect(await client().verify(check, context: context).entry?.sendId == first.id)
    }

    @Test func aCancelledTaskStillFinishesItsRow() async throws {
        let client = client(send: {
            while !Task.isCancelled { await Task.yield() }
            return .failure(.outcomeUnknown("cancelled"))
        })
        let recorded = await withTaskGroup(of: Recorded<Sent>.self) { group in
            group.addTask { await client.send(request, over: .sms, context: context) }
            group.cancelAll()
            return await group.next()
        }
        #expect(recorded?.entry?.outcome == .unknown)
        #expect(recorded?.warning == nil)
        #expect(try store.page().map(\.outcome) == [.unknown])
    }

    @Test func nothingLeavesThatCannotBeRecorded() async throws {
        let full = try HistoryStore(path: folder.path + "/full.sqlite", options: .init(maximumSize: 1 << 20))
        let client = client(
            full,
            send: {
                Issue.record("it left")
                return .failure(.readOnly)
            },
            verify: {
                Issue.record("it left")
                return .failure(.readOnly)
            })
        let long = RecordingClient.Context(
            profile: String(repeating: "x", count: 1 << 21), environment: .live)
        let send = await client.send(request, over: .sms, context: long)
        let verify = await client.verify(check, context: long)
        #expect(send.entry == nil)
        #expect(verify.entry == nil)
        for warning in [send.warning, verify.warning] {
            #expect(warning?.hasPrefix("Nothing was sent, because it could not be recorded. There is no room") == true)
        }
        guard case .failure(.notSent) = send.answer.result, case .failure(.notSent) = verify.answer.result else {
            Issue.record("not refused")
            return
        }
    }

    @Test func anAnswerIsGivenThoughItsRowCannotBeFinished() async throws {
        let store = store
        let client = client(send: {
            // Somebody else gives the row its outcome meanwhile.
            _ = try? store.finish(1, Resolution(.unknown))
            return .success(Sent(channel: .sms, id: "m-1"))
        })
        let recorded = await client.send(request, over: .sms, context: context)
        #expect(try recorded.answer.result.get().id == "m-1")
        #expect(recorded.entry?.id == 1)
        #expect(recorded.warning == "Row #1 of the history has its outcome already.")
    }

    @Test func aRequestThatBreaksTheRulesLeavesNoRow() async throws {
        var request = request
        request.digits = 3
        var check = check
        check.to = "5550142"
        let send = await client().send(request, over: .sms, context: context)
        let verify = await client().verify(check, context: context)
        guard case .failure(.invalid(let faults)) = send.answer.result else {
            Issue.record("not refused")
            return
        }
        #expect(faults.map(\.field) == [.digits])
        #expect(send.entry == nil)
        #expect(verify.entry == nil)
        #expect(try store.count().value == 0)
    }

    @Test(arguments: NumberKeeping.allCases)
    func aServiceThatRepeatsTheCodeOrTheNumberDoesNotGetItIntoTheHistory(_ keeping: NumberKeeping) async throws {
        let store = try HistoryStore(inMemory: .init(numbers: keeping))
        let words = "code 123456 for +19195550142 (19195550142) is wrong"
        let client = client(store, verify: { .failure(.rejected(.init(status: 400, sentence: words))) })
        let entry = try #require(await client.verify(check, context: context).entry)
        #expect(entry.outcome == .couldNotCheck)
        let expected = [
            NumberKeeping.whole: "code •••••• for +19195550142 (19195550142) is wrong",
            .masked: "code •••••• for +1 919 ••• 0142 (1 919 ••• 0142) is wrong",
        ]
        #expect(entry.detail == expected[keeping])
    }

    @Test func theCodeIsNowhereInTheFiles() async throws {
        var check = check
        check.code = "80817263"
        _ = await client(verify: { .failure(.rejected(.init(status: 400, sentence: "80817263 is wrong"))) })
            .verify(check, context: context)
        for file in ["", "-wal"] {
            let bytes = try Data(contentsOf: URL(filePath: folder.history + file))
            #expect(bytes.range(of: Data("80817263".utf8)) == nil)
        }
    }
}
