/// Short news that stand for a while and stay in a list.
struct Toasts: Hashable, Sendable {
    struct Toast: Hashable, Sendable {
        enum Kind: Hashable, Sendable { case note, warning, fault }

        let kind: Kind
        let text: String
        let at: Moment
    }

    /// The newest last, at most ``Toasts/kept``.
    private(set) var all: [Toast] = []
    /// The toast that stands, until then.
    private(set) var endsAt: Duration?

    /// Whether the toast that stands says why a command cannot run.
    private var isRefusal = false

    static let kept = 200

    /// Adds a toast; without a time of its own, a note stands for 4 seconds and all else for 10.
    mutating func add(_ kind: Toast.Kind, _ text: String, at moment: Moment, lasts: Duration? = nil) {
        all.append(Toast(kind: kind, text: text, at: moment))
        if all.count > Toasts.kept { all.removeFirst(all.count - Toasts.kept) }
        endsAt = moment.elapsed + (lasts ?? (kind == .note ? .seconds(4) : .seconds(10)))
        isRefusal = false
    }

    /// Says why a command cannot run, until another one can.
    mutating func refuse(_ text: String, at moment: Moment) {
        add(.warning, text, at: moment)
        isRefusal = true
    }

    /// Takes the standing toast down where it says why a command could not run.
    mutating func dismissRefusal() {
        if isRefusal { dismiss() }
    }

    /// The toast that stands now.
    func current(at now: Moment) -> Toast? {
        endsAt.flatMap { $0 > now.elapsed ? all.last : nil }
    }

    /// Takes the standing toast down, early or because its time is over.
    mutating func dismiss() { endsAt = nil }
}
