import Terminal

/// A display in memory that tells when another picture is shown.
@MainActor
final class MemoryDisplay: Display {
    let size: Size
    private(set) var canvas: Canvas
    private(set) var requests: [DisplayRequest] = []
    private(set) var pictures = 0
    private var waiters: [CheckedContinuation<Void, Never>] = []

    init(size: Size) {
        self.size = size
        canvas = Canvas(size: size)
    }

    func show(_ canvas: Canvas) {
        self.canvas = canvas
        pictures += 1
        changed()
    }

    func perform(_ request: DisplayRequest) {
        requests.append(request)
        changed()
    }

    /// Waits for the next picture or request.
    func nextChange() async {
        await withCheckedContinuation { waiters.append($0) }
    }

    func changed() {
        for waiter in waiters { waiter.resume() }
        waiters = []
    }

    var text: String { canvas.lines.joined(separator: "\n") }
}
