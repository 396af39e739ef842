import CoreMetrics
internal import Synchronization

/// Keeps metrics, and says them in the Prometheus text format (version 0.0.4).
///
/// Counters, gauges and timers are told apart by their names' families; timers become histograms in seconds.
final class PrometheusRegistry: MetricsFactory {
    private enum Kind: String {
        case counter, gauge, summary, histogram
    }

    private struct Family {
        let kind: Kind
        var amounts: [String: Amount] = [:]
        var distributions: [String: Distribution] = [:]
    }

    private let families = Mutex<[String: Family]>([:])

    /// Creates an empty registry.
    init() {}

    /// Everything that is kept, in the text format, in alphabetical order.
    var text: String {
        let families = families.withLock { $0 }
        return families.sorted { $0.key < $1.key }.map { name, family in
            let amounts = family.amounts.sorted { $0.key < $1.key }
            let distributions = family.distributions.sorted { $0.key < $1.key }
            return "# TYPE \(name) \(family.kind.rawValue)\n"
                + amounts.map { "\(name)\(Labels.block($0)) \($1.value.formattedNumber)\n" }.joined()
                + distributions.map { $1.lines(name: name, labels: $0) }.joined()
        }.joined()
    }

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        amount(label, dimensions, .counter)
    }

    func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        amount(label, dimensions, .counter)
    }

    func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        amount(label, dimensions, .gauge)
    }

    func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        aggregate
            ? distribution(label, dimensions, .summary, bounds: []) as any RecorderHandler
            : amount(label, dimensions, .gauge)
    }

    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        distribution(label, dimensions, .histogram, bounds: Distribution.seconds)
    }

    /// Does nothing: a series that ends and comes back must not start anew.
    func destroyCounter(_ handler: any CounterHandler) {}

    /// Does nothing, as with counters.
    func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}

    /// Does nothing, as with counters.
    func destroyMeter(_ handler: any MeterHandler) {}

    /// Does nothing, as with counters.
    func destroyRecorder(_ handler: any RecorderHandler) {}

    /// Does nothing, as with counters.
    func destroyTimer(_ handler: any TimerHandler) {}

    private func amount(_ label: String, _ dimensions: [(String, String)], _ kind: Kind) -> Amount {
        families.withLock { families in
            let name = Labels.name(label)
            let labels = Labels.text(dimensions)
            if let known = families[name]?.amounts[labels] { return known }
            let amount = Amount()
            families[name, default: Family(kind: kind)].amounts[labels] = amount
            return amount
        }
    }

    private func distribution(
        _ label: String, _ dimensions: [(String, String)], _ kind: Kind, bounds: [Double]
    ) -> Distribution {
        families.withLock { families in
            let name = Labels.name(label)
            let labels = Labels.text(dimensions)
            if let known = families[name]?.distributions[labels] { return known }
            let distribution = Distribution(bounds: bounds)
            families[name, default: Family(kind: kind)].distributions[labels] = distribution
            return distribution
        }
    }
}
