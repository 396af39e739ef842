/// What is known of the terminal beyond its database entry, read from the environment.
struct TerminalKind: Hashable, Sendable {
    /// The program between this one and the terminal that the person sees.
    enum Multiplexer: Hashable, Sendable {
        case none, tmux, screen
    }

    /// The value of `TERM`.
    let name: String
    /// The multiplexer around this program.
    let multiplexer: Multiplexer
    /// Whether the terminal says that it shows any colour.
    let showsAnyColour: Bool

    init(environment: [String: String]) {
        name = environment["TERM"] ?? ""
        if environment["TMUX"]?.isEmpty == false {
            multiplexer = .tmux
        } else if environment["STY"]?.isEmpty == false {
            multiplexer = .screen
        } else {
            multiplexer = .none
        }
        showsAnyColour = ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "")
    }

    /// Whether there is nothing to draw on.
    var isDumb: Bool { name.isEmpty || name == "dumb" || name == "unknown" }

    /// Whether the terminal understands xterm's questions and requests, or leaves them unanswered and unseen.
    var speaksXterm: Bool {
        if multiplexer == .tmux { return true }
        let families = [
            "xterm", "tmux", "rxvt", "foot", "kitty", "alacritty", "wezterm", "ghostty", "konsole", "vte", "gnome",
            "st-",
            "mintty", "iterm", "contour", "rio",
        ]
        return families.contains { name.hasPrefix($0) }
    }

    /// Whether the clipboard can be reached through the terminal.
    var hasClipboard: Bool { speaksXterm || multiplexer == .screen }

    /// The kinds to open, the best first: an unknown name falls back to what terminals of its sort understand.
    var candidates: [String] {
        if name.hasPrefix("tmux") || name.hasPrefix("screen") { return [name, "screen-256color", "screen", "vt100"] }
        if speaksXterm || name.contains("color") || name.contains("direct") || showsAnyColour {
            return [name, "xterm-256color", "xterm", "vt100"]
        }
        return [name, "vt100"]
    }
}
