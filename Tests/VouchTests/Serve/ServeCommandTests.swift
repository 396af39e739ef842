import ArgumentParser
import Foundation
import History
import MFAAPI
import MFAService
import Testing

@testable import vouch

@Suite struct ServeCommandTests {
    /// Starts the service on a free port.
    private func serve(_ options: [String], in home: Home, input: String = "") async throws -> (Program, JSONObject) {
        let program = try Program(["serve", "--port", "0", "--json"] + options, in: home)
        try program.type(input)
        return (program, try JSONObject(await program.line()))
    }

    @Test func twoProcessesSendReadAndVerify() async throws {
        let home = try Home(["BW_USERNAME": "U", "BW_PASSWORD": "P"])
        let (service, started) = try await serve(["--user", "U", "--password", "P", "--account", "9900000"], in: home)
        let url = try #require(started["baseURL"])
        #expect(started["port"].flatMap(Int.init) ?? 0 > 0)
        let place = ["--base-url", url, "--account", "9900000", "--sandbox"]
        let sent = try await Program.run(["send", "--to", SandboxHome.number, "--json"] + place, in: home)
        #expect(sent.status == 0)
        let code = try await SandboxHome(home: home, url: url).code()
        let verify = ["verify", "--to", SandboxHome.number, "--code", "-"] + place
        #expect(try await Program.run(verify, in: home, input: code + "\n").status == 0)
        #expect(try await Program.run(verify, in: home, input: code + "\n").status == 1)
        #expect(try home.rows().map(\.outcome) == [.sent, .verified, .notValid])
        service.signal(SIGTERM)
        let ended = await service.end()
        #expect(ended.status == 0)
        #expect(!ended.errors.contains(code))
        #expect(!ended.errors.contains(SandboxHome.number))
    }

    @Test(arguments: [SIGTERM, SIGINT])
    func aSignalFinishesWhatIsInFlight(_ signal: Int32) async throws {
        let home = try Home(["BW_USERNAME": "U", "BW_PASSWORD": "P"])
        let (service, started) = try await serve(["--log-level", "info"], in: home)
        let url = try #require(started["baseURL"])
        let place = SandboxHome(home: home, url: url)
        try await place.add(Sandbox.Fault(operation: .messaging, delaySeconds: 0.5, times: 1))
        async let sent = place.send("--json")
        try await place.waitUntilFaultsStruck()
        service.signal(signal)
        #expect(await sent.status == 0)
        #expect(await service.end().status == 0)
    }

    @Test func aPasswordComesFromStandardInput() async throws {
        let home = try Home()
        let (service, started) = try await serve(["--user", "U", "--password", "-"], in: home, input: "from stdin\n")
        let url = try #require(started["baseURL"])
        let arguments = ["send", "--to", SandboxHome.number, "--base-url", url, "--sandbox"]
        let right = ["BW_USERNAME": "U", "BW_PASSWORD": "from stdin"]
        #expect(await home.vouch(arguments, variables: right).status == 0)
        #expect(await home.vouch(arguments, variables: ["BW_USERNAME": "U", "BW_PASSWORD": "other"]).status == 77)
        service.signal(SIGTERM)
        let ended = await service.end()
        #expect(!ended.errors.contains("from stdin"))
    }

    @Test func aMadeUpPasswordIsToldOnceOnStandardErrorAndWorks() async throws {
        let home = try Home()
        let (service, started) = try await serve(["--quiet"], in: home)
        let url = try #require(started["baseURL"])
        service.signal(SIGTERM)
        let ended = await service.end()
        let lines = ended.errors.split(separator: "\n").filter { $0.contains("password") }
        #expect(lines.count == 1)
        #expect(lines.first?.contains("account 9900000, user sandbox, password ") == true)
        #expect(!url.isEmpty)
    }

