/// What was cut or copied lately, shared by the fields of a screen.
///
/// A field that takes a secret should have a ring of its own, or else the secret can be put into a field that shows it.
public struct KillRing: Hashable, Sendable {
    /// How many cuts are kept.
    public static let capacity = 32

    /// Where a cut lay, seen from the cursor.
    enum Side { case before, behind }

    private var entries: [String] = []

    /// Counts the cuts, so that a field can tell whether its own is still the latest.
    private(set) var generation = 0

    /// Creates an empty ring.
    public init() {}

    /// What the next yank puts back.
    public var latest: String? { entries.first }

    /// Keeps a text as the latest cut.
    public mutating func add(_ text: String) {
        generation += 1
        entries.insert(text, at: 0)
        if entries.count > KillRing.capacity { entries.removeLast() }
    }

    /// Lengthens the latest cut by one that was made next to it.
    mutating func join(_ text: String, on side: Side) {
        guard let latest else { return add(text) }
        generation += 1
        entries[0] = side == .before ? text + latest : latest + text
    }

    /// Makes the cut before the latest one the latest, and the latest one the oldest.
    mutating func rotate() {
        guard entries.count > 1 else { return }
        generation += 1
        entries.append(entries.removeFirst())
    }
}

extension KillRing: CustomStringConvertible {
    /// How many cuts there are; never what was cut.
    public var description: String { "KillRing(\(entries.count) cuts)" }
}
