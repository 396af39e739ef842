import MFAAPI

/// The virtual phones: what each number received, and which one is looked at.
struct PhonePane: Hashable, Sendable {
    /// What a phone received, a message or a call.
    struct Item: Hashable, Sendable {
        let id: String
        let channel: Channel
        let from: String
        let text: String
        let receivedAt: String
    }

    /// The numbers with something on them, the newest activity first.
    private(set) var numbers: [String] = []
    private(set) var items: [String: [Item]] = [:]
    /// How much is on the phones that were not looked at yet.
    private var counts: [String: Int] = [:]
    /// The number that is looked at.
    var number: String?
    /// The place of the selected message or call, the newest being 0.
    private(set) var selection = 0
    /// The numbers whose next message or call is waited for.
    var awaited: Set<String> = []
    /// Why the phone cannot be read.
    var fault: String?

    var shown: [Item] { number.flatMap { items[$0] } ?? [] }

    var selected: Item? { shown.indices.contains(selection) ? shown[selection] : nil }

    func count(on number: String) -> Int { items[number]?.count ?? counts[number] ?? 0 }

    /// Takes in which numbers received something, the newest activity first.
    mutating func take(_ list: [Sandbox.PhoneSummary]) {
        let known = Set(list.map(\.number))
        numbers = numbers.filter { !known.contains($0) } + list.map(\.number)
        for phone in list { counts[phone.number] = phone.messages + phone.calls }
        number = number ?? numbers.first
    }

    /// Takes in what a phone holds now, newest first; the selected item stays selected.
    ///
    /// - Parameters:
    ///   - phone: What it holds.
    ///   - keepsNewest: Whether the newest one stays selected as well when a newer one comes: somebody looks at it.
    mutating func take(_ phone: Sandbox.Phone, keepsNewest: Bool) {
        let messages = phone.messages.map {
            Item(id: $0.messageId, channel: .sms, from: $0.from, text: $0.text, receivedAt: $0.receivedAt)
        }
        let calls = phone.calls.map {
            Item(id: $0.callId, channel: .voice, from: $0.from, text: $0.transcript, receivedAt: $0.receivedAt)
        }
        let kept = (selection > 0 || keepsNewest) && number == phone.number ? selected?.id : nil
        // ISO 8601 in UTC sorts as text.
        let all = (messages + calls).sorted { $0.receivedAt > $1.receivedAt }
        if all.first?.id != items[phone.number]?.first?.id { numbers.removeAll { $0 == phone.number } }
        items[phone.number] = all
        if !numbers.contains(phone.number) { numbers.insert(phone.number, at: 0) }
        if number == nil { number = phone.number }
        if let kept { selection = shown.firstIndex { $0.id == kept } ?? 0 }
        fault = nil
    }

    /// Forgets everything, after the sandbox did.
    mutating func forget() { self = PhonePane() }

    mutating func show(_ number: String) {
        guard self.number != number else { return }
        self.number = number
        selection = 0
    }

    /// Shows the next number, or the one before.
    mutating func step(_ offset: Int) {
        guard let number, let index = numbers.firstIndex(of: number) else { return }
        show(numbers[min(max(0, index + offset), numbers.count - 1)])
    }

    /// Selects a message or call; one that does not exist is ignored.
    mutating func select(_ index: Int) {
        if shown.indices.contains(index) { selection = index }
    }

    /// Moves the selection among the messages and calls.
    mutating func move(by offset: Int) {
        selection = max(0, min(selection + offset, shown.count - 1))
    }
}

/// Finds a code of a known length in a message or a transcript.
public enum CodeReader {
    /// Returns the first run of exactly so many digits; digits that are spoken one by one count as one run.
    public static func code(in text: String, digits count: Int) -> String? {
        var run = ""
        var gap = ""
        for character in text + "\n" {
            if let digit = character.wholeNumberValue, character.isASCII {
                if gap.contains(where: { !" ,".contains($0) }) || gap.count > 2 {
                    if run.count == count { return run }
                    run = ""
                }
                run.append(String(digit))
                gap = ""
            } else {
                gap.append(character)
                if run.count == count, !" ,".contains(character) { return run }
            }
        }
        return run.count == count ? run : nil
    }
}
