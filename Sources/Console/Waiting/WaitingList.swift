import Settings

/// The verifications of this console, newest first.
struct WaitingList: Hashable, Sendable {
    private(set) var items: [Verification] = [] { didSet { noteChange() } }
    /// What was taken off the list and can come back, the last one last.
    private(set) var dismissed: [Dismissed] = [] { didSet { noteChange() } }
    private(set) var nextId = 1
    private var selectedId: Int? { didSet { revision &+= 1 } }
    /// Another number after every change.
    private(set) var revision = 0
    /// When the first of them is over; `nil` where only an answer or a person ends any.
    private(set) var firstEnd: Duration?
    /// Whether any is for a ticket or case.
    private(set) var namesReferences = false

    /// At most so many are kept; the oldest that is done goes first.
    static let kept = 200

    var selected: Verification? { selectedId.flatMap { self[$0] } }

    /// The place of the selected one; -1 where none is.
    var selection: Int {
        get { items.firstIndex { $0.id == selectedId } ?? -1 }
        set { selectedId = items.indices.contains(newValue) ? items[newValue].id : nil }
    }

    mutating func select(_ id: Int) { selectedId = id }

    /// Works out once what each key asks for.
    private mutating func noteChange() {
        revision &+= 1
        firstEnd = (items.lazy.compactMap(\.end) + dismissed.lazy.compactMap(\.item.end)).min()
        namesReferences = items.contains { $0.reference != nil }
    }

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

    /// Changes the verification of that identifier, on the list or dismissed; nothing happens where it is gone.
    mutating func change(_ id: Int, _ change: (inout Verification) -> Void) {
        if let index = items.firstIndex(where: { $0.id == id }) {
            change(&items[index])
        } else if let index = dismissed.firstIndex(where: { $0.item.id == id }) {
            change(&dismissed[index].item)
        }
    }

    mutating func changeSelected(_ change: (inout Verification) -> Void) {
        if let selectedId { self.change(selectedId, change) }
    }

    mutating func changeAll(_ change: (inout Verification) -> Void) {
        for index in items.indices { change(&items[index]) }
        for index in dismissed.indices { change(&dismissed[index].item) }
    }

    /// Lets the windows and locks of a profile's verifications run out sooner, as its service's clock was moved forward.
    mutating func shift(by duration: Duration, profile: Profile) {
        changeAll { item in
            guard item.profile == profile else { return }
            item.startedAt.elapsed -= duration
            item.lockedUntil = item.lockedUntil.map { $0 - duration }
        }
    }

    /// Takes the selected verification off the list, its code entry emptied; its neighbour is selected.
    mutating func dismissSelected(at now: Moment) {
        let index = selection
        guard index >= 0 else { return }
        var item = items.remove(at: index)
        item.code.clear()
        item.intent = .none
        let below = Set(items[index...].map(\.id))
        dismissed.append(Dismissed(item: item, below: below, until: now.elapsed + Dismissed.kept))
        selection = min(index, items.count - 1)
    }

    /// Puts back what was dismissed last, above those that were below it, and selects it; `nil` where nothing can.
    mutating func bringBack() -> Verification? {
        guard let last = dismissed.popLast() else { return nil }
        let index = items.firstIndex { last.below.contains($0.id) } ?? items.count
        items.insert(last.item, at: index)
        selectedId = last.item.id
        return last.item
    }

    /// Forgets what was dismissed so long ago that it is no mistake any more, and VERIFIED that would have cleared.
    mutating func forgetDismissed(at now: Moment) {
        if dismissed.isEmpty { return }
        dismissed.removeAll { dismissed in
            if case .verified(let moment) = dismissed.item.state, now - moment >= Verification.verifiedStands {
                return true
            }
            return dismissed.until <= now.elapsed
        }
    }

    /// Takes a verification off the list. Where it was the selected one nothing is: a clock chooses no customer.
    mutating func clear(_ id: Int) {
        items.removeAll { $0.id == id }
    }

    /// The verifications on the list, then the dismissed ones that can come back.
    var known: [Verification] { items + dismissed.map(\.item) }

    /// The verification of that identifier, on the list or dismissed.
    subscript(id: Int) -> Verification? { items.first { $0.id == id } ?? dismissed.first { $0.item.id == id }?.item }
}

/// A verification that was taken off the list.
struct Dismissed: Hashable, Sendable {
    var item: Verification
    /// Those that stood below it.
    let below: Set<Int>
    /// When it is forgotten.
    let until: Duration

    /// How long a verification can come back: 15 minutes, as long as a code is good at most.
    static let kept = Duration.seconds(900)
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
