import History
import Settings

/// What a new user is told, a step at a time, until the first verification has come to its end.
///
/// It is the first use while the history is empty, so that nothing has to be kept for the hints to stay away later.
struct FirstRun {
    private let model: Model

    init(_ model: Model) { self.model = model }

    private func key(_ command: Command) -> String { model.bindings.label(command) }

    /// What stands in place of the empty list; `nil` when this is not the first use.
    var welcome: String? {
        guard model.isFirstRun else { return nil }
        return """
            New here? Three keys do it all:

            \(key(.send)) sends a code to a virtual phone
            \(key(.useCode)) takes the code from there
            \(key(.verify)) checks it

            The sandbox is built in and costs nothing. \(key(.help)) says what every key does.
            """
    }

    /// What comes next for a verification; `nil` when this is not the first use.
    func nextStep(of item: Verification) -> String? {
        guard model.isFirstRun else { return nil }
        return switch item.state {
        case .verified: "That was all. \(key(.paneSend)) goes back to the form, \(key(.palette)) finds any command."
        case .waiting where item.lockRemaining(at: model.now) != nil: nil
        case .waiting where item.code.isComplete: "\(key(.verify)) checks the code."
        case .waiting where item.intent == .none && item.code.isEmpty:
            "\(key(.useCode)) takes the code from the virtual phone."
        default: nil
        }
    }
}

extension Model {
    /// Takes a history without a row for the first use.
    mutating func beginFirstRun(_ page: LogPage, _ request: LogRequest) {
        guard request.filter.isEmpty, page.total == 0, waiting.items.isEmpty, session.profile.isEmbedded else { return }
        isFirstRun = true
    }
}
