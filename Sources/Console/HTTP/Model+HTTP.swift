import MFAClient
import Settings
import Terminal

extension Model {
    mutating func runHTTP(_ command: Command) -> [Effect] {
        switch command {
        case .copyCurl: return copied(as: .curl, "curl command")
        case .copySwift: return copied(as: .swift, "Swift program")
        case .copyPython: return copied(as: .python, "Python program")
        case .saveExchange:
            shownExchangeRow.map { dialog = .prompt(Prompt(purpose: .saveExchange, text: "vouch-\($0).http.txt")) }
            return []
        case .repeatVerify: return repeatVerify()
        default: return []
        }
    }

    /// Why a command on the exchange cannot run now; `nil` where it can.
    func httpUnavailable(_ command: Command) -> String? {
        guard shownExchange != nil, let row = shownExchangeRow else { return "no request of this session is selected" }
        guard command == .repeatVerify else { return nil }
        guard let check = http.checks[row] else { return "only a verify of this session is repeated, never a send" }
        if current(check.profile).readOnly { return "profile \(check.profile.name) is read-only" }
        guard let item = waiting[check.verification] else { return nil }
        if item.check == .running { return "a check is under way" }
        return lockedUnavailable(item)
    }

    /// Writes the exchange that is shown into a file.
    func saveExchange(to path: String) -> [Effect] {
        guard let exchange = shownExchange, !path.isEmpty else { return [] }
        return [.write(.text(ExchangeText(exchange: exchange, isRevealed: reveal.until != nil).text, path: path))]
    }

    private func copied(as form: Exchange.CopyForm, _ name: String) -> [Effect] {
        guard let exchange = shownExchange else { return [] }
        let isMasked = reveal.until == nil
        return [
            .copy(
                what: isMasked ? "\(name) with masked numbers" : name,
                exchange.copied(as: form, masksNumbers: isMasked))
        ]
    }

    /// Asks for the same check again; it is a row of its own.
    private mutating func repeatVerify() -> [Effect] {
        guard let row = shownExchangeRow, let check = http.checks[row] else { return [] }
        http.repeating = check.verification
        waiting.change(check.verification) { item in
            item.check = .running
            item.lastCheck = check.request
        }
        return [
            .verify(
                verification: check.verification, check.request, current(check.profile), sendRow: check.sendRow,
                reference: check.reference)
        ]
    }

    /// Remembers what was checked, so that it can be asked for again.
    mutating func keepCheck(of item: Verification, row: Int64?) {
        guard let row, let request = item.lastCheck else { return }
        let check = HTTPPane.Check(
            verification: item.id, request: request, profile: item.profile, sendRow: item.row,
            reference: item.reference)
        http.keep(check, row: row)
        guard http.repeating == item.id else { return }
        http.repeating = nil
        if focus == .http { http.pinnedRow = row }
    }
}
