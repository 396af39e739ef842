import Terminal

/// What was drawn where in a dialog, for the mouse.
struct DialogMap: Hashable, Sendable {
    /// What can be pressed.
    enum Target: Hashable, Sendable {
        /// An entry of a list or a field of a form, counted from 0.
        case row(Int)
        /// The answer to a question.
        case answer(Bool)
    }

    /// The whole dialog, its frame included.
    let area: Rect
    private var places: [Place] = []

    private struct Place: Hashable, Sendable {
        let area: Rect
        let target: Target
    }

    /// Begins with a dialog, given what is inside of its frame.
    init(inside inner: Rect) { area = inner.inset(columns: -2, rows: -1) }

    mutating func add(_ target: Target, _ area: Rect) { places.append(Place(area: area, target: target)) }

    /// What stands at a point; `nil` where nothing can be pressed.
    func target(at point: Point) -> Target? { places.first { $0.area.contains(point) }?.target }
}
