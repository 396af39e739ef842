import Settings

/// The verifications of this console, newest first.
struct WaitingList: Hashable, Sendable {
    private(set) var items: [Verification] = []
    var selection = 0
    private(set) var nextId = 1

    /// At most so many are kept; the oldest that is done goes first.
    static let kept = 200

    var selected: Verification? { items.indices.contains(selection) ? items[selection] : nil }

    mutating func add(_ make: (_ id: Int) -> Verification) -> Int {
        let id = nextId
        nextId += 1
        items.insert(make(id), at: 0)
        selection = 0
        if items.count > WaitingList.kept, let done = items.lastIndex(where: \.isDone) { items.remove(at: done) }
        return id
    }

    /// Adds a verification from before, made with ``nextId``, behind the others; the selection stays.
    mutating func restore(_ item: Verification) {
        guard items.count < WaitingList.kept else { return }
        nextId += 1
        items.append(item)
    }

    /// Changes the verification of that identifier; nothing happens where it is gone.
    mutating func change(_ id: Int, _ change: (inout Verification) -> Void) {
        guard let index = items.firstIndex(where: { $0.id == id }) else { return }
        change(&items[index])
    }

    mutating func changeSelected(_ change: (inout Verification) -> Void) {
        guard items.indices.contains(selection) else { return }
        change(&items[selection])
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

    /// Takes a verification off the list; the selection stays on its neighbour.
    mutating func remove(_ id: Int) {
        guard let index = items.firstIndex(where: { $0.id == id }) else { return }
        items.remove(at: index)
        if selection > index || selection >= items.count { selection = max(0, selection - 1) }
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
