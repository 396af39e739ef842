import Testing

@testable import Terminal

@Suite struct TerminalKindTests {
    private func kind(_ name: String, _ environment: [String: String] = [:]) -> TerminalKind {
        TerminalKind(environment: environment.merging(["TERM": name]) { $1 })
    }

    @Test(arguments: ["", "dumb", "unknown"])
    func aDumbTerminalIsOne(_ name: String) {
        #expect(kind(name).isDumb)
        #expect(!kind("vt100").isDumb)
    }

    @Test(arguments: [
        "xterm", "xterm-256color", "foot", "alacritty", "tmux-256color", "rxvt-unicode-256color", "kitty-direct",
    ])
    func relativesOfXtermAreAsked(_ name: String) {
        #expect(kind(name).speaksXterm)
        #expect(kind(name).hasClipboard)
    }

    @Test(arguments: ["linux", "vt100", "vt220", "screen", "ansi", "sun", "eterm"])
    func othersAreNotAsked(_ name: String) {
        #expect(!kind(name).speaksXterm)
        #expect(!kind(name).hasClipboard)
    }

    @Test func multiplexersAreKnownByTheirEnvironment() {
        #expect(kind("screen-256color", ["TMUX": "/tmp/x,1,0"]).multiplexer == .tmux)
        #expect(kind("screen-256color", ["TMUX": "/tmp/x,1,0"]).speaksXterm)
        #expect(kind("screen", ["STY": "1.pts"]).multiplexer == .screen)
        #expect(kind("screen", ["STY": "1.pts"]).hasClipboard)
        #expect(kind("xterm", ["TMUX": ""]).multiplexer == .none)
    }

    @Test(arguments: [("truecolor", true), ("24bit", true), ("yes", false), ("", false)])
    func anyColourIsToldByTheEnvironment(_ value: String, _ shows: Bool) {
        #expect(kind("xterm", ["COLORTERM": value]).showsAnyColour == shows)
    }

    @Test(arguments: [
        ("xterm-kitty", "xterm-256color"), ("foo-256color", "xterm-256color"), ("foot", "xterm-256color"),
        ("tmux-direct", "screen-256color"), ("screen.foo", "screen-256color"), ("wy60", "vt100"),
    ])
    func anUnknownNameFallsBackToItsSort(_ name: String, _ next: String) {
        let candidates = kind(name).candidates
        #expect(candidates.first == name)
        #expect(candidates[1] == next)
        #expect(candidates.last == "vt100")
    }
}
