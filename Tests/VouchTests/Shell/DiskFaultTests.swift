import Foundation
import History
import TerminalTesting
import Testing

@testable import vouch

/// The real program on a disk that is full or cannot be written, which even root cannot get round.
@Suite(.enabled(if: Mounts.areAllowed, "this system lets nobody mount, not even in a namespace of their own"))
struct DiskFaultTests {
    @Test func aReadOnlyHomeSendsNothingAndIsReadAllTheSame() async throws {
        try await SandboxHome.run { place in
            try place.home.configure(#"{"theme": "dark"}"#)
            #expect(await place.send().status == 0)
            let ran = try await Mounts.run(
                """
                mount --bind "$HOME" "$HOME" && mount -o remount,bind,ro "$HOME" || exit
                "$0" send --to \(SandboxHome.number) \(place.service.joined(separator: " ")); echo "send $?"
                "$0" profile add Acme --base-url https://example.com --account 1; echo "profile $?"
                "$0" history list; echo "list $?"
                """, in: place.home)
            #expect(ran.output.contains("send 78"), "\(ran)")
            #expect(ran.errors.contains("history.sqlite cannot be written"))
            #expect(ran.output.contains("profile 78"))
            #expect(ran.errors.contains("the file system is read-only"))
            #expect(ran.output.contains("SENT") && ran.output.contains("list 0"))
            #expect(try await place.messages(on: SandboxHome.number).count == 1)
            #expect(try place.home.rows().count == 1)
        }
    }

    @Test func aFullDiskSendsNothingAndLosesNothing() async throws {
        try await SandboxHome.run { place in
            let send = "\"$0\" send --to \(SandboxHome.number) \(place.service.joined(separator: " "))"
            let ran = try await Mounts.run(
                """
                mkdir -p "$XDG_STATE_HOME" "$XDG_CONFIG_HOME" || exit
                for folder in "$XDG_STATE_HOME" "$XDG_CONFIG_HOME"; do mount -t tmpfs -o size=2m none "$folder"; done
                "$0" profile add Acme --base-url https://example.com --account 1; echo "profile $?"
                \(send); echo "first $?"
                for folder in "$XDG_STATE_HOME" "$XDG_CONFIG_HOME"; do cat /dev/zero > "$folder/fill"; done 2> /dev/null
                \(send); echo "full $?"
                "$0" profile edit Acme --scope \(String(repeating: "long", count: 5)); echo "edit $?"
                "$0" profile show Acme; echo "show $?"
                rm "$XDG_STATE_HOME/fill" "$XDG_CONFIG_HOME/fill"
                \(send); echo "room $?"
                "$0" history check; echo "check $?"
                """, in: place.home)
            let statuses = ["profile 0", "first 0", "full 78", "edit 78", "show 0", "room 0", "check 0"]
            for status in statuses { #expect(ran.output.contains(status), "\(status) in \(ran)") }
            #expect(ran.errors.contains("There is no room left for the history"))
            #expect(ran.errors.contains("the disk is full; make room and save again"))
            #expect(try await place.messages(on: SandboxHome.number).count == 2)
        }
    }
}

/// Mounts that only one process and its children see.
private enum Mounts {
    static let areAllowed: Bool = {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
        process.arguments = ["-rm", "mount", "-t", "tmpfs", "none", "/mnt"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    /// Runs a script whose `$0` is the program.
    static func run(_ script: String, in home: Home) async throws -> Ran {
        let arguments = ["-rm", "/bin/bash", "-c", script, builtProduct("vouch")]
        let program = try Program(arguments, in: home, executable: "/usr/bin/unshare")
        try program.type("")
        return await program.end()
    }
}
