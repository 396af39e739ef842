import Settings

/// The verifications of this console, newest first.
struct WaitingList: Hashable, Sendable {
    private(set) var items: [Verification] = []
    private(set) var nextId = 1
    private var selectedId: Int?

    /// At most so many are kept; the oldest that is done goes first.
    static let kept = 200

    var selected: Verification? { selectedId.flatMap { self[$0] } }

    /// The place of the selected one; -1 where none is.
    var selection: Int {
        get { items.firstIndex { $0.id == selectedId } ?? -1 }
        set { selectedId = items.indices.contains(newValue) ? items[newValue].id : nil }
    }

    mutating func select(_ id: Int) { selectedId = id }

    mutating func add(_ make: (_ id: Int) -> Verification) -> Int {
        let id = nextId
        nextId += 1
        items.insert(make(id), at: 0)
        selectedId = id
        if items.count > WaitingList.kept, let done = items.lastIndex(where: \.isDone) { items.remove(at: done) }
        return id
    }

    /// Adds a verification from before, made with ``nextId``, behind the others; the selection stays.
    mutating func restore(_ item: Verification) {
        guard items.count < WaitingList.kept else { return }
        nextId += 1
        items.append(item)
        if items.count == 1 { selectedId = item.id }
    }

    /// Changes the verification of that identifier; nothing happens where it is gone.
    mutating func change(_ id: Int, _ change: (inout Verification) -> Void) {
        guard let index = items.firstIndex(where: { $0.id == id }) else { return }
        change(&items[index])
    }

    mutating func changeSelected(_ change: (inout Verification) -> Void) {
        if let selectedId { self.change(selectedId, change) }
    }

    mutating func changeAll(_ change: (inout Verification) -> Void) {
        for index in items.indices { change(&items[index]) }
    }

    /// Lets the windows and locks of a profile's verifications run out sooner, as its service's clock was moved forward.
    mutating func shift(by duration: Duration, profile: Profile) {
        changeAll { item in
            guard item.profile == profile else { return }
            item.startedAt.elapsed -= duration
            item.lockedUntil = item.lockedUntil.map { $0 - duration }
        }
    }

    /// Takes the selected verification off the list; its neighbour is selected.
    mutating func removeSelected() {
        let index = selection
        guard index >= 0 else { return }
        items.remove(at: index)
        selection = min(index, items.count - 1)
    }

    /// Takes a verification off the list. Where it was the selected one nothing is: a clock chooses no customer.
    mutating func clear(_ id: Int) {
        items.removeAll { $0.id == id }
    }

    subscript(id: Int) -> Verification? { items.first { $0.id == id } }
}

extension Verification {
    /// Whether nothing more can come of it.
    var isDone: Bool {
        switch state {
        case .sending, .waiting: false
        case .notSent, .verified, .expired: check != .running
        }
    }
}
