internal import MFAAPI
internal import Metrics
internal import Synchronization

/// What the service counts.
struct Meters: Sendable {
    /// What a check came to.
    enum Verdict: String, CaseIterable {
        case valid, notValid = "not_valid", locked
    }

    private let factory: PrometheusRegistry
    private let inFlight: Meter
    private let routes = Routes()
    private let sent: [Channel: Counter]
    private let checks: [Verdict: Counter]
    private let receipts: [Bool: Counter]

    init(factory: PrometheusRegistry) {
        self.factory = factory
        inFlight = Meter(label: "http_requests_in_flight", factory: factory)
        func counters<Key: Hashable>(
            _ label: String, _ dimension: String, _ keys: [Key], _ name: (Key) -> String
        ) -> [Key: Counter] {
            Dictionary(
                uniqueKeysWithValues: keys.map { key in
                    (key, Counter(label: label, dimensions: [(dimension, name(key))], factory: factory))
                })
        }
        sent = counters("mfa_codes_sent_total", "channel", Channel.allCases, \.rawValue)
        checks = counters("mfa_checks_total", "verdict", Verdict.allCases, \.rawValue)
        receipts = counters("mfa_receipts_total", "outcome", [true, false]) { $0 ? "taken" : "lost" }
    }

    func requestStarted() { inFlight.increment() }

    func requestEnded() { inFlight.decrement() }

    func sent(_ channel: Channel) { sent[channel]?.increment() }

    func checked(_ verdict: Verdict) { checks[verdict]?.increment() }

    func receipt(taken: Bool) { receipts[taken]?.increment() }

    func request(route: String, status: Int, took: Duration) {
        let series = routes.series(Route(path: route, status: status), factory: factory)
        series.answered.increment()
        series.timer.recordNanoseconds(Int64(took.seconds * 1e9))
    }

    fileprivate struct Route: Hashable {
        let path: String
        let status: Int
    }

    /// The series of a route, made once: making one looks its names up.
    private final class Routes: Sendable {
        struct Series {
            let answered: Counter
            let timer: Metrics.Timer
        }

        private let known = Mutex<[Route: Series]>([:])

        func series(_ route: Route, factory: PrometheusRegistry) -> Series {
            known.withLock { known in
                if let series = known[route] { return series }
                let dimensions = [("route", route.path)]
                let series = Series(
                    answered: Counter(
                        label: "http_requests_total", dimensions: dimensions + [("status", String(route.status))],
                        factory: factory),
                    timer: Metrics.Timer(
                        label: "http_request_duration_seconds", dimensions: dimensions, factory: factory))
                known[route] = series
                return series
            }
        }
    }
}
