import FoundationEssentials
import History
import MFAAPI
import Settings

extension Model {
    /// How long a second send to a number asks first; `nil` where none went there just now.
    func cooldownRemaining(to number: String) -> Duration? {
        lastSend(to: number).flatMap(cooldownRemaining(since:))
    }

    /// When a code last went to a number, or may have gone. A history that keeps no whole numbers tells only of one with
    /// the same masked form.
    func lastSend(to number: String) -> Moment? {
        [number, PhoneNumber(number)?.masked].compactMap { $0.flatMap(lastSend(kept:)) }.max { $0.elapsed < $1.elapsed }
    }

    /// What to ask before a send to a number that got a code moments ago; `nil` where it got none.
    func cooldownQuestion(_ order: SendOrder) -> String? {
        guard let what = recentSend(to: order) else { return nil }
        let isLive = order.profile.environment == .live
        return (isLive ? "LIVE: \(order.number.grouped)" : "This number")
            + " \(what). A second one can confuse the customer. Send another by "
            + "\(order.channel.title)\(isLive ? ", for money" : "")?"
    }

    private func recentSend(to order: SendOrder) -> String? {
        func ago(_ kept: String) -> String? {
            lastSend(kept: kept).flatMap(cooldownRemaining(since:)).map { rest in
                "\(Int((options.cooldown - rest).seconds)) s ago"
            }
        }
        if let ago = ago(order.number.e164) { return "was sent a code \(ago)" }
        let looks = order.number.masked(with: options.dot)
        return ago(order.number.masked).map { "may have been sent a code \($0): one that reads \(looks) was" }
    }

    private func cooldownRemaining(since last: Moment) -> Duration? {
        let rest = options.cooldown - (now - last)
        return rest > .zero ? rest : nil
    }

    private func lastSend(kept number: String) -> Moment? { lastSends[number]?.max { $0.elapsed < $1.elapsed } }

    /// Remembers that a code leaves now.
    mutating func rememberSend(to number: String) {
        forgetOldSends()
        lastSends[number, default: []].append(now)
    }

    /// Remembers a code that left by the time of its row, so that the row is not taken for another send.
    mutating func rememberSend(to number: String, at date: Date, asOf entry: Entry) {
        guard let index = lastSends[number]?.firstIndex(where: { $0.date == date }) else { return }
        lastSends[number]?[index].date = entry.startedAt
    }

    /// Forgets the sends that are too old to ask for.
    private mutating func forgetOldSends() {
        lastSends = lastSends.mapValues { $0.filter { now - $0 < options.cooldown } }.filter { !$0.value.isEmpty }
    }

    /// Forgets a code that did not leave.
    mutating func forgetSend(to number: String, at date: Date) {
        lastSends[number]?.removeAll { $0.date == date }
    }

    /// Remembers when codes went out, so that a second one asks first after a restart and beside another console too.
    mutating func rememberSends(_ entries: [Entry]) {
        forgetOldSends()
        for send in entries where send.kind == .send && !isUnderWay(send) {
            guard [.sent, .unknown, .open].contains(send.outcome) else {
                // It was remembered while it was under way.
                forgetSend(to: send.number, at: send.startedAt)
                continue
            }
            let age = max(.zero, Duration.seconds(now.date.timeIntervalSince(send.startedAt)))
            guard age < options.cooldown, !isRemembered(send) else { continue }
            lastSends[send.number, default: []].append(Moment(elapsed: now.elapsed - age, date: send.startedAt))
        }
    }

    /// Whether a row is that of a send of this console that has no answer yet, and was remembered as it left.
    private func isUnderWay(_ send: Entry) -> Bool {
        send.outcome == .open
            && waiting.items.contains { $0.state == .sending && isNumber(send.number, of: $0.request.to) }
    }

    private func isRemembered(_ send: Entry) -> Bool {
        lastSends.contains { number, moments in
            isNumber(send.number, of: number) && moments.contains { $0.date == send.startedAt }
        }
    }

    /// Whether a row's number, which may be masked, can be this one.
    private func isNumber(_ kept: String, of number: String) -> Bool {
        kept == number || kept == PhoneNumber(number)?.masked
    }
}