    @Test func anAccountFileNamesWhoIsLetIn() async throws {
        let home = try Home()
        let file = home.path + "/accounts.json"
        try home.write(
            #"{"accounts": [{"accountId": "55", "credentials": [{"id": "cli", "secret": "s"}]}]}"#, to: file)
        let (service, started) = try await serve(["--accounts", file], in: home)
        #expect(started["accountIds.0"] == "55")
        let url = try #require(started["baseURL"])
        let arguments = ["send", "--to", SandboxHome.number, "--base-url", url, "--account", "55", "--sandbox"]
        let client = ["BW_CLIENT_ID": "cli", "BW_CLIENT_SECRET": "s"]
        #expect(await home.vouch(arguments, variables: client).status == 0)
        service.signal(SIGTERM)
        _ = await service.end()
    }

    @Test func anAccountFileThatOthersCanReadIsRefused() async throws {
        let home = try Home()
        let file = home.path + "/accounts.json"
        try home.write(#"{"accounts": [{"accountId": "55", "accessTokens": ["t"]}]}"#, to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
        let ran = await home.vouch("serve", "--port", "0", "--accounts", file)
        #expect(ran.status == 78)
        #expect(ran.errors.contains("chmod 600"))
    }

    /// Where the test suites of Bandwidth's SDKs look for it.
    @Test func itListensOnPort4010OfLoopbackUnlessToldOtherwise() throws {
        let command = try ServeCommand.parse([])
        #expect(command.host == "127.0.0.1")
        #expect(command.port == 4010)
    }

    @Test func callsSpeakTheLanguageAndTheVoiceThatAreNamed() async throws {
        let home = try Home(["BW_ACCOUNT_ID": "1", "BW_CLIENT_ID": "a", "BW_CLIENT_SECRET": "b"])
        let shell = Shell(
            environment: home.environment, input: LineSource(isTerminal: false, next: { nil }, nextHidden: { nil }),
            output: TextStream(isTerminal: false) { _ in }, errors: TextStream(isTerminal: false) { _ in })
        let place = ["--delivery", "bandwidth", "--public-url", "https://x.example"]
        let options = try DeliveryOptions.parse(place + ["--locale", "fr_CA", "--voice", "chantal"])
        guard case .bandwidth(let settings) = try options.choice(shell) else { throw Failure.usage("no delivery") }
        #expect(settings.locale == "fr_CA")
        #expect(settings.voice == "chantal")
        #expect(throws: (any Error).self) { try DeliveryOptions.parse(place + ["--locale", "French"]) }
    }

    /// The command line of the unit, on a free port.
    @Test func theUnitsCommandLineStartsTheService() async throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/MFAService")
        let unit = try String(contentsOf: folder.appending(path: "Resources/vouch.service"), encoding: .utf8)
        let home = try Home(["BW_ACCOUNT_ID": "1", "BW_CLIENT_ID": "a", "BW_CLIENT_SECRET": "b"])
        let accounts = try String(contentsOf: folder.appending(path: "Resources/accounts.json"), encoding: .utf8)
        try home.write(accounts, to: home.path + "/accounts")
        let line = unit.replacing("\\\n", with: "").split(separator: "\n").first { $0.hasPrefix("ExecStart=") }
        let words = try #require(line).replacing("${VOUCH_PUBLIC_URL}", with: "https://mfa.example.com")
            .replacing("%d", with: home.path).replacing("4010", with: "0").split(separator: " ").map(String.init)
        #expect(words.prefix(2) == ["ExecStart=/usr/local/bin/vouch", "serve"])
        let service = try Program(words.dropFirst() + ["--json"], in: home)
        try service.type("")
        #expect(try JSONObject(await service.line())["accountIds.0"] == "9900000")
        service.signal(SIGTERM)
        let ended = await service.end()
        #expect(ended.status == 0)
        #expect(ended.errors.contains("without VOUCH_SECRET or --secret-file"))
    }

    @Test func aStoreNeedsASecretAndOnlyAFileOfOnesOwnHoldsIt() async throws {
        let home = try Home()
        let alone = await home.vouch("serve", "--port", "0", "--store", "valkey://me:hidden@127.0.0.1:1")
        #expect(alone.status == 78)
        #expect(alone.errors.contains("openssl rand -base64 32"))
        #expect(!alone.errors.contains("hidden"))
        let short = await home.vouch(["serve", "--port", "0"], variables: ["VOUCH_SECRET": "c2hvcnQ="])
        #expect(short.status == 78)
        #expect(short.errors.contains("32 bytes or more in base64"))
        let file = home.path + "/secret"
        try home.write(String(repeating: "A", count: 44), to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
        let open = await home.vouch("serve", "--port", "0", "--secret-file", file)
        #expect(open.status == 78)
        #expect(open.errors.contains("chmod 600"))
    }

    @Test func aStoreThatIsGoneIsToldToWhoAsks() async throws {
        let home = try Home([
            "BW_USERNAME": "U", "BW_PASSWORD": "P", "VOUCH_STORE": "valkey://127.0.0.1:1",
            "VOUCH_STORE_PASSWORD": "hidden", "VOUCH_SECRET": Data(repeating: 7, count: 32).base64EncodedString(),
        ])
        let (service, started) = try await serve([], in: home)
        let url = try #require(started["baseURL"])
        let place = SandboxHome(home: home, url: url)
        #expect(await place.send().status == 70)
        service.signal(SIGTERM)
        let ended = await service.end()
        #expect(ended.errors.contains("127.0.0.1:1 cannot be reached"))
        #expect(!ended.errors.contains("hidden"))
    }

    @Test(arguments: [
        (["--host", "0.0.0.0"], 78), (["--host", "0.0.0.0", "--behind-proxy"], 78), (["--accounts", "/nowhere"], 78),
        (["--behind-proxy"], 78),
        (["--accounts", "x", "--user", "y"], 64), (["--store", "paper"], 64), (["--store", "valkey://"], 64),
        (["--delivery", "bandwidth"], 64), (["--delivery", "bandwidth", "--public-url", "x.example"], 64),
        (["--delivery", "bandwidth", "--public-url", "http://x.example"], 64),
        (["--delivery", "bandwidth", "--public-url", "https://x.example?a"], 64),
        (["--delivery", "bandwidth", "--public-url", "https://x.example"], 78), (["--password", "-"], 64),
        (["--user", "a:b"], 64), (["--password", ""], 78), (["--log-format", "xml"], 64),
    ])
    func whatIsNotSafeOrNotPossibleIsRefused(_ options: [String], _ status: Int) async throws {
        let ran = try await Home().vouch(["serve", "--port", "0", "--json"] + options)
        #expect(Int(ran.status) == status)
        #expect(try ran.json()["error.exitStatus"] == String(status))
    }

    @Test func aPortThatIsTakenIsToldByItsNumber() async throws {
        let home = try Home()
        let (service, started) = try await serve([], in: home)
        let port = try #require(started["port"])
        let ran = await home.vouch("serve", "--port", port)
        #expect(ran.status == 78)
        #expect(ran.errors.contains("cannot listen on 127.0.0.1, port \(port): Address already in use"))
        service.signal(SIGTERM)
        _ = await service.end()
    }
}
