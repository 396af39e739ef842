internal import MFAAPI

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Looks a profile over without sending or running anything: what is missing, and what to do about it.
public struct ProfileCheck: Sendable {
    /// Something that was found.
    public struct Finding: Sendable, Hashable, CustomStringConvertible {
        /// An error keeps the profile from sending; a warning does not, or not yet.
        public let severity: Problem.Severity
        /// The key below the profile, such as `credentials.oauth.clientSecret`.
        public let keyPath: String
        /// What is wrong, as the end of a sentence that begins with the key.
        public let message: String
        /// What to do.
        public let advice: String

        /// The whole sentence.
        public var description: String { "\(keyPath) \(message): \(advice)" }
    }

    /// When Basic credentials end on the live service: 2 December 2026, taken as the start of that day in UTC.
    public static let basicEnd = Date(timeIntervalSince1970: 1_796_169_600)

    private let now: Date
    private let sources: SecretSourceCheck

    /// Creates a check.
    ///
    /// - Parameters:
    ///   - now: The time.
    ///   - environment: The environment variables.
    ///   - home: The folder that `~/` stands for.
    public init(
        now: Date = Date(), environment: [String: String] = ProcessInfo.processInfo.environment,
        home: String = Paths().home
    ) {
        self.now = now
        sources = SecretSourceCheck(environment: environment, home: home)
    }

    /// Returns what was found, in the order of the file's keys; empty where the profile is ready.
    public func findings(_ profile: Profile) -> [Finding] {
        account(profile) + credentials(profile) + applications(profile) + sender(profile) + message(profile)
    }

    private func account(_ profile: Profile) -> [Finding] {
        guard profile.accountId.isEmpty else { return [] }
        return [error("accountId", "is missing", "set the account's number")]
    }

    private func credentials(_ profile: Profile) -> [Finding] {
        // The embedded service hands its credentials out by itself.
        if profile.isEmbedded { return [] }
        guard let credentials = profile.credentials else {
            let advice = "set oauth with a clientId and a clientSecret"
            return [
                profile.environment == .live
                    ? error("credentials", "are missing", advice)
                    : warning("credentials", "are missing", "\(advice), unless the service asks for none")
            ]
        }
        let found = credentials.sources.compactMap { keyPath, source, isSecret in
            sources.finding(source, keyPath: "credentials.\(keyPath)", isSecret: isSecret)
        }
        return found + ending(credentials, profile)
    }

    private func ending(_ credentials: Credentials, _ profile: Profile) -> [Finding] {
        guard profile.environment == .live else { return [] }
        switch credentials {
        case .oauth: return []
        case .bearer:
            return [warning("credentials.bearer", "is not renewed when the token ends", "use oauth, which is")]
        case .basic:
            let advice = "create API credentials in the Bandwidth App and use oauth"
            guard now < ProfileCheck.basicEnd else {
                return [error("credentials.basic", "ended on the live service on 2 December 2026", advice)]
            }
            let days = Int((ProfileCheck.basicEnd.timeIntervalSince(now) / 86_400).rounded(.up))
            let left = days == 1 ? "tomorrow" : "in \(days) days"
            return [warning("credentials.basic", "ends on the live service on 2 December 2026, \(left)", advice)]
        }
    }

    private func applications(_ profile: Profile) -> [Finding] {
        let missing: [(key: String, what: String)] = [
            (profile.messagingApplicationId.isEmpty ? "messagingApplicationId" : "", "text messages"),
            (profile.voiceApplicationId.isEmpty ? "voiceApplicationId" : "", "calls"),
        ].filter { !$0.key.isEmpty }
        return borrowed(profile)
            + missing.map { key, what in
                let advice = "set the application for \(what)"
                return missing.count == 2
                    ? error(key, "is missing", advice) : warning(key, "is missing, \(what) cannot be sent", advice)
            }
    }

    /// A profile that began on the embedded sandbox keeps that one's applications when it is given a service.
    private func borrowed(_ profile: Profile) -> [Finding] {
        guard profile.environment == .live else { return [] }
        let values = [
            ("messagingApplicationId", profile.messagingApplicationId, Profile.sandbox.messagingApplicationId),
            ("voiceApplicationId", profile.voiceApplicationId, Profile.sandbox.voiceApplicationId),
        ]
        return values.filter { $0.1 == $0.2 }.map { key, _, _ in
            warning(key, "is the sandbox's, which no account has", "set an application of the account")
        }
    }

    private func sender(_ profile: Profile) -> [Finding] {
        if profile.from.isEmpty { return [error("from", "is missing", "set the number codes come from")] }
        if let fault = Rules.from(profile.from) {
            return [error("from", "cannot be sent", "it \(fault.reason)")]
        }
        guard profile.environment == .live else { return [] }
        if PhoneNumber(profile.from)?.nanpHints.contains(.fictional) == true {
            return [warning("from", "is a fictional number, which nobody has", "set a number of the account")]
        }
        guard Rules.isShortCode(profile.from) else { return [] }
        return [warning("from", "is a short code, which the live service may refuse", "use an E.164 number if it does")]
    }

    private func message(_ profile: Profile) -> [Finding] {
        MessageTemplate(profile.message).lookalikes.map {
            warning("message", "holds \($0.printable), which is sent as it stands", "use {CODE}, {NAME} or {SCOPE}")
        }
    }

    private func error(_ keyPath: String, _ message: String, _ advice: String) -> Finding {
        Finding(severity: .error, keyPath: keyPath, message: message, advice: advice)
    }

    private func warning(_ keyPath: String, _ message: String, _ advice: String) -> Finding {
        Finding(severity: .warning, keyPath: keyPath, message: message, advice: advice)
    }
}
