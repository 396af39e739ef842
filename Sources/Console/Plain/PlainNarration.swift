import FoundationEssentials
import MFAAPI
import Settings

/// What an update of the model has to tell, a line an event; nothing is ever taken back or written over.
struct PlainNarration {
    let before: Model
    let after: Model

    var lines: [String] {
        connection + arrivals + verifications + notices + clocks + question
    }

    /// When a clock is worth a line: 1:00, 0:30 and 0:10 before its end.
    static let moments: [Duration] = [.seconds(60), .seconds(30), .seconds(10)]

    private var connection: [String] {
        guard before.session.link != after.session.link, case .up(let summary) = after.session.link else { return [] }
        let profile = after.session.profile
        let mode = after.session.isLive ? "LIVE" : "SANDBOX"
        return [
            "\(mode) profile \(profile.name)\(profile.readOnly ? " READ-ONLY" : ""), account \(summary.accountId), "
                + "\(summary.address) \(after.session.reach == .untried ? "is not tried yet" : "is up")"
        ]
    }

    private var verifications: [String] {
        after.waiting.items.reversed().flatMap { item in
            let old = before.waiting[item.id]
            return [state(item, old), check(item, old), entry(item, old)].compactMap(\.self)
        }
    }

    private var clocks: [String] {
        after.waiting.items.reversed().flatMap { item in
            let old = before.waiting[item.id]
            return [clock(item, old), lock(item, old)].compactMap(\.self)
        }
    }

    private func state(_ item: Verification, _ old: Verification?) -> String? {
        guard item.state != old?.state else { return nil }
        return switch item.state {
        case .sending: "SENDING to \(number(item)) by \(item.channel.title)"
        case .waiting where old == nil:
            "STILL OUT \(subject(item)) by \(item.channel.title), scope \(item.request.effectiveScope), "
                + "\(item.remaining(at: after.now).clock) of \(item.window.clock) left"
        case .waiting:
            "SENT \(subject(item)) by \(item.channel.title), scope \(item.request.effectiveScope), "
                + "window \(item.window.clock)"
        case .verified: "VERIFIED \(subject(item))"
        case .expired: "EXPIRED \(subject(item)), window \(item.window.clock) passed"
        case .notSent where old == nil: "OUTCOME UNKNOWN \(subject(item)), a code may be out"
        // The notice says it, with the reason.
        case .notSent: nil
        }
    }

    private func check(_ item: Verification, _ old: Verification?) -> String? {
        guard let old, item.check != old.check else { return nil }
        return switch item.check {
        case .none, .running: nil
        case .notValid(let tries): "NOT VALID \(subject(item)), \(tries == 1 ? "1 try" : "\(tries) tries")"
        case .locked: "LOCKED \(subject(item)), wait \(item.lockRemaining(at: after.now)?.clock ?? "")"
        case .couldNotCheck(let reason): "COULD NOT CHECK \(subject(item)): \(reason)"
        }
    }

    private func entry(_ item: Verification, _ old: Verification?) -> String? {
        guard let old else { return nil }
        if item.intent != .none { return old.intent == .none ? "WAITING for the phone" : nil }
        guard item.code != old.code, item.code.isComplete, item.check != .running else { return nil }
        return "CODE taken from the phone; “verify” checks it"
    }

    private func clock(_ item: Verification, _ old: Verification?) -> String? {
        guard let old, item.state == .waiting, old.state == .waiting else { return nil }
        let (was, now) = (old.remaining(at: before.now), item.remaining(at: after.now))
        guard let moment = PlainNarration.moments.last(where: { was > $0 && now <= $0 }) else { return nil }
        return now > .zero ? "\(moment.clock) left \(subject(item))" : nil
    }

    private func lock(_ item: Verification, _ old: Verification?) -> String? {
        guard old?.lockRemaining(at: before.now) != nil, item.lockRemaining(at: after.now) == nil,
            item.state == .waiting
        else { return nil }
        return "LOCK over \(subject(item)); a code can be checked again"
    }

    private var arrivals: [String] {
        after.phone.numbers.flatMap { number in
            let known = Set((before.phone.items[number] ?? []).map(\.id))
            let new = (after.phone.items[number] ?? []).filter { !known.contains($0.id) }
            return new.reversed().map { PlainAnswer.line(of: $0, number: number, after) }
        }
    }

    /// Whether the notices answer a request, so that no list need follow: why it was not done, or that nothing was found.
    func answers(_ request: PlainRequest) -> Bool {
        switch request {
        case .command(.search, _), .command(.nextMatch, _), .command(.previousMatch, _): !newNotices.isEmpty
        default: newNotices.contains { $0.kind != .note }
        }
    }

    private var notices: [String] { newNotices.map(PlainAnswer.line(of:)) }

    private var newNotices: [Toasts.Toast] {
        let seen = before.toasts.all.count
        let all = after.toasts.all
        // A full list drops its first notice for each new one; then only the last one is known to be new.
        if all.count > seen { return Array(all.dropFirst(seen)) }
        return all.last == before.toasts.all.last ? [] : all.suffix(1)
    }

    private var question: [String] {
        guard case .confirm(let question) = after.dialog, before.dialog != after.dialog else { return [] }
        let end = question.text.last.map { "?.!".contains($0) } == true ? "" : "."
        return ["\(question.text)\(end) Default no; yes or no?"]
    }

    private func subject(_ item: Verification) -> String { "\(item.label) \(number(item))" }

    private func number(_ item: Verification) -> String { PlainAnswer.number(item.number, after) }
}
