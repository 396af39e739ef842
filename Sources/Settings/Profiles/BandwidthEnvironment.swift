internal import MFAAPI

/// A profile that was made from settings of another program, and what could not be taken over.
public struct ImportedProfile: Sendable, Hashable {
    /// The profile. Its secrets are named by their source and never copied.
    public var profile: Profile
    /// What is left to do, in sentences.
    public var notes: [String]
}

/// The environment variables that Bandwidth's own SDKs and examples use.
public enum BandwidthEnvironment: String, CaseIterable, Sendable {
    /// The account.
    case accountId = "BW_ACCOUNT_ID"
    /// The OAuth2 client's identifier.
    case clientId = "BW_CLIENT_ID"
    /// The OAuth2 client's secret.
    case clientSecret = "BW_CLIENT_SECRET"
    /// The user's name.
    case username = "BW_USERNAME"
    /// The user's password.
    case password = "BW_PASSWORD"
    /// The number codes come from.
    case number = "BW_NUMBER"
    /// The application for text messages.
    case messagingApplicationId = "BW_MESSAGING_APPLICATION_ID"
    /// The application for calls.
    case voiceApplicationId = "BW_VOICE_APPLICATION_ID"

    /// Makes a live profile from the variables.
    ///
    /// Credentials become references to their variables; OAuth2 is taken where both kinds are there.
    ///
    /// - Parameters:
    ///   - environment: The environment variables.
    ///   - name: The profile's name.
    /// - Returns: `nil` where no variable is set.
    public static func profile(from environment: [String: String], name: String = "Bandwidth") -> ImportedProfile? {
        func value(_ variable: BandwidthEnvironment) -> String { environment[variable.rawValue] ?? "" }
        guard allCases.contains(where: { !value($0).isEmpty }) else { return nil }
        var profile = Profile(name: name, baseURL: Profile.liveBaseURL)
        profile.accountId = value(.accountId)
        profile.from = PhoneNumber(typed: value(.number))?.e164 ?? value(.number)
        profile.messagingApplicationId = value(.messagingApplicationId)
        profile.voiceApplicationId = value(.voiceApplicationId)
        if !value(.clientId).isEmpty, !value(.clientSecret).isEmpty {
            profile.credentials = .oauth(
                clientId: .env(clientId.rawValue), clientSecret: .env(clientSecret.rawValue), tokenURL: nil)
        } else if !value(.username).isEmpty, !value(.password).isEmpty {
            profile.credentials = .basic(username: .env(username.rawValue), password: .env(password.rawValue))
        }
        let wanted: [BandwidthEnvironment] = [.accountId, .number, .messagingApplicationId, .voiceApplicationId]
        var notes = wanted.filter { value($0).isEmpty }.map { "\($0.rawValue) is not set" }
        if profile.credentials == nil {
            notes.append(
                "neither \(clientId.rawValue) and \(clientSecret.rawValue) nor "
                    + "\(username.rawValue) and \(password.rawValue) are set")
        }
        return ImportedProfile(profile: profile, notes: notes)
    }
}
