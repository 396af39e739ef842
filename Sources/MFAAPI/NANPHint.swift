/// What is odd about a North American number. A hint never blocks a send: numbering plans change faster than programs.
public enum NANPHint: Hashable, Sendable {
    /// `+1` without ten digits behind it.
    case wrongLength
    /// An area code that the plan does not assign: it begins with 0 or 1, ends in 11, or lies in a reserved range.
    case impossibleAreaCode
    /// An exchange that begins with 0 or 1.
    case impossibleExchange
    /// An exchange such as 411 or 911.
    case serviceExchange
    /// An 8YY number, which most often cannot receive a text.
    case tollFree
    /// A 900 number.
    case premium
    /// 555-0100 to 555-0199, reserved for fiction and harmless in the sandbox.
    case fictional

    /// The hint in words for a form.
    public var text: String {
        switch self {
        case .wrongLength: "North American numbers have ten digits after +1"
        case .impossibleAreaCode: "no such area code"
        case .impossibleExchange: "an exchange cannot begin with 0 or 1"
        case .serviceExchange: "the exchange is a service code (N11)"
        case .tollFree: "toll-free: may not receive codes"
        case .premium: "premium rate (900)"
        case .fictional: "fictional number (555-01XX)"
        }
    }
}

extension PhoneNumber {
    private static let tollFreeCodes = [800, 833, 844, 855, 866, 877, 888]

    /// What is odd about the number, the worst first; empty for other countries' numbers.
    ///
    /// The rules are the plan's own (NANPA: NPA and NXX formats; N9X, 37X and 96X are reserved area codes).
    public var nanpHints: [NANPHint] {
        guard isNorthAmerican else { return [] }
        guard isNANP else { return [.wrongLength] }
        let (area, exchange, line) = (value(1..<4), value(4..<7), value(7..<11))
        var hints: [NANPHint] = []
        if area < 200 || area % 100 == 11 || area / 10 % 10 == 9 || [37, 96].contains(area / 10) {
            hints.append(.impossibleAreaCode)
        }
        if exchange < 200 {
            hints.append(.impossibleExchange)
        } else if exchange % 100 == 11 {
            hints.append(.serviceExchange)
        }
        if PhoneNumber.tollFreeCodes.contains(area) { hints.append(.tollFree) }
        if area == 900 { hints.append(.premium) }
        if exchange == 555, line / 100 == 1 { hints.append(.fictional) }
        return hints
    }

    private func value(_ places: Range<Int>) -> Int {
        digits(places).utf8.reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) }
    }
}
