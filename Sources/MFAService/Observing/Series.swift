internal import CoreMetrics
internal import Synchronization

/// A counter or a gauge.
final class Amount: CounterHandler, FloatingPointCounterHandler, MeterHandler, RecorderHandler {
    private let amount = Mutex(0.0)

    var value: Double { amount.withLock { $0 } }

    func increment(by step: Int64) { increment(by: Double(step)) }
    func increment(by step: Double) { amount.withLock { $0 += step } }
    func decrement(by step: Double) { increment(by: -step) }
    func reset() { set(0.0) }
    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { amount.withLock { $0 = value } }
    func record(_ value: Int64) { set(Double(value)) }
    func record(_ value: Double) { set(value) }
}

/// Many values, by their sum, their number and how many lie below each bound.
final class Distribution: RecorderHandler, TimerHandler {
    /// Bounds for the time of a request, in seconds.
    static let seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private struct State {
        var counts: [Int]
        var count = 0
        var sum = 0.0
    }

    private let bounds: [Double]
    private let state: Mutex<State>

    init(bounds: [Double]) {
        self.bounds = bounds
        state = Mutex(State(counts: bounds.map { _ in 0 }))
    }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }
    func record(_ value: Int64) { record(Double(value)) }
    func record(_ value: Double) {
        state.withLock { state in
            if let place = bounds.firstIndex(where: { value <= $0 }) { state.counts[place] += 1 }
            state.count += 1
            state.sum += value
        }
    }

    /// The lines of the text format; each bucket holds all that lies below its bound.
    func lines(name: String, labels: String) -> String {
        let state = state.withLock { $0 }
        var below = 0
        var buckets = zip(bounds, state.counts).map { bound, count in
            below += count
            return (bound.formattedNumber, below)
        }
        if !bounds.isEmpty { buckets.append(("+Inf", state.count)) }
        let lines = buckets.map { bound, count in
            let all = [labels, "le=\"\(bound)\""].filter { !$0.isEmpty }.joined(separator: ",")
            return "\(name)_bucket\(Labels.block(all)) \(count)\n"
        }
        return lines.joined() + "\(name)_sum\(Labels.block(labels)) \(state.sum.formattedNumber)\n"
            + "\(name)_count\(Labels.block(labels)) \(state.count)\n"
    }
}

/// Names and labels of the text format.
enum Labels {
    /// Returns a name with every character that a name cannot have replaced by `_`.
    static func name(_ label: String) -> String {
        let name = String(label.map { isAllowed($0) ? $0 : "_" })
        return name.first?.isNumber == true ? "_" + name : name
    }

    /// Returns labels without their braces: `route="/healthz",status="200"`.
    static func text(_ dimensions: [(String, String)]) -> String {
        dimensions.map { "\(name($0))=\"\(escaped($1))\"" }.joined(separator: ",")
    }

    /// Returns labels in braces; nothing where there are none.
    static func block(_ labels: String) -> String { labels.isEmpty ? "" : "{\(labels)}" }

    private static func isAllowed(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || character == "_" || character == ":")
    }

    private static func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
