import Foundation
import Testing

@testable import Settings

struct SecretResolverTests {
    private func resolve(
        _ source: SecretSource, environment: [String: String] = ["PATH": "/usr/bin:/bin"], home: String = "/nowhere",
        timeout: Duration = .seconds(30)
    ) async throws(SettingsError) -> String {
        let value = try await SecretResolver(environment: environment, home: home).resolve(source, timeout: timeout)
        return value.withText { $0 }
    }

    private func fault(
        _ source: SecretSource, environment: [String: String] = ["PATH": "/usr/bin:/bin"],
        timeout: Duration = .seconds(30)
    ) async -> String? {
        do throws(SettingsError) {
            _ = try await resolve(source, environment: environment, timeout: timeout)
            return nil
        } catch {
            return error.description
        }
    }

    @Test func aVariableIsRead() async throws {
        #expect(try await resolve(.env("S"), environment: ["S": "hunter2"]) == "hunter2")
        #expect(
            await fault(.env("S"), environment: [:]) == "environment variable S is not set; export it before the start")
        #expect(await fault(.env("S"), environment: ["S": ""]) == "environment variable S is empty")
    }

    @Test func plainTextIsTakenAsItIs() async throws {
        #expect(try await resolve(.plain("hunter2")) == "hunter2")
    }

    @Test func aFileIsReadWithoutItsLineBreak() async throws {
        let folder = try TestFolder()
        let path = try folder.write("hunter2\n", to: "secret")
        #expect(try await resolve(.file(path)) == "hunter2")
        #expect(try await resolve(.file("~/secret"), home: folder.path) == "hunter2")
        try folder.write(" hunter2 \r\n", to: "secret")
        #expect(try await resolve(.file(path)) == " hunter2 ")
    }

    @Test(arguments: [0o640, 0o604, 0o620, 0o666])
    func aFileThatOthersCanTouchIsRefused(mode: Int) async throws {
        let folder = try TestFolder()
        let path = try folder.write("hunter2", to: "secret", mode: mode)
        #expect(
            await fault(.file(path)) == "file \(path) can be read by others; make it private with chmod 600")
    }

    @Test func aFileOfSomebodyElseIsRefused() async throws {
        let folder = try TestFolder()
        let path = try folder.write("hunter2", to: "secret")
        let content = try #require(try FileContent.read(path))
        #expect(SecretResolver.exposure(of: content, user: geteuid()) == nil)
        #expect(SecretResolver.exposure(of: content, user: geteuid() + 1)?.hasPrefix("belongs to another user") == true)
    }

    @Test func aFileThatIsNoneIsTold() async throws {
        let folder = try TestFolder()
        #expect(await fault(.file("/nowhere/x")) == "file /nowhere/x is not there")
        #expect(await fault(.file(folder.path))?.hasSuffix("it is no regular file") == true)
    }

    @Test(arguments: ["two\nlines", "esc\u{1B}[2J", "nul\u{0}x"])
    func moreThanOneLineIsNoSecret(text: String) async throws {
        let folder = try TestFolder()
        let path = try folder.write(text, to: "secret")
        #expect(await fault(.file(path))?.hasSuffix("holds more than one line of text") == true)
    }

    @Test func bytesThatAreNoTextAreTold() async throws {
        let folder = try TestFolder()
        let path = try folder.write("", to: "secret")
        try Data([0x61, 0xFF, 0x62]).write(to: URL(filePath: path))
        chmod(path, 0o600)
        #expect(await fault(.file(path))?.hasSuffix("holds what is no text in UTF-8") == true)
    }

    @Test func aCommandIsRunWithoutAShell() async throws {
        #expect(try await resolve(.command(["printf", "%s", "$HOME `id` ; a|b"])) == "$HOME `id` ; a|b")
        #expect(try await resolve(.command(["/bin/echo", "hunter2"])) == "hunter2")
    }

    @Test func onlyStandardOutputCounts() async throws {
        #expect(try await resolve(.command(["/bin/sh", "-c", "echo noise >&2; echo hunter2"])) == "hunter2")
    }

    @Test func aCommandHasNothingToReadAndASessionOfItsOwn() async throws {
        #expect(try await resolve(.command(["/bin/sh", "-c", "cat; echo end"])) == "end")
        let session = #"read -r line < /proc/$$/stat; set -- $line; [ "$6" = "$$" ] && echo own"#
        #expect(try await resolve(.command(["/bin/sh", "-c", session])) == "own")
    }

    @Test func aCommandGetsTheEnvironment() async throws {
        let environment = ["PATH": "/usr/bin:/bin", "TOKEN": "hunter2"]
        #expect(try await resolve(.command(["/bin/sh", "-c", "echo $TOKEN"]), environment: environment) == "hunter2")
    }

    @Test func aLongSecretIsReadWhole() async throws {
        let script = "head -c 60000 /dev/zero | tr '\\0' x"
        #expect(try await resolve(.command(["/bin/sh", "-c", script])).count == 60_000)
    }

    @Test(
        arguments: [
            (
                ["/bin/sh", "-c", "echo hunter2; exit 3"],
                "command /bin/sh ended with status 3; run it in a shell to see why"
            ),
            (["/bin/sh", "-c", "kill -TERM $$"], "command /bin/sh was ended by signal 15"),
            (["/bin/true"], "command /bin/true is empty"),
            (["no-such-program-here"], "command no-such-program-here cannot be run: there is no such program"),
            (["/bin/sh", "-c", "yes hunter2"], "command /bin/sh wrote more than a secret can be long"),
        ])
    func aCommandThatFailsIsToldWithoutItsOutput(words: [String], sentence: String) async {
        #expect(await fault(.command(words)) == sentence)
    }

    @Test func aHangingCommandIsKilledWithAllItStarted() async throws {
        let folder = try TestFolder()
        let pipe = folder.path + "/alive"
        mkfifo(pipe, 0o600)
        let reader = open(pipe, O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        // The writing end stays open for as long as the shell or the sleep it started lives.
        let script = "exec 3> \(pipe); echo up >&3; sleep 600 & wait"
        let sentence = await fault(.command(["/bin/sh", "-c", script]), timeout: .milliseconds(400))
        #expect(sentence == "command /bin/sh did not answer within 0.4 s; it must not ask anything")
        var entry = pollfd(fd: reader, events: 0, revents: 0)
        #expect(poll(&entry, 1, 10_000) == 1)
        #expect(entry.revents & Int16(POLLHUP) != 0)
    }

    @Test func aCommandThatLeavesSomethingRunningIsNotWaitedFor() async throws {
        let start = ContinuousClock.now
        #expect(try await resolve(.command(["/bin/sh", "-c", "sleep 600 & echo hunter2"])) == "hunter2")
        #expect(start.duration(to: .now) < .seconds(300))
    }

    @Test func aCancelledTaskKillsItsCommand() async throws {
        let task = Task { await fault(.command(["sleep", "600"]), timeout: .seconds(600)) }
        task.cancel()
        #expect(await task.value == "command sleep was cancelled")
    }

    @Test func theKeyringIsAskedThroughSecretTool() async throws {
        #expect(
            SecretResolver.keyringCommand(["username": "u", "service": "s"])
                == ["secret-tool", "lookup", "service", "s", "username", "u"])
        let sentence = await fault(.keyring(["service": "vouch-test-\(UUID().uuidString)"]))
        #expect(sentence?.hasPrefix("keyring ") == true)
    }

    @Test func aSecretShowsItselfOnlyWhenAsked() {
        let secret = SecretValue("hunter2")
        var dumped = ""
        dump(secret, to: &dumped)
        for text in ["\(secret)", String(reflecting: secret), dumped, String(describing: [secret] as [Any])] {
            #expect(!text.contains("hunter"))
        }
        #expect(secret.withText { $0 } == "hunter2")
        #expect(secret == SecretValue("hunter2") && secret != SecretValue("hunter3"))
    }

    @Test func wipedBytesAreGone() {
        var bytes: [UInt8] = [1, 2, 3]
        bytes.wipe()
        #expect(bytes == [0, 0, 0])
    }
}
