import MFAAPI

extension ClientError: CustomStringConvertible {
    /// The error in words for a person, and what to do about it.
    public var description: String { sentence }

    /// The error in words for a person, and what to do about it. No code, secret or whole number is in it.
    public var sentence: String {
        switch self {
        case .invalid(let faults): faults.map(\.description).joined(separator: "; ")
        case .readOnly: "this profile is read-only: nothing was sent"
        case .credentials(let words): words
        case .notSent(let words): words
        case .outcomeUnknown(let words): "\(words); the service may have acted on the request"
        case .rejected(let rejection): rejection.sentenceWithStatus
        case .unreadable(let status, let reason): "\(reason) (\(status))"
        }
    }
}

extension ClientError.Rejection {
    fileprivate var sentenceWithStatus: String {
        "\(sentence ?? words) (\(status))"
    }

    /// What to do about a proxy that wants a password.
    static let proxyAdvice = "the proxy wants credentials: set them in http_proxy and https_proxy"

    private var words: String {
        switch status {
        case 300..<400: "the server redirects, which is not followed: check the base URL"
        case 400: "the service refuses the request as malformed"
        case 401: "the service refuses the credentials, or the token has ended"
        case 403: "the credentials may not do this: check account, role and base URL"
        case 404, 405: "there is no such service at this address: check the base URL"
        case 407: Self.proxyAdvice
        case 429: "too many tries: wait before the next one"
        case 500...: "the service failed"
        default: "the service refuses the request"
        }
    }
}
