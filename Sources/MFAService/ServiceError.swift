public import MFAAPI

/// Why the service does not do what it is asked. No case carries a code, a secret or a whole number.
public enum ServiceError: Error, Hashable, Sendable {
    /// The body cannot be read, in words.
    case unreadable(String)
    /// Fields break a rule; there is at least one.
    case invalid([FieldFault])
    /// There are no credentials, or their token is none that is valid now.
    case unauthorized
    /// The credentials are wrong, are another account's, or lack the role.
    case forbidden
    /// The sandbox's endpoints were asked by way of another host's name or page.
    case foreignOrigin
    /// There is no such path, or not with that method.
    case unknownPath
    /// The body is larger than ``MFAAPI/Limits/requestBytes``.
    case tooLarge
    /// Too many wrong tries; how long the lock lasts.
    case locked(wait: Duration)
    /// Too many codes were sent; how long until the next one is allowed.
    case sendsLimited(wait: Duration)
    /// The token endpoint refuses (RFC 6749, section 5.2): its `error`, and why.
    case tokenRefused(String, String)
    /// A carrier refused a message or a call, in its words.
    case refusedByCarrier(String)
    /// A carrier did not take a message or a call although it should, in words for the operator.
    case carrierFailed(String)
    /// A carrier may have taken a message or a call, and did not say so, in words for the operator.
    case carrierUnclear(String)
    /// The store cannot be reached, does not answer in time, or answers with an error, in words for the operator.
    case storeFailed(String)
    /// Something went wrong that no part of the service foresaw, by the error's type.
    case unexpected(String)
    /// The service cannot start with this configuration, in words for the operator.
    case configuration(String)
}

extension ServiceError: CustomStringConvertible {
    /// What is wrong, in words for the person who can mend it.
    public var description: String {
        switch self {
        case .unreadable(let reason): reason
        case .invalid(let faults): faults.map(\.description).joined(separator: "; ")
        case .unauthorized: "Unauthorized"
        case .forbidden: "User is not authorized to access this resource"
        case .foreignOrigin: "The sandbox answers to loopback names and pages only"
        case .unknownPath: "Missing Authentication Token"
        case .tooLarge: "The body is larger than \(Limits.requestBytes) bytes"
        case .locked: "This number has exceeded verification attempts, please wait 2 minutes"
        case .sendsLimited(let wait): "Too many codes were sent, please wait \(wait.wholeMinutes)"
        case .storeFailed(let reason): "The store of codes failed: \(reason)"
        case .unexpected(let type): "An error of type \(type) was not foreseen"
        case .tokenRefused(_, let reason), .refusedByCarrier(let reason), .carrierFailed(let reason),
            .carrierUnclear(let reason), .configuration(let reason):
            reason
        }
    }
}

extension Duration {
    /// The duration in seconds, rounded up, at least 1: the unit of `Retry-After`.
    var wholeSeconds: Int { max(1, Int(min(seconds, 1e9).rounded(.up))) }

    /// The duration in words, in minutes rounded up.
    var wholeMinutes: String {
        let minutes = (wholeSeconds + 59) / 60
        return minutes == 1 ? "1 minute" : "\(minutes) minutes"
    }
}
