import MFAAPI
import Settings
import Terminal

extension Model {
    mutating func runPhone(_ command: Command) -> [Effect] {
        switch command {
        case .nextPhone: phone.step(1)
        case .previousPhone: phone.step(-1)
        case .copyCode: return selectedCode.map { [.copy(what: "Code", $0)] } ?? []
        case .speak: return phone.selected.map { [.speak($0.text)] } ?? []
        case .faults: dialog = .choice(Choice.faults(for: phone.number))
        case .scenarios: return [.askSandbox(session.profile, .scenarios)]
        case .moveClock: dialog = .prompt(Prompt(purpose: .moveClock, text: "3:00"))
        case .resetSandbox: return [.sandbox(session.profile, .reset)]
        default: break
        }
        return readShownPhone()
    }

    /// Shows the phone of the selected verification, where something is known of it.
    mutating func lookAtSelectedPhone() {
        if let item = waiting.selected, phone.items[item.request.to] != nil { phone.show(item.request.to) }
    }

    /// Why a command of the phone cannot run now; `nil` where it can.
    func phoneUnavailable(_ command: Command) -> String? {
        guard session.hasPhones else { return "only a sandbox has virtual phones" }
        switch command {
        case .copyCode: return selectedCode == nil ? "no code is selected" : nil
        case .speak: return phone.selected == nil ? "nothing is selected" : nil
        default: return nil
        }
    }

    /// The code in the selected message or call, of the length that was asked for where that is known.
    private var selectedCode: String? {
        guard let item = phone.selected else { return nil }
        let asked = waiting.items.first { $0.remoteId == item.id }?.request.digits
        let lengths = [asked ?? session.profile.digits] + (asked == nil ? Array(Limits.digits.reversed()) : [])
        return lengths.lazy.compactMap { CodeReader.code(in: item.text, digits: $0) }.first
    }

    /// Asks for what is on the phone that is looked at, where that is not known.
    func readShownPhone() -> [Effect] {
        guard let number = phone.number, phone.items[number] == nil, let number = PhoneNumber(number) else { return [] }
        return [.askSandbox(session.profile, .phone(number))]
    }

    mutating func phoneRead(
        _ profile: String, _ number: String, _ result: Result<Sandbox.Phone, ConsoleError>
    ) -> [Effect] {
        guard profile == session.profile.name else { return [] }
        phone.awaited.remove(number)
        switch result {
        case .success(let read):
            phone.take(read, keepsNewest: focus == .phone)
            return useArrivedCodes() + awaitPhone(number)
        case .failure(let error):
            phone.fault = error.description
            return []
        }
    }

    mutating func sandboxAnswered(_ profile: String, _ result: Result<SandboxAnswer, ConsoleError>) -> [Effect] {
        guard profile == session.profile.name else { return [] }
        let wasFailing = session.reach == .failing
        session.reach = result.failure == nil ? .answering : .failing
        switch result {
        case .failure(let error):
            warn(.fault, error.description)
            // Once only: being reached, it is asked again.
            return wasFailing ? [] : restartSandbox()
        case .success(.phones(let list)):
            phone.take(list)
            return readShownPhone()
        case .success(.phone(let read)):
            phone.take(read, keepsNewest: focus == .phone)
            return useArrivedCodes()
        case .success(.faults(let faults)):
            guard case .fault(var form) = dialog else { return [] }
            form.active = faults
            dialog = .fault(form)
        case .success(.scenarios(let scenarios)):
            if dialog == nil, focus == .phone { dialog = .choice(Choice.scenarios(scenarios, like: form.recipient)) }
        }
        return []
    }

    mutating func sandboxChanged(
        _ profile: String, _ change: SandboxChange, _ result: Result<SandboxChange, ConsoleError>
    ) -> [Effect] {
        demo?.awaitsSandbox = false
        if case .failure(let error) = result {
            warn(.fault, error.description)
            return profile == session.profile.name ? restartSandbox() : []
        }
        guard profile == session.profile.name else { return [] }
        switch change {
        case .addFault: note("The sandbox misbehaves as asked")
        case .clearFaults: note("The sandbox behaves again")
        case .advance(let duration):
            note("The sandbox's clock is \(duration.clock) further")
            waiting.shift(by: duration, profile: session.profile)
        case .reset:
            phone.forget()
            if demo == nil { note("The sandbox starts afresh") }
        }
        if case .fault = dialog { return [.askSandbox(session.profile, .faults)] }
        return []
    }
}

extension Choice {
    /// The numbers that play a scenario, with the area code of a number that is in use.
    static func scenarios(_ scenarios: [Sandbox.Scenario], like number: String) -> Choice {
        let isNorthAmerican = number.hasPrefix("+1") && number.count == 12
        let area = isNorthAmerican ? String(number.dropFirst(2).prefix(3)) : "919"
        let items = scenarios.compactMap { scenario -> Item? in
            let digits = scenario.number.replacing("NPA", with: area).filter { $0.isNumber || $0 == "+" }
            return PhoneNumber(digits).map {
                Item(title: $0.grouped, detail: scenario.effect, result: .number($0.e164))
            }
        }
        return Choice(title: "Scenario numbers", items: items)
    }
}
