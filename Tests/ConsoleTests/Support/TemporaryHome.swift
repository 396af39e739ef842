import Foundation
import MFAAPI
import Synchronization

@testable import Console

/// A home folder of its own, removed with its last owner.
final class TemporaryHome: Sendable {
    let url: URL

    init() {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("vouch-test-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var environment: [String: String] { ["HOME": url.path, "PATH": "/usr/bin:/bin"] }
}

/// A clock that runs as the real one does and can be moved forward.
final class TestClock: Sendable {
    private let offset = Mutex(Duration.zero)
    private let start = ContinuousClock.now

    func advance(by duration: Duration) { offset.withLock { $0 += duration } }

    @Sendable func now() -> Moment {
        let offset = offset.withLock { $0 }
        return Moment(elapsed: ContinuousClock.now - start + offset, date: Date() + offset.seconds)
    }
}
