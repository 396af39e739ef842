import MFAAPI
import Terminal

/// The line that says where a verification stands: a clock that runs, or what it came to.
struct WaitingClock {
    private let model: Model
    private let item: Verification

    init(_ model: Model, _ item: Verification) {
        self.model = model
        self.item = item
    }

    func draw(on canvas: inout Canvas, in line: Rect) {
        if let lock = item.lockRemaining(at: model.now) {
            let end = gauge(line).draw(
                on: &canvas, column: line.column, row: line.row, part: 1, .locked, sign: "!", in: line)
            canvas.write(" LOCKED  \(lock.clock)", column: end, row: line.row, .locked, in: line)
            return
        }
        func write(_ text: String, _ style: StyleName) -> Int {
            canvas.write(text, column: line.column, row: line.row, style, in: line)
        }
        switch item.state {
        case .sending: _ = write("sending\(model.options.glyphs.more)", .open)
        case .notSent(let reason, let mayHaveLeft):
            _ = write(WaitingClock.words(reason, mayHaveLeft: mayHaveLeft), .couldNotCheck)
        case .expired: _ = write("~ EXPIRED  window \(item.window.clock) passed", .expired)
        case .verified(let moment):
            let left = max(.zero, Verification.verifiedStands - (model.now - moment))
            let end = write("+ VERIFIED", .verified)
            canvas.write("  clears in \(left.clock)", column: end, row: line.row, .dim, in: line)
        case .waiting: drawWindow(on: &canvas, in: line)
        }
    }

    /// What is said of a send that failed.
    static func words(_ reason: String, mayHaveLeft: Bool) -> String {
        (mayHaveLeft ? "? OUTCOME UNKNOWN" : "? NOT SENT") + "  " + reason
    }

    private func drawWindow(on canvas: inout Canvas, in line: Rect) {
        let left = item.remaining(at: model.now)
        let part = left / item.window
        let isLow = part < 0.2
        let end = gauge(line).draw(
            on: &canvas, column: line.column, row: line.row, part: part, isLow ? .gaugeLow : .gaugeFull, in: line)
        canvas.write(
            " \(left.clock) of \(item.window.clock)\(isLow ? " LOW" : "")", column: end, row: line.row,
            isLow ? .gaugeLow : .text, in: line)
    }

    private func gauge(_ line: Rect) -> Gauge {
        Gauge(width: max(8, min(24, line.columns - 17)), glyphs: model.options.glyphs)
    }
}
