import Foundation
import Glibc
import Testing

@testable import Console

/// The desktop's clipboard, with programs made for the purpose.
@Suite struct ClipboardToolTests {
    private let home = TemporaryHome()

    /// Another process writes the program: what is open for writing cannot be run, and a descriptor of this process could
    /// be open for a moment in a child that another test begins.
    private func program(_ name: String, _ script: String) {
        let path = home.url.appendingPathComponent(name).path
        #expect(system("cat > '\(path)' <<'END'\n#!/bin/sh\n\(script)\nEND\nchmod 755 '\(path)'") == 0)
    }

    /// A tool with all the time that a loaded machine can need.
    private func tool(_ variables: [String: String]) -> ClipboardTool? {
        var tool = ClipboardTool(
            environment: ["PATH": "\(home.url.path):/usr/bin:/bin", "OUT": home.url.path].merging(variables) { $1 })
        tool?.patience = .seconds(300)
        return tool
    }

    @Test func theTextIsGivenOnStandardInputAndNeverAsAnArgument() async throws {
        program("wl-copy", #"cat > "$OUT/text"; echo "$@" > "$OUT/arguments""#)
        let clipboard = try #require(tool(["WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"]))
        #expect(clipboard.name == "wl-copy")
        let text = String(repeating: "a long line\n", count: 20_000)
        #expect(await clipboard.take(text))
        #expect(try String(contentsOf: home.url.appendingPathComponent("text"), encoding: .utf8) == text)
        #expect(try String(contentsOf: home.url.appendingPathComponent("arguments"), encoding: .utf8) == "\n")
    }

    @Test func eachDisplayHasItsPrograms() {
        program("xsel", "true")
        #expect(tool(["DISPLAY": ":0"])?.name == "xsel")
        program("xclip", "true")
        #expect(tool(["DISPLAY": ":0"])?.name == "xclip")
        #expect(tool(["WAYLAND_DISPLAY": "wayland-0"]) == nil)
        #expect(tool(["DISPLAY": ""]) == nil)
        #expect(tool([:]) == nil)
    }

    @Test func aProgramThatFailsDidNotTakeTheText() async throws {
        program("xclip", "cat > /dev/null; exit 1")
        let clipboard = try #require(tool(["DISPLAY": ":0"]))
        #expect(await !clipboard.take("text"))
    }

    @Test func aProgramThatNeverEndsIsEnded() async throws {
        program("xclip", "exec sleep 600")
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
