public import MFAAPI

extension Credential: MaskedDescribing {
    /// The fields with the secret's length.
    public var maskedFields: MaskedFields {
        ["id": id, "secret": MaskedFields.length(of: secret), "roles": roles.map(\.rawValue).joined(separator: " ")]
    }
}

extension AccessToken: MaskedDescribing {
    /// The fields with the token's length.
    public var maskedFields: MaskedFields {
        ["token": MaskedFields.length(of: token), "roles": roles.map(\.rawValue).joined(separator: " ")]
    }
}

extension BandwidthSettings: MaskedDescribing {
    /// The fields with the secret's length.
    public var maskedFields: MaskedFields {
        [
            "accountId": accountId, "credentials": credentials.description, "publicURL": publicURL,
            "messagingURL": messagingURL, "voiceURL": voiceURL, "tokenURL": tokenURL, "locale": locale, "voice": voice,
        ]
    }
}

extension BandwidthSettings.Credentials: MaskedDescribing {
    /// The client or the user, and the secret's length.
    public var maskedFields: MaskedFields {
        switch self {
        case .oauth(let clientId, let clientSecret):
            ["clientId": clientId, "clientSecret": MaskedFields.length(of: clientSecret)]
        case .basic(let username, let password):
            ["username": username, "password": MaskedFields.length(of: password)]
        }
    }
}

extension Dispatch: MaskedDescribing {
    /// The fields with masked numbers and the lengths of the texts.
    public var maskedFields: MaskedFields {
        [
            "channel": channel.rawValue, "accountId": accountId, "applicationId": applicationId,
            "to": MaskedFields.number(to), "from": MaskedFields.number(from), "text": MaskedFields.length(of: text),
            "speech": MaskedFields.length(of: speech), "lifetime": "\(lifetime)",
            "callbackUrl": callbackUrl.map(MaskedFields.length),
        ]
    }
}

extension OutgoingRequest: MaskedDescribing {
    /// The method, the names of the headers and the sizes of all else.
    public var maskedFields: MaskedFields {
        [
            "method": method, "url": MaskedFields.length(of: url),
            "headers": headers.keys.sorted().joined(separator: " "),
            "body": "(\(body.count) bytes)", "address": address, "timeout": "\(timeout)",
        ]
    }
}

extension OutgoingAnswer: MaskedDescribing {
    /// The status and the body's size.
    public var maskedFields: MaskedFields { ["status": "\(status)", "body": "(\(body.count) bytes)"] }
}

extension CodeDesk.Issued: MaskedDescribing {
    var maskedFields: MaskedFields {
        ["code": MaskedFields.length(of: code), "at": "\(at)", "lifetime": "\(lifetime)"]
    }
}

extension Receipt: MaskedDescribing {
    var maskedFields: MaskedFields {
        ["messageId": messageId, "to": MaskedFields.number(to), "failure": failure.map { String($0.code) }]
    }
}

extension ReceiptTag: MaskedDescribing {
    var maskedFields: MaskedFields {
        ["to": MaskedFields.number(to), "url": MaskedFields.length(of: url), "accountId": accountId]
    }
}
