import FoundationEssentials
import History
import MFAAPI
import Settings

extension Model {
    /// Puts the codes back on the waiting list that were sent before the console was started and can still be checked.
    ///
    /// The embedded sandbox ends with the console, and its codes with it. Digits and window are the profile's.
    mutating func restoreWaiting(_ entries: [Entry]) {
        rememberSends(entries)
        let known = Set(waiting.known.compactMap(\.row))
        for send in entries where send.kind == .send && !known.contains(send.id) {
            let later = entries.filter { $0.sendId == send.id }
            if later.contains(where: { $0.outcome == .verified || $0.kind == .expiry }) { continue }
            if let item = verification(waiting.nextId, of: send, later) { waiting.restore(item) }
        }
    }

    private func verification(_ id: Int, of send: Entry, _ later: [Entry]) -> Verification? {
        guard let profile = (session.profiles + [session.profile]).first(where: { $0.name == send.profile }),
            !profile.isEmbedded, let number = PhoneNumber(send.number), let channel = send.channel
        else { return nil }
        // A clock that was put back makes no send younger than now.
        let age = max(.zero, Duration.seconds(now.date.timeIntervalSince(send.startedAt)))
        guard age < profile.expiration else { return nil }
        var request = SendRequest(
            to: number.e164, from: profile.from, applicationId: profile.applicationId(for: channel),
            message: profile.message, digits: profile.digits)
        request.scope = send.scope
        request.expiration = profile.expiration
        let started = Moment(elapsed: now.elapsed - age, date: send.startedAt)
        let reference = later.filter { $0.reference != nil }.max { $0.id < $1.id }?.reference ?? send.reference
        var item = Verification(
            id: id, profile: profile, request: request, number: number, channel: channel, reference: reference,
            startedAt: started, code: CodeField(length: request.digits))
        switch send.outcome {
        case .sent: item.state = .waiting
        case .unknown: item.state = .notSent(reason: send.detail ?? "", mayHaveLeft: true)
        default: return nil
        }
        item.row = send.id
        item.remoteId = send.remoteId
        item.wrongTries = later.filter { $0.outcome == .notValid }.count
        if item.wrongTries > 0 { item.check = .notValid(tries: item.wrongTries) }
        if let lock = later.filter({ $0.outcome == .locked }).max(by: { $0.id < $1.id }) {
            let passed = Duration.seconds(now.date.timeIntervalSince(lock.startedAt))
            item.lockedUntil = now.elapsed - passed + LockNotice.duration(in: lock.detail ?? "")
        }
        return item
    }
}
