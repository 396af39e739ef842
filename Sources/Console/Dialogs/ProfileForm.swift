import MFAAPI
import Settings
import Terminal

/// The fields of a profile while they are edited.
struct ProfileForm: Hashable, Sendable {
    enum Place: Int, CaseIterable, Hashable, Sendable {
        case name, baseURL, accountId, credentials, first, second, messaging, voice, from, scope, message, digits
        case expires, readOnly, confirmSends

        var label: String {
            switch self {
            case .name: "Name"
            case .baseURL: "Base URL"
            case .accountId: "Account"
            case .credentials: "Sign in"
            case .first: "Id from"
            case .second: "Secret from"
            case .messaging: "SMS app"
            case .voice: "Voice app"
            case .from: "From"
            case .scope: "Scope"
            case .message: "Message"
            case .digits: "Digits"
            case .expires: "Expires"
            case .readOnly: "Read-only"
            case .confirmSends: "Ask first"
            }
        }

        /// Whether it is switched rather than typed.
        var isSwitch: Bool { [.credentials, .readOnly, .confirmSends].contains(self) }

        var hint: String {
            switch self {
            case .name: "what the profile is called"
            case .baseURL: "empty for the built-in sandbox, else https://mfa.bandwidth.com/api/v1"
            case .accountId: "the account's number"
            case .credentials: "Space switches between OAuth2 and Basic; live Basic ends on 2 December 2026"
            case .first, .second: "env:NAME, file:/path, command:pass show bandwidth, keyring:service=vouch"
            case .messaging: "the messaging application"
            case .voice: "the voice application"
            case .from: "+19845550100 or a short code"
            case .scope: "at most 25 characters; empty means 2FA"
            case .message: "must hold {CODE}; {NAME} and {SCOPE} are filled in too"
            case .digits: "4 to 8"
            case .expires: "1 to 15 minutes"
            case .readOnly: "Space switches; a read-only profile sends and checks nothing"
            case .confirmSends: "Space switches; asks before each paid send"
            }
        }
    }

    /// The name the profile had; `nil` for a new one.
    let replacing: String?
    let original: Profile
    var focus: Place = .name
    var fields: [Place: TextField]
    var usesOAuth: Bool
    var readOnly: Bool
    var confirmSends: Bool
    /// The list that the form was opened from; `nil` where it was opened alone.
    var list: ProfilesDialog?
    var fault: (place: Place, text: String)? {
        get { faultPlace.map { ($0, faultText) } }
        set { (faultPlace, faultText) = (newValue?.place, newValue?.text ?? "") }
    }
    private var faultPlace: Place?
    private var faultText = ""

    init(editing profile: Profile, list: ProfilesDialog? = nil) {
        self.init(profile, replacing: profile.name)
        self.list = list
    }

    /// A new profile with the usual values.
    init(blankIn list: ProfilesDialog) {
        self.init(Profile(name: ""), replacing: nil)
        self.list = list
    }

    /// A new profile that begins as a copy of another.
    init(duplicating profile: Profile, as name: String, list: ProfilesDialog) {
        self.init(profile, replacing: nil)
        fields[.name]?.replace(with: name)
        self.list = list
    }

    /// A new profile that begins as the open one with what the send form holds.
    init(new profile: Profile, from form: SendForm) {
        self.init(profile, replacing: nil)
        fields[.name]?.replace(with: profile.isEmbedded ? "" : profile.name + " copy")
        for (place, source) in [
            (Place.from, SendForm.Place.from), (.scope, .scope), (.message, .message), (.digits, .digits),
            (.expires, .expires),
        ] {
            fields[place]?.replace(with: form.text(source))
        }
        fields[form.channel == .sms ? .messaging : .voice]?.replace(with: form.text(.application))
    }

    private init(_ profile: Profile, replacing: String?) {
        self.replacing = replacing
        original = profile
        let sources = profile.credentials?.sources.map(\.source) ?? []
        if case .basic = profile.credentials { usesOAuth = false } else { usesOAuth = true }
        readOnly = profile.readOnly
        confirmSends = profile.confirmSends
        fields = [
            .name: TextField(profile.name), .baseURL: TextField(profile.baseURL ?? ""),
            .accountId: TextField(profile.accountId),
            .first: TextField(sources.first?.shortForm ?? ""),
            .second: TextField(sources.dropFirst().first?.shortForm ?? ""),
            .messaging: TextField(profile.messagingApplicationId),
            .voice: TextField(profile.voiceApplicationId),
            .from: TextField(profile.from, accepts: .phone), .scope: TextField(profile.scope ?? ""),
            .message: TextField(profile.message), .digits: TextField(String(profile.digits), accepts: .digits(2)),
            .expires: TextField(SendForm.minutes(profile.expiration)),
        ]
    }

    func text(_ place: Place) -> String { fields[place]?.text ?? "" }

    mutating func toggle() {
        switch focus {
        case .credentials: usesOAuth.toggle()
        case .readOnly: readOnly.toggle()
        case .confirmSends: confirmSends.toggle()
        default: break
        }
    }

    mutating func paste(_ text: String) { fields[focus]?.paste(text) }

    mutating func move(_ offset: Int) {
        let count = Place.allCases.count
        focus = Place(rawValue: (focus.rawValue + offset + count) % count) ?? focus
    }
}
