public import MFAAPI

/// A service to send codes with, and the values that the send form begins with.
public struct Profile: Sendable, Hashable, Identifiable {
    /// Whether codes reach people's phones and cost money.
    public enum Environment: String, Sendable, Hashable, CaseIterable {
        /// Nothing leaves for a real phone.
        case sandbox
        /// Real phones, real money.
        case live
    }

    /// How long the client waits.
    public struct Timeouts: Sendable, Hashable {
        /// Until a connection stands, 0.1…120 seconds.
        public var connect = Duration.seconds(10)
        /// Until the whole answer is there, 1…300 seconds.
        public var total = Duration.seconds(30)
        /// Until a command has told a secret, 0.1…300 seconds.
        public var secret = Duration.seconds(10)

        /// Creates the usual time-outs.
        public init() {}
    }

    /// The name, 1…60 characters, unique in the file; the built-in sandbox's is reserved.
    public var name: String
    /// The base URL without a slash at its end; `nil` is the sandbox that the console carries.
    public var baseURL: String?
    /// The account; empty where none is set.
    public var accountId = ""
    /// The credentials; `nil` sends none, and the embedded sandbox has its own.
    public var credentials: Credentials?
    /// The application for text messages; empty where none is set.
    public var messagingApplicationId = ""
    /// The application for calls; empty where none is set.
    public var voiceApplicationId = ""
    /// The number codes come from; empty where none is set.
    public var from = ""
    /// The scope; `nil` leaves it to the service, which takes ``Limits/defaultScope``.
    public var scope: String?
    /// The message template.
    public var message = Profile.defaultMessage
    /// The length of a code, 4…8.
    public var digits = Limits.defaultDigits
    /// How long a code is valid, 1…15 minutes.
    public var expiration = Limits.defaultExpiration
    /// Whether a send names the expiry; some servers refuse the field.
    public var sendsExpiration = true
    /// Whether sends and checks are refused.
    public var readOnly = false
    /// Whether a paid send asks first.
    public var confirmSends = true
    /// A theme of the profile's own; `nil` takes the configuration's.
    public var theme: String?
    /// The environment that the file names; `nil` where it names none.
    public var declaredEnvironment: Environment?
    /// How long the client waits.
    public var timeouts = Timeouts()

    /// The message of a profile that has none of its own.
    public static let defaultMessage = "Your {NAME} code is {CODE}"

    /// Creates a profile with the usual values and nothing to send with.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - baseURL: The base URL; `nil` is the embedded sandbox.
    public init(name: String, baseURL: String? = nil) {
        self.name = name
        self.baseURL = baseURL
    }

    /// The name.
    public var id: String { name }

    /// The environment: the one that is declared, else live for a base URL and sandbox without one. Bandwidth's own service
    /// is live whatever is declared.
    public var environment: Environment {
        get { isLiveService ? .live : declaredEnvironment ?? (isEmbedded ? .sandbox : .live) }
        set { declaredEnvironment = newValue }
    }

    /// Whether the profile means Bandwidth's own service, which sends to real phones.
    public var isLiveService: Bool { baseURL.flatMap(ServerURL.init)?.isLiveService ?? false }

    /// Whether the profile means the service that the console carries.
    public var isEmbedded: Bool { baseURL == nil }

    /// The application that sends over a channel; empty where none is set.
    public func applicationId(for channel: Channel) -> String {
        switch channel {
        case .sms: messagingApplicationId
        case .voice: voiceApplicationId
        }
    }
}

extension Profile {
    /// The profile that is always there: the embedded sandbox, ready to send.
    public static let sandbox: Profile = {
        var profile = Profile(name: "Sandbox")
        profile.accountId = "9900000"
        profile.messagingApplicationId = sandboxApplicationId
        profile.voiceApplicationId = sandboxApplicationId
        profile.from = "+19845550100"
        return profile
    }()

    /// Any UUID is an application of the sandbox; this is the one that forms are filled in with.
    private static let sandboxApplicationId = "93de2206-9669-4e07-948d-329f4b722ee2"

    /// The live service's base URL.
    public static let liveBaseURL = "https://mfa.bandwidth.com/api/v1"
}
