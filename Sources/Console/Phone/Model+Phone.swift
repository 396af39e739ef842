import MFAAPI
import Terminal

extension Model {
    mutating func runPhone(_ command: Command) -> [Effect] {
        switch command {
        case .nextPhone: phone.step(1)
        case .previousPhone: phone.step(-1)
        case .faults: dialog = .choice(Choice.faults(for: phone.number))
        case .moveClock: dialog = .prompt(Prompt(purpose: .moveClock, text: "3:00"))
        case .resetSandbox: return [.sandbox(session.profile, .reset)]
        default: break
        }
        return []
    }

    mutating func phoneRead(_ number: String, _ result: Result<Sandbox.Phone, ConsoleError>) -> [Effect] {
        phone.awaited.remove(number)
        switch result {
        case .success(let read):
            phone.take(read)
            return useArrivedCodes() + awaitPhone(number)
        case .failure(let error):
            phone.fault = error.description
            return []
        }
    }

    mutating func sandboxChanged(_ change: SandboxChange, _ result: Result<SandboxChange, ConsoleError>) -> [Effect] {
        if case .failure(let error) = result {
            warn(.fault, error.description)
            return []
        }
        switch change {
        case .addFault: note("The sandbox misbehaves as asked")
        case .clearFaults: note("The sandbox behaves again")
        case .advance(let duration):
            note("The sandbox's clock is \(duration.clock) further")
            waiting.shift(by: duration, profile: session.profile)
        case .reset:
            phone.forget()
            note("The sandbox starts afresh")
        }
        return []
    }
}
