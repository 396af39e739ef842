extension Sandbox.Message: MaskedDescribing {
    /// The fields with a masked sender and the length of the text, which holds the code.
    public var maskedFields: MaskedFields {
        [
            "messageId": messageId, "from": MaskedFields.number(from), "text": MaskedFields.length(of: text),
            "receivedAt": receivedAt,
        ]
    }
}

extension Sandbox.Call: MaskedDescribing {
    /// The fields with a masked caller and the length of the transcript, which holds the code.
    public var maskedFields: MaskedFields {
        [
            "callId": callId, "from": MaskedFields.number(from), "transcript": MaskedFields.length(of: transcript),
            "receivedAt": receivedAt,
        ]
    }
}

extension Sandbox.PhoneSummary: MaskedDescribing {
    /// The fields with a masked number.
    public var maskedFields: MaskedFields {
        [
            "number": MaskedFields.number(number), "messages": "\(messages)", "calls": "\(calls)",
            "lastReceivedAt": lastReceivedAt,
        ]
    }
}

extension Sandbox.Phone: MaskedDescribing {
    /// A masked number, and the count of what the phone got.
    public var maskedFields: MaskedFields {
        ["number": MaskedFields.number(number), "messages": "\(messages.count)", "calls": "\(calls.count)"]
    }
}

extension Sandbox.Fault: MaskedDescribing {
    /// The fields with a masked number and the length of the body.
    public var maskedFields: MaskedFields {
        [
            "operation": operation?.rawValue, "to": to.map(MaskedFields.number), "status": status.map(String.init),
            "body": body.map(MaskedFields.length), "delaySeconds": delaySeconds.map { "\($0)" },
            "drop": drop.map(String.init), "malformed": malformed.map(String.init),
            "probability": probability.map { "\($0)" }, "times": times.map(String.init),
        ]
    }
}
