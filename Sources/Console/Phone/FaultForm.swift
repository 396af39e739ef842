import MFAAPI
import Terminal

/// A misbehaviour of the sandbox while it is put together, and those that are active.
struct FaultForm: Hashable, Sendable {
    enum Place: Int, CaseIterable, Hashable, Sendable {
        case operation, to, status, delay, manner, chance, times, add, clear

        var label: String {
            switch self {
            case .operation: "Operation"
            case .to: "Number"
            case .status: "Status"
            case .delay: "Delay"
            case .manner: "Answer"
            case .chance: "Chance"
            case .times: "Times"
            case .add, .clear: ""
            }
        }

        var hint: String {
            switch self {
            case .operation: "Space switches"
            case .to: "empty strikes every number"
            case .status: "100 to 599; empty leaves the answer as it is"
            case .delay: "seconds before the answer, 0 to 600"
            case .manner: "Space switches"
            case .chance: "per cent, 1 to 100; empty means always"
            case .times: "how often; empty means until it is cleared"
            case .add: "Enter adds the fault"
            case .clear: "Enter clears every fault"
            }
        }
    }

    /// What becomes of the answer.
    enum Manner: String, CaseIterable, Hashable, Sendable {
        case whole = "comes whole"
        case malformed = "is cut off"
        case dropped = "never comes"
    }

    var operation: Operation?
    var manner = Manner.whole
    var fields: [Place: TextField]
    var focus = Place.operation
    /// The place that is at fault.
    var fault: Place?
    /// The faults that are active; `nil` while they are not known.
    var active: [Sandbox.Fault]?

    init(to number: String?) {
        fields = [
            .to: TextField(number ?? "", accepts: .phone), .status: TextField("500", accepts: .digits(3)),
            .delay: TextField(""), .chance: TextField("", accepts: .digits(3)),
            .times: TextField("1", accepts: .digits(4)),
        ]
    }

    /// The fault that the form stands for; `nil` after marking the place that is wrong.
    mutating func made() -> Sandbox.Fault? {
        let number = text(.to).isEmpty ? nil : PhoneNumber(SendForm.normalised(text(.to)))
        let delay = Double(text(.delay))
        fault =
            if !text(.to).isEmpty, number == nil {
                .to
            } else if !isNumber(.status, in: 100...599) {
                .status
            } else if !text(.delay).isEmpty, !(delay.map((0.0...600).contains) ?? false) {
                .delay
            } else if !isNumber(.chance, in: 1...100) {
                .chance
            } else if !isNumber(.times, in: 1...9999) {
                .times
            } else {
                nil
            }
        if let fault {
            focus = fault
            return nil
        }
        return Sandbox.Fault(
            operation: operation, to: number?.e164, status: Int(text(.status)), delaySeconds: delay,
            drop: manner == .dropped ? true : nil, malformed: manner == .malformed ? true : nil,
            probability: Double(text(.chance)).map { $0 / 100 }, times: Int(text(.times)))
    }

    private func text(_ place: Place) -> String { fields[place]?.text.trimmingEnds ?? "" }

    private func isNumber(_ place: Place, in range: ClosedRange<Int>) -> Bool {
        text(place).isEmpty || Int(text(place)).map(range.contains) ?? false
    }

    /// What a place that is not typed shows.
    func value(_ place: Place) -> String {
        switch place {
        case .operation: operation?.rawValue ?? "every one"
        case .manner: manner.rawValue
        case .add: "Add"
        case .clear: "Clear all"
        default: ""
        }
    }

    mutating func toggle(_ offset: Int) {
        switch focus {
        case .operation: operation = FaultForm.next(operation, [nil] + Operation.allCases.map(\.self), offset)
        case .manner: manner = FaultForm.next(manner, Manner.allCases, offset)
        default: break
        }
    }

    private static func next<Value: Equatable>(_ value: Value, _ all: [Value], _ offset: Int) -> Value {
        let index = all.firstIndex(of: value) ?? 0
        return all[(index + offset + all.count) % all.count]
    }

    mutating func move(_ offset: Int) {
        let count = Place.allCases.count
        focus = Place(rawValue: (focus.rawValue + offset + count) % count) ?? focus
    }
}
