import Foundation
import Testing

@testable import Console

/// The desktop's clipboard, with programs made for the purpose.
@Suite struct ClipboardToolTests {
    private let home = TemporaryHome()

    private func program(_ name: String, _ script: String) throws {
        let path = home.url.appendingPathComponent(name).path
        try "#!/bin/sh\n\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    private func tool(_ variables: [String: String]) -> ClipboardTool? {
        ClipboardTool(
            environment: ["PATH": "\(home.url.path):/usr/bin:/bin", "OUT": home.url.path].merging(variables) { $1 })
    }

    @Test func theTextIsGivenOnStandardInputAndNeverAsAnArgument() async throws {
        try program("wl-copy", #"cat > "$OUT/text"; echo "$@" > "$OUT/arguments""#)
        let clipboard = try #require(tool(["WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"]))
        #expect(clipboard.name == "wl-copy")
        let text = String(repeating: "a long line\n", count: 20_000)
        #expect(await clipboard.take(text))
        #expect(try String(contentsOf: home.url.appendingPathComponent("text"), encoding: .utf8) == text)
        #expect(try String(contentsOf: home.url.appendingPathComponent("arguments"), encoding: .utf8) == "\n")
    }

    @Test func eachDisplayHasItsPrograms() throws {
        try program("xsel", "true")
        #expect(tool(["DISPLAY": ":0"])?.name == "xsel")
        try program("xclip", "true")
        #expect(tool(["DISPLAY": ":0"])?.name == "xclip")
        #expect(tool(["WAYLAND_DISPLAY": "wayland-0"]) == nil)
        #expect(tool(["DISPLAY": ""]) == nil)
        #expect(tool([:]) == nil)
    }

    @Test func aProgramThatFailsDidNotTakeTheText() async throws {
        try program("xclip", "cat > /dev/null; exit 1")
        let clipboard = try #require(tool(["DISPLAY": ":0"]))
        #expect(await !clipboard.take("text"))
    }

    @Test func aProgramThatNeverEndsIsEnded() async throws {
        try program("xclip", "exec sleep 600")
        var clipboard = try #require(tool(["DISPLAY": ":0"]))
        clipboard.patience = .milliseconds(50)
        #expect(await !clipboard.take(String(repeating: "x", count: 200_000)))
    }

    @Test func theNoticeSaysWhichWayWasUsed() {
        var driver = ModelDriver.connected()
        driver.happen(.copied(what: "Ticket note", via: "wl-copy"))
        #expect(driver.screen.contains("Ticket note copied (wl-copy)"))
        driver.happen(.copied(what: "Ticket note", via: nil))
        #expect(driver.screen.contains("Ticket note not copied"))
    }
}
