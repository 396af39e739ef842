#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What is written to a terminal beside pictures.
struct ControlSequences {
    /// The longest text that goes to the clipboard, in bytes: more than 100 000 characters of Base64 are cut by xterm.
    static let clipboardLimit = 74_000

    static let pasteOn = "\u{1B}[?2004h"
    static let pasteOff = "\u{1B}[?2004l"
    static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
    static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"
    static let askBackground = "\u{1B}]11;?\u{1B}\\"

    let kind: TerminalKind
    /// The database's strings by capability name.
    let capability: (String) -> String?

    /// Whether the picture stays where it was when the program ends.
    var staysOnOneScreen: Bool { capability("rmcup") == nil }

    /// Whether the terminal can report the mouse.
    var hasMouse: Bool { capability("kmous") != nil }

    /// Makes the terminal tell keys, pastes and the mouse apart.
    func enter(mouse isMouseOn: Bool) -> String {
        (capability("smkx") ?? "") + (kind.speaksXterm || kind.multiplexer == .screen ? Self.pasteOn : "")
            + (isMouseOn ? mouse(true) : "")
    }

    /// Asks for mouse events, or no more of them.
    func mouse(_ isOn: Bool) -> String {
        hasMouse ? (isOn ? Self.mouseOn : Self.mouseOff) : ""
    }

    /// Undoes ``enter(mouse:)`` and, where one was set, the title.
    func leave(titled: Bool) -> String {
        mouse(false) + (kind.speaksXterm || kind.multiplexer == .screen ? Self.pasteOff : "")
            + (titled ? giveTitleBack : "") + (capability("rmkx") ?? "")
    }

    /// Restores everything at once, without the screen library.
    func restore(titled: Bool, lastRow: String?) -> String {
        let parts = [capability("sgr0"), capability("op"), capability("oc"), capability("cnorm")]
        return leave(titled: titled) + parts.compactMap(\.self).joined()
            + (capability("rmcup") ?? (lastRow ?? "") + "\r\n")
    }

    /// Remembers the window's title, which ``giveTitleBack`` brings back.
    var keepTitle: String { kind.speaksXterm ? "\u{1B}[22;2t" : "" }

    private var giveTitleBack: String { kind.speaksXterm ? "\u{1B}[23;2t" : "" }

    /// Sets the window's title; empty where the terminal is not known to have one.
    func title(_ text: String) -> String {
        kind.speaksXterm ? "\u{1B}]2;\(DisplayText.safe(String(text.prefix(200))))\u{1B}\\" : ""
    }

    /// Puts text on the clipboard; empty where that is impossible or the text too long.
    ///
    /// tmux takes the request itself where `set-clipboard` is on, and hands a wrapped one on where `allow-passthrough`
    /// is; each ignores the other.
    func clipboard(_ text: String) -> String {
        guard kind.hasClipboard, text.utf8.count <= Self.clipboardLimit else { return "" }
        let request = "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}"
        switch kind.multiplexer {
        case .none: return request
        case .tmux: return request + "\u{1B}Ptmux;\u{1B}\(request)\u{1B}\\"
        case .screen: return Self.inPieces(request)
        }
    }

    /// screen hands on strings of at most 768 bytes each.
    private static func inPieces(_ request: String) -> String {
        var rest = request[...]
        var wrapped = ""
        while !rest.isEmpty {
            wrapped += "\u{1B}P\(rest.prefix(500))\u{1B}\\"
            rest = rest.dropFirst(500)
        }
        return wrapped
    }

    /// Returns a capability without its padding, which terminals have not needed for decades.
    static func withoutPadding(_ capability: String) -> String {
        guard let start = capability.firstRange(of: "$<"),
            let end = capability[start.upperBound...].firstIndex(of: ">")
        else { return capability }
        let rest = capability[capability.index(after: end)...]
        return capability[..<start.lowerBound] + withoutPadding(String(rest))
    }
}
