import MFAAPI
import MFAClient
import Terminal

/// Where the time of an exchange went: a bar for each phase, from where it began to where it ended.
struct TimingBars {
    let timing: Timing
    let ascii: Bool

    struct Phase: Hashable {
        let name: String
        let start: Duration
        let end: Duration
    }

    /// The phases that happened, in their order.
    var phases: [Phase] {
        let ends: [(String, Duration?)] = [
            ("dns", timing.nameLookup), ("connect", timing.connect), ("tls", timing.tls),
            ("first byte", timing.firstByte), ("body", timing.total),
        ]
        var start = Duration.zero
        return ends.compactMap { name, end in
            guard let end, end > start || name == "first byte" else { return nil }
            defer { start = max(start, end) }
            return Phase(name: name, start: start, end: max(start, end))
        }
    }

    /// Every phase's own time, and the whole.
    var facts: [(name: String, time: String)] {
        phases.map { ($0.name, TimingBars.milliseconds($0.end - $0.start)) }
            + (timing.total.map { [("total", TimingBars.milliseconds($0))] } ?? [])
    }

    private static let labelWidth = 11
    private static let timeWidth = 11

    /// The rows that ``draw(on:column:row:columns:index:in:)`` draws.
    var rows: Int { facts.count + (timing.isReused ? 1 : 0) }

    /// Draws one row: the name, the bar, the time.
    func draw(on canvas: inout Canvas, column: Int, row: Int, columns: Int, index: Int, in area: Rect) {
        let facts = facts
        guard facts.indices.contains(index) else {
            canvas.write("a connection from before was used", column: column, row: row, .dim, in: area)
            return
        }
        canvas.write(facts[index].name, column: column, row: row, .dim, in: area)
        let width = max(4, columns - TimingBars.labelWidth - TimingBars.timeWidth)
        let phases = phases
        let whole = timing.total ?? phases.last?.end ?? .zero
        if phases.indices.contains(index), whole > .zero {
            let first = min(width - 1, Int(Double(width) * (phases[index].start / whole)))
            let last = min(width, max(first + 1, Int((Double(width) * (phases[index].end / whole)).rounded())))
            canvas.write(
                String(repeating: (ascii ? Glyphs.ascii : .unicode).full, count: last - first),
                column: column + TimingBars.labelWidth + first, row: row, .gaugeFull, in: area)
        }
        let time = facts[index].time
        let end = column + TimingBars.labelWidth + width + TimingBars.timeWidth
        canvas.write(time, column: end - DisplayText.columns(of: time), row: row, .dim, in: area)
    }

    /// The time with a tenth of a millisecond: `1.2 ms`.
    static func milliseconds(_ duration: Duration) -> String {
        let tenths = Int((duration.seconds * 10_000).rounded())
        return "\(tenths / 10).\(tenths % 10) ms"
    }
}
