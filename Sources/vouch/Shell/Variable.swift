import Settings

/// The environment variables that the program itself reads, beside Bandwidth's own.
enum Variable: String, CaseIterable {
    case profile = "VOUCH_PROFILE"
    case config = "VOUCH_CONFIG"
    case store = "VOUCH_STORE"
    case storePassword = "VOUCH_STORE_PASSWORD"
    case secret = "VOUCH_SECRET"
    case noColour = "NO_COLOR"
    case configHome = "XDG_CONFIG_HOME"
    case stateHome = "XDG_STATE_HOME"

    /// What it says, for the man page.
    var summary: String {
        switch self {
        case .profile: "The profile that is used where none is named."
        case .config: "The configuration's file, in place of the usual one."
        case .store: "Where vouch serve keeps codes."
        case .storePassword: "The password of that store."
        case .secret: "The secret that processes of one store share, in base64."
        case .noColour: "Where it is set and not empty, nothing is coloured."
        case .configHome: "The folder of configurations, usually ~/.config."
        case .stateHome: "The folder of what programs remember, usually ~/.local/state."
        }
    }
}

extension BandwidthEnvironment {
    /// What it says, for the man page.
    var summary: String {
        switch self {
        case .accountId: "The account at a service that --base-url names, or that pays for vouch serve."
        case .clientId: "The OAuth2 client's identifier."
        case .clientSecret: "The OAuth2 client's secret."
        case .username: "The user's name of Basic credentials; of vouch serve, whom it lets in."
        case .password: "The password of Basic credentials; of vouch serve, whom it lets in."
        case .number: "The number codes come from."
        case .messagingApplicationId: "The application for texts."
        case .voiceApplicationId: "The application for calls."
        }
    }
}

extension Shell {
    /// Returns one of the program's own variables; `nil` where it is empty or not there.
    func variable(_ variable: Variable) -> String? { self.variable(variable.rawValue) }

    /// Returns one of Bandwidth's variables; `nil` where it is empty or not there.
    func variable(_ variable: BandwidthEnvironment) -> String? { self.variable(variable.rawValue) }
}
