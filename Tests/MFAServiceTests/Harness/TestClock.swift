import Synchronization

@testable import MFAService

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A time that moves only when it is told to.
final class TestClock: Sendable {
    static let start = Date(timeIntervalSince1970: 1_790_000_000)

    private let time = Mutex(TestClock.start)

    var now: Date { time.withLock { $0 } }

    /// A service's clock that shows this time.
    var service: ServiceClock { ServiceClock { self.now } }

    func advance(_ seconds: Double) {
        time.withLock { $0 += seconds }
    }
}

/// A small random generator whose seed says all that it will draw (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
