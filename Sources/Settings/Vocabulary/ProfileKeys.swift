internal import MFAAPI

extension Form<String> {
    /// Text that a rule of the API judges.
    fileprivate static func ruled(_ rule: @escaping @Sendable (String) -> FieldFault?) -> Form {
        text.checked { rule($0)?.reason }
    }

    /// Text that a rule of the API judges; empty text stands for none.
    fileprivate static func ruledUnlessEmpty(_ rule: @escaping @Sendable (String) -> FieldFault?) -> Form {
        text.checked { $0.isEmpty ? nil : rule($0)?.reason }
    }
}

/// The keys of a profile.
enum ProfileKeys {
    static let form: Form<Profile> = {
        var object = ObjectForm(Profile(name: ""), table)
        // Without a base URL the embedded sandbox is meant, and what is not said is the sandbox's.
        object.blank = { $0.says("baseURL") ? Profile(name: "") : named(.sandbox) }
        object.baseline = { $0.isEmbedded ? .sandbox : Profile(name: "") }
        object.check = check
        return object.form
    }()

    private static func named(_ profile: Profile) -> Profile {
        var profile = profile
        profile.name = ""
        return profile
    }

    private static let table: [Key<Profile>] = [
        Key(
            "name", \.requiredName, .profileName, "The name, unique in the file; Sandbox is the built-in one's.",
            isRequired: true),
        Key("baseURL", \.baseURL, .serviceURL, "The service's base URL; without it the embedded sandbox is meant."),
        Key(
            "environment", \.declaredEnvironment, .choice(),
            "Whether codes reach real phones; a profile with a base URL is live unless it says sandbox."),
        Key("accountId", \.accountId, .accountId, "The account."),
        Key("credentials", \.credentials, .credentials, "How the client proves who it is."),
        Key(
            "messagingApplicationId", \.messagingApplicationId, .applicationId,
            "The application for text messages."),
        Key(
            "voiceApplicationId", \.voiceApplicationId, .applicationId,
            "The application for calls."),
        Key(
            "from", \.from,
            .ruledUnlessEmpty(Rules.from).described(["pattern": "^(|\\+[1-9][0-9]{1,14}|[0-9]{5,6})$"]),
            "The number codes come from, E.164 or a short code."),
        Key("scope", \.scope, .ruled(Rules.scope).lengths(Limits.scopeLength), "What codes are for; without it 2FA."),
        Key(
            "message", \.message,
            .message.lengths(Limits.messageLength).described(["pattern": "\\{CODE\\}"]),
            "The message; {CODE} must be in it, {NAME} and {SCOPE} can be."),
        Key("digits", \.digits, .integer(Limits.digits), "The length of a code."),
        Key(
            "expirationTimeInMinutes", \.expiration, .minutes(Limits.expirationMinutes),
            "How long a code is valid, in minutes."),
        Key("sendsExpiration", \.sendsExpiration, .flag, "Whether a send names the expiry; some servers refuse it."),
        Key("readOnly", \.readOnly, .flag, "Whether sends and checks are refused."),
        Key("confirmSends", \.confirmSends, .flag, "Whether a paid send asks first."),
        Key("theme", \.theme, .theme, "A theme of the profile's own."),
        Key("timeouts", \.timeouts, timeouts.form, "How long the client waits."),
    ]

    private static let timeouts = ObjectForm(
        Profile.Timeouts(),
        [
            Key("connectSeconds", \.connect, .seconds(0.1...120), "Until a connection stands."),
            Key("totalSeconds", \.total, .seconds(1...300), "Until the whole answer is there."),
            Key("secretSeconds", \.secret, .seconds(0.1...300), "Until a command has told a secret."),
        ])

    /// Checks what concerns several keys.
    @Sendable private static func check(_ profile: Profile, _ node: JSONNode, _ reading: inout Reading) {
        func fault(_ key: String, _ message: String) {
            reading.inside(key: key) { $0.fault(message, at: node[key] ?? node) }
        }
        guard let url = profile.baseURL.flatMap(ServerURL.init) else {
            if profile.declaredEnvironment == .live, !node.says("baseURL") {
                fault("environment", "is live, which needs a baseURL, such as \(Profile.liveBaseURL)")
            }
            return
        }
        if url.isLiveService, profile.declaredEnvironment == .sandbox {
            fault("environment", "must be live: \(url.host) sends to real phones")
        }
        guard profile.credentials != nil else { return }
        if !url.takesSecrets {
            fault("baseURL", "must begin with https: credentials would cross the network in clear text")
        }
        if case .oauth(_, _, let tokenURL?) = profile.credentials, ServerURL(tokenURL)?.takesSecrets != true {
            fault(
                "credentials",
                "has a tokenURL that must begin with https, or the secret crosses the network in clear text")
        }
    }
}

extension Form<String> {
    /// The name of a theme.
    static let theme = name(among: \.themes)

    fileprivate static let profileName = text(1...60).checked {
        $0.first?.isWhitespace == true || $0.last?.isWhitespace == true ? "must not begin or end with a space" : nil
    }

    fileprivate static let applicationId = ruledUnlessEmpty(Rules.applicationId)
        .lengths(0...Limits.applicationIdLength.upperBound)

    /// An account stands in the path of every request.
    fileprivate static let accountId = text(0...64).checked { text in
        text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
            ? nil : "must be letters, digits, - and _ only"
    }

    fileprivate static let message = lines.checked { Rules.message($0)?.reason }

    fileprivate func lengths(_ range: ClosedRange<Int>) -> Form {
        described(["minLength": .number(Double(range.lowerBound)), "maxLength": .number(Double(range.upperBound))])
    }
}

extension JSONNode {
    /// Whether the object has a value under a key; `null` is none.
    func says(_ key: String) -> Bool {
        if case .null? = self[key]?.content { false } else { self[key] != nil }
    }
}

extension Profile {
    /// The name as a value that can be missing, for the reader.
    fileprivate var requiredName: String? {
        get { name }
        set { name = newValue ?? "" }
    }
}
