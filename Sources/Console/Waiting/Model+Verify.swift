import History
import MFAAPI
import MFAClient
import Settings

extension Model {
    mutating func verify() -> [Effect] {
        guard let item = waiting.selected else { return [] }
        if item.intent != .none {
            waiting.change(item.id) { $0.intent = .useCodeAndVerify }
            return []
        }
        return check(item.id)
    }

    private mutating func check(_ id: Int) -> [Effect] {
        guard let item = waiting[id], item.code.isComplete, item.canBeChecked, item.lockRemaining(at: now) == nil
        else { return [] }
        let request = item.verifyRequest(code: item.code.code)
        waiting.change(id) { item in
            item.check = .running
            item.lastCheck = request
        }
        return [
            .verify(
                verification: item.id, request, item.profile, sendRow: item.row, reference: item.reference)
        ]
    }

    /// Checks at once where that is asked for and the last digit was just typed.
    mutating func verifyWhenComplete() -> [Effect] {
        guard options.verifyAtFullLength, focus == .waiting, unavailable(.verify) == nil else { return [] }
        return verify()
    }

    /// The verification whose code on the phone is meant: the one of the message that is looked at, else the selected one.
    var codeSubject: Verification? {
        guard focus == .phone, let message = phone.selected else { return waiting.selected }
        return waiting.items.first { $0.remoteId == message.id }
    }

    mutating func useCode() -> [Effect] {
        guard let item = codeSubject else { return [] }
        show(.waiting)
        waiting.select(item.id)
        waiting.change(item.id) { $0.intent = options.verifyAtFullLength ? .useCodeAndVerify : .useCode }
        return useArrivedCodes() + awaitPhone(item.request.to)
    }

    /// Waits for a number's phone while a code of an open window did not come, unless that is done already.
    mutating func awaitPhone(_ number: String) -> [Effect] {
        let isMissing = waiting.items.contains {
            $0.request.to == number && $0.state == .waiting && $0.profile == session.profile
                && phoneCode(for: $0) == nil
        }
        guard isMissing, session.hasPhones, phone.awaited.insert(number).inserted else { return [] }
        return [.awaitPhone(session.profile, number: number, after: phone.items[number]?.first?.id)]
    }

    /// Enters the codes that were asked for before they came.
    mutating func useArrivedCodes() -> [Effect] {
        var effects: [Effect] = []
        for item in waiting.items where item.intent != .none && item.check != .running {
            guard let code = phoneCode(for: item) else { continue }
            waiting.change(item.id) { item in
                item.code.clear()
                _ = item.code.paste(code)
                item.intent = .none
            }
            if item.intent == .useCodeAndVerify { effects += check(item.id) }
        }
        return effects
    }

    /// The code on the virtual phone that answers a send: by its identifier, so that no other message is read.
    func phoneCode(for item: Verification) -> String? {
        guard let arrival = phone.items[item.request.to]?.first(where: { $0.id == item.remoteId }) else { return nil }
        return CodeReader.code(in: arrival.text, digits: item.request.digits)
    }

    /// Shows what the service said. Only `.valid` is VERIFIED; no verdict is never "wrong code".
    mutating func codeChecked(_ id: Int, _ recorded: Recorded<Verdict>) -> [Effect] {
        var reading = keep(recorded.entry, recorded.answer.exchange)
        if let warning = recorded.warning { warn(.fault, warning) }
        guard let item = waiting[id] else { return reading }
        reading += reached(item.profile, recorded.answer.result.failure)
        keepCheck(of: item, row: recorded.entry?.id)
        if case .verified = item.state { return reading + checkedAgain(item, recorded) }
        let now = now
        switch recorded.answer.result {
        case .success(.valid):
            waiting.change(id) { item in
                item.state = .verified(at: now)
                item.check = .none
                item.code.clear()
            }
        case .success(.notValid):
            waiting.change(id) { item in
                item.wrongTries += 1
                item.check = .notValid(tries: item.wrongTries)
                item.code.clear()
            }
        case .failure(.rejected(let rejection)) where rejection.status == 429:
            let lock = LockNotice.duration(in: rejection.sentence ?? "")
            waiting.changeAll { other in
                if other.request.to == item.request.to, other.profile == item.profile {
                    other.lockedUntil = max(other.lockedUntil ?? .zero, now.elapsed + lock)
                }
            }
            waiting.change(id) { $0.check = .locked }
        case .failure(let error):
            waiting.change(id) { item in
                item.check = .couldNotCheck(reason: error.sentence)
                item.mayBeUsedUp = item.mayBeUsedUp || error.mayHaveActed
            }
        }
        return reading
    }

    /// A check that is repeated after VERIFIED takes nothing of it back: a code is good for one.
    private mutating func checkedAgain(_ item: Verification, _ recorded: Recorded<Verdict>) -> [Effect] {
        waiting.change(item.id) { $0.check = .none }
        note("\(item.label) is verified; the check that was repeated: \(Resolution(recorded.answer).outcome.title)")
        return []
    }

    /// Ends the windows that ran out, and clears verdicts that stood long enough for the next caller.
    mutating func passWindows() -> [Effect] {
        guard let end = waiting.firstEnd, end <= now.elapsed else { return [] }
        var effects: [Effect] = []
        for item in waiting.known where item.isOver(at: now) {
            switch item.state {
            case .waiting where item.check != .running:
                waiting.change(item.id) { $0.state = .expired }
                effects.append(.recordExpiry(sendRow: item.row))
            case .verified: waiting.clear(item.id)
            default: break
            }
        }
        return effects
    }

    mutating func expiryRecorded(_ result: Result<Entry, ConsoleError>) -> [Effect] {
        switch result {
        case .success(let entry): return keep(entry, nil)
        case .failure(let error):
            warn(.fault, error.description)
            return []
        }
    }
}

/// Reads how long a lock lasts out of the service's sentence.
enum LockNotice {
    /// Returns the time that the sentence names (`please wait 2 minutes`), or two minutes where it names none.
    static func duration(in sentence: String) -> Duration {
        let words = sentence.lowercased().split { !$0.isLetter && !$0.isNumber }
        for (number, unit) in zip(words, words.dropFirst()) {
            guard let count = Int(number), (1...86_400).contains(count) else { continue }
            if unit.hasPrefix("second") { return .seconds(count) }
            if unit.hasPrefix("minute") { return .seconds(60 * count) }
            if unit.hasPrefix("hour") { return .seconds(3600 * count) }
        }
        return .seconds(120)
    }
}
