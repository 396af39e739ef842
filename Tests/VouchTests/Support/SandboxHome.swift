import Console
import History
import MFAAPI
import MFAClient
import Settings

@testable import vouch

/// A home, and a real service on a free port beside it whose virtual phones can be read.
struct SandboxHome: Sendable {
    static let number = "+19195550142"

    let home: Home
    let url: String
    /// The options that name the service.
    var service: [String] { ["--base-url", url, "--account", GeneratedCredential.accountId, "--sandbox"] }

    /// Runs a test with a service of its own.
    static func run(_ test: @Sendable (SandboxHome) async throws -> Void) async throws {
        try await EmbeddedSandbox.run { access in
            let home = try Home(["BW_USERNAME": access.user, "BW_PASSWORD": access.password.reveal()])
            try await test(SandboxHome(home: home, url: access.baseURL))
        }
    }

    /// Sends a code.
    func send(_ options: String...) async -> Ran {
        await home.vouch(["send", "--to", SandboxHome.number] + service + options)
    }

    /// Checks a code.
    func verify(_ code: String, _ options: String...) async -> Ran {
        await home.vouch(["verify", "--to", SandboxHome.number, "--code", code] + service + options)
    }

    /// Reads the newest code on the virtual phone.
    func code() async throws -> String {
        guard let number = PhoneNumber(SandboxHome.number) else { return "" }
        let phone = try await sandbox().phone(number)
        let words = phone.messages.first?.text ?? phone.calls.first?.transcript ?? ""
        return CodeReader.code(in: words, digits: 6) ?? ""
    }

    /// The identifiers of the messages that a virtual phone received.
    func messages(on number: String) async throws -> [String] {
        guard let number = PhoneNumber(number) else { return [] }
        return try await sandbox().phone(number).messages.map(\.messageId)
    }

    /// Makes the service misbehave.
    func add(_ fault: Sandbox.Fault) async throws { try await sandbox().addFault(fault) }

    /// Waits for a row of the history, open ones among them.
    func waitForRow(_ fits: (Entry) -> Bool = { _ in true }) async throws {
        let history = try HistoryStore(path: home.paths.history)
        let changes = history.changes
        while try !history.page().contains(where: fits) { for await _ in changes { break } }
    }

    /// Waits until every fault of so many times has struck.
    func waitUntilFaultsStruck() async throws {
        while !(try await sandbox().faults()).isEmpty { await Task.yield() }
    }

    private func sandbox() throws -> SandboxClient {
        guard let server = ServerURL(url) else { throw Failure.usage(ServerURL.rule) }
        return SandboxClient(server: server, transport: CurlTransport())
    }
}
