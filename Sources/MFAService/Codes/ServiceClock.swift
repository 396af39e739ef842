internal import MFAAPI
internal import Synchronization

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The service's clock, which the sandbox can move forward.
public final class ServiceClock: Sendable {
    /// How far the clock can be moved: ten years.
    public static let farthest = Duration.seconds(3650 * 86400)

    private let source: @Sendable () -> Date
    private let offset = Mutex(Duration.zero)

    /// Creates a clock.
    ///
    /// - Parameter source: Where the time comes from; the default follows the wall clock of the start and, from then on,
    ///   the monotonic one, so that a step of the system's time neither ends nor revives a code.
    public init(source: (@Sendable () -> Date)? = nil) {
        self.source = source ?? ServiceClock.steadySource()
    }

    private static func steadySource() -> @Sendable () -> Date {
        let start = Date()
        let origin = ContinuousClock.now
        return { start + (ContinuousClock.now - origin).seconds }
    }

    /// The time of the service.
    public var now: Date { source() + offset.withLock { $0.seconds } }

    /// Moves the clock forward.
    ///
    /// - Returns: Whether it was moved; it is not where the duration is negative or leads beyond ``farthest``.
    @discardableResult
    public func advance(by duration: Duration) -> Bool {
        offset.withLock { offset in
            guard duration >= .zero, duration <= ServiceClock.farthest - offset else { return false }
            offset += duration
            return true
        }
    }

    /// Puts the clock back to its source.
    public func reset() {
        offset.withLock { $0 = .zero }
    }
}

extension Date {
    /// Milliseconds since 1970.
    var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }

    /// The time so much later.
    func adding(_ duration: Duration) -> Date { self + duration.seconds }
}

extension Duration {
    /// The duration in whole milliseconds.
    var milliseconds: Int64 { Int64((seconds * 1000).rounded()) }
}
