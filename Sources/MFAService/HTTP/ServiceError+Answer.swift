internal import HTTPTypes
internal import MFAAPI

extension ServiceError {
    /// The answer to a request that failed: the one place where an error gets its status and its body.
    func answer(requestId: String) -> Answer {
        Answer(status, json: body(requestId: requestId), headers: headers)
    }

    /// The status.
    var status: HTTPResponse.Status {
        switch self {
        case .unreadable, .invalid, .refusedByCarrier: .badRequest
        case .unauthorized: .unauthorized
        case .tokenRefused(let code, _): code == "invalid_client" ? .unauthorized : .badRequest
        case .forbidden, .foreignOrigin, .unknownPath: .forbidden
        case .tooLarge: .contentTooLarge
        case .locked, .sendsLimited: .tooManyRequests
        case .carrierFailed, .carrierUnclear, .storeFailed, .configuration, .unexpected: .internalServerError
        }
    }

    /// The seed's `type`.
    private var type: String {
        switch self {
        case .unreadable: "malformed-request"
        case .invalid: "validation"
        case .refusedByCarrier: "refused-by-carrier"
        case .unauthorized: "unauthorized"
        case .tokenRefused(let code, _): code
        case .forbidden, .foreignOrigin: "forbidden"
        case .unknownPath: "unknown-path"
        case .tooLarge: "too-large"
        case .locked: "too-many-attempts"
        case .sendsLimited: "too-many-sends"
        case .carrierFailed, .carrierUnclear, .storeFailed, .configuration, .unexpected: "internal-error"
        }
    }

    /// The sentence of the body; a fault of the service's own is named in its log alone.
    private var sentence: String {
        switch self {
        case .carrierFailed, .carrierUnclear, .storeFailed, .configuration, .unexpected: "Internal Error"
        default: description
        }
    }

    private func body(requestId: String) -> JSON {
        let seed: [(String, JSON)] = [("type", .string(type)), ("description", .string(sentence))]
        let live: [(String, JSON)] =
            switch self {
            case .unauthorized: [("message", .string(sentence))]
            case .forbidden, .foreignOrigin, .unknownPath:
                [("Message", .string(sentence)), ("message", .string(sentence))]
            case .tokenRefused(let code, _):
                [
                    ("error", .string(code)), ("error_description", .string(sentence)),
                    ("requestId", .string(requestId)),
                ]
            case .invalid(let faults):
                [("error", .string(faults.first?.description ?? sentence)), ("requestId", .string(requestId))]
            default: [("error", .string(sentence)), ("requestId", .string(requestId))]
            }
        return .object(live + seed)
    }

    private var headers: HTTPFields {
        switch self {
        case .unauthorized: [.wwwAuthenticate: "Bearer realm=\"mfa\""]
        case .tokenRefused("invalid_client", _): [.wwwAuthenticate: "Basic realm=\"mfa\""]
        case .locked(let wait), .sendsLimited(let wait): [.retryAfter: String(wait.wholeSeconds)]
        case .tooLarge: [.connection: "close"]
        default: [:]
        }
    }
}
