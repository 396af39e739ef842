/// The keys of `config.json`.
enum ConfigurationKeys {
    /// The whole file.
    static let form: Form<Configuration> = {
        var object = ObjectForm(Configuration(), table)
        object.check = check
        return object.form
    }()

    private static let table: [Key<Configuration>] = [
        Key("$schema", \.noSchema, .text, "The JSON schema for editors; the program does not look at it."),
        Key("version", \.version, .integer(1...Int(Int32.max)), "The version of the file's format."),
        Key("defaultProfile", \.defaultProfile, .text(1...60), "The profile to begin with."),
        Key("theme", \.theme, .theme, "The theme; without it the terminal's background decides."),
        Key("profiles", \.profileList, .profiles, "The services to send codes with."),
        Key("keys", \.keys, keys, "Key bindings: the names of the keys by the command's name."),
        Key("history", \.history, history.form, "How the history is kept."),
        Key("console", \.console, console.form, "How the console behaves."),
    ]

    /// Checks what concerns several keys.
    @Sendable private static func check(_ root: Configuration, _ node: JSONNode, _ reading: inout Reading) {
        guard let name = root.defaultProfile, let place = node["defaultProfile"], root[name] == nil else { return }
        let names = root.profiles.map(\.name) + [Profile.sandbox.name]
        let advice =
            root.faultyProfiles.contains { $0.name == name }
            ? "has a fault of its own" : "is not there; \(Form<String>.suggestion(for: name, among: names))"
        reading.inside(key: "defaultProfile") { $0.fault("\"\(name.printable)\" \(advice)", at: place) }
    }

    private static let history = ObjectForm(
        HistorySettings(),
        [
            Key("numbers", \.numbers, .choice(), "Whether numbers are kept whole or masked."),
            Key("keepDays", \.keepDays, .integer(1...3650), "Days until a row is purged; without it none is."),
        ])

    private static let console = ObjectForm(
        ConsoleSettings(),
        [
            Key("mouse", \.mouse, .flag, "Whether the mouse is used."),
            Key("animation", \.animation, .flag, "Whether anything moves by itself apart from clocks."),
            Key("ascii", \.ascii, .flag, "Whether only ASCII is drawn."),
            Key(
                "verifyAtFullLength", \.verifyAtFullLength, .flag,
                "Whether a code is verified when its last digit is typed."),
            Key(
                "resendCooldownSeconds", \.resendCooldown, .seconds(0...3600),
                "How long a second send to the same number asks first."),
            Key("agent", \.agent, .text(1...60), "Who sits at the console, for history and ticket notes."),
        ])

    private static let keys = Form<[String: [String]]>.dictionary(.list(keyName)) { member, reading in
        guard let commands = reading.known.commands, !commands.contains(member.key) else { return }
        let advice = Form<String>.suggestion(for: member.key, among: commands)
        reading.note(.warning, "is no command; \(advice)", offset: member.keySpan.lowerBound)
    }

    private static var keyName: Form<String> {
        var form = Form<String>.text(1...40)
        let read = form.read
        form.read = { node, reading in
            guard let name = read(node, &reading) else { return nil }
            guard let reason = reading.known.keyFault(name) else { return name }
            reading.fault(reason, at: node)
            return nil
        }
        return form
    }
}

extension Configuration {
    /// Nothing is kept of `$schema`; it is known so that it does not warn.
    fileprivate var noSchema: String? {
        get { nil }
        set { _ = newValue }
    }

    fileprivate var profileList: ProfileList {
        get { ProfileList(usable: profiles, faulty: faultyProfiles) }
        set { (profiles, faultyProfiles) = (newValue.usable, newValue.faulty) }
    }
}
