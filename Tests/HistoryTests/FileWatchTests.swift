import Dispatch
import Testing

@testable import History

@Suite struct FileWatchTests {
    @Test func aFileThatCannotBeWatchedIsLookedAtNowAndThen() async {
        let watch = FileWatch(path: "/nonexistent/history.lock", pause: .milliseconds(1))
        let (signs, continuation) = AsyncStream.makeStream(of: Void.self)
        watch.start { continuation.yield() }
        var iterator = signs.makeAsyncIterator()
        for _ in 0..<3 { await iterator.next() }
        watch.stop()
    }
}
