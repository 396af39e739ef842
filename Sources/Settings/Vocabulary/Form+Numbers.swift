internal import MFAAPI

extension Form<Double> {
    /// A number in a range, both ends included.
    static func number(_ range: ClosedRange<Double>, unit: String = "") -> Form {
        let allowed =
            "must be \(JSONValue.number(range.lowerBound).line) to \(JSONValue.number(range.upperBound).line)\(unit)"
        return Form(
            schema: ["type": "number", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)],
            read: { node, reading in
                guard case .number(let spelling) = node.content, let value = Double(spelling) else {
                    reading.fault("\(allowed), a number, not \(node.kind)", at: node)
                    return nil
                }
                guard range.contains(value) else {
                    reading.fault(allowed, at: node)
                    return nil
                }
                return value
            },
            write: { .number($0) }
        )
    }
}

extension Form<Int> {
    /// A whole number in a range, both ends included; `6.0` is whole.
    static func integer(_ range: ClosedRange<Int>, unit: String = "") -> Form {
        let number = Form<Double>.number(Double(range.lowerBound)...Double(range.upperBound), unit: unit)
        return Form<Int>(
            schema: [
                "type": "integer", "minimum": .number(Double(range.lowerBound)),
                "maximum": .number(Double(range.upperBound)),
            ],
            read: { node, reading in
                guard let value = number.read(node, &reading) else { return nil }
                guard let whole = Int(exactly: value) else {
                    reading.fault("must be a whole number, \(range.lowerBound) to \(range.upperBound)", at: node)
                    return nil
                }
                return whole
            },
            write: { .number(Double($0)) }
        )
    }
}

extension Form<Duration> {
    /// A time in seconds, fractions allowed.
    static func seconds(_ range: ClosedRange<Double>) -> Form {
        Form<Double>.number(range, unit: " seconds").mapped({ .seconds($0) }, { $0.seconds })
    }

    /// A time in minutes, fractions allowed.
    static func minutes(_ range: ClosedRange<Double>) -> Form {
        Form<Double>.number(range, unit: " minutes").mapped({ .minutes($0) }, { $0.minutes })
    }
}
