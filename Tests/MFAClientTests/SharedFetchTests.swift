import MFAClient
import Testing

/// A fetch that several wait for, and leave.
@Suite struct SharedFetchTests {
    @Test func allWhoWaitGetTheValue() async {
        let (gate, opener) = AsyncStream<Void>.makeStream()
        let fetch = SharedFetch {
            for await _ in gate { break }
            return 7
        }
        #expect(fetch.join())
        async let first = fetch.value()
        async let second = fetch.value()
        opener.yield()
        #expect(await [first, second] == [7, 7])
        #expect(await fetch.value() == 7, "whoever comes late gets it, too")
    }

    @Test func whoIsCancelledLeavesAtOnceAndTheOthersGetTheValue() async {
        let (gate, opener) = AsyncStream<Void>.makeStream()
        let fetch = SharedFetch {
            for await _ in gate { break }
            return Task.isCancelled
        }
        #expect(fetch.join())
        let leaving = Task { await fetch.value() }
        leaving.cancel()
        #expect(await leaving.value == nil)
        opener.yield()
        #expect(await fetch.value() == false)
    }

    @Test func theLastWhoLeavesEndsTheFetchAndWaitsForItsEnd() async {
        let fetch = SharedFetch {
            for await _ in AsyncStream<Void>.makeStream().stream {}
            return "ended"
        }
        #expect(fetch.join())
        let leaving = (0..<2).map { _ in Task { await fetch.value() } }
        for task in leaving { task.cancel() }
        let values = [await leaving[0].value, await leaving[1].value]
        #expect(values.compactMap(\.self) == ["ended"])
        #expect(!fetch.join(), "nobody waits for what is cancelled")
    }
}
