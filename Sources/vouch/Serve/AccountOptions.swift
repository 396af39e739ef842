import ArgumentParser
import MFAService
import Settings

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Whom the service knows: one account on the command line, or a file of them.
struct AccountOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The account; 9900000 where none is named.", valueName: "id"))
    var account: String?

    @Option(help: ArgumentHelp("Its user, or the client's id (BW_USERNAME).", valueName: "name"))
    var user: String?

    @Option(
        help: ArgumentHelp(
            "Its password, or the client's secret (BW_PASSWORD); - reads it from standard input.", valueName: "password"
        ))
    var password: String?

    @Option(
        help: ArgumentHelp(
            "A JSON file of accounts with their credentials and applications, and of a policy.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var accounts: String?

    mutating func validate() throws {
        if accounts != nil, account != nil || user != nil || password != nil {
            throw ValidationError("--accounts excludes --account, --user and --password.")
        }
        if let account, account.isEmpty || account.contains("/") {
            throw ValidationError("--account: must not be empty nor hold a slash.")
        }
        if let user, user.isEmpty || user.contains(":") {
            throw ValidationError("--user: must not be empty nor hold a colon.")
        }
    }

    /// Returns what the file holds, or the one account; a password that was made up is told once.
    func read(_ shell: Shell, _ voice: Voice) throws -> AccountFile {
        if let accounts { return try AccountOptions.file(accounts) }
        return AccountFile(accounts: [try account(shell, voice)])
    }

    private func account(_ shell: Shell, _ voice: Voice) throws -> Account {
        let id = account ?? GeneratedCredential.accountId
        let name = user ?? shell.variable(.username)
        if let secret = try givenPassword(shell, voice) {
            return Account(id: id, credentials: [Credential(id: name ?? GeneratedCredential.user, secret: secret)])
        }
        let generated = GeneratedCredential(user: name)
        voice.warn("account \(id), user \(generated.user), password \(generated.password) (made up, told only now)")
        return Account(id: id, credentials: [Credential(id: generated.user, secret: generated.password)])
    }

    private func givenPassword(_ shell: Shell, _ voice: Voice) throws(Failure) -> String? {
        guard password == "-" else { return password ?? shell.variable(.password) }
        return try voice.secret("--password")
    }

    private static func file(_ path: String) throws -> AccountFile {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw Failure.configuration("--accounts: \(path) cannot be read")
        }
        // Credentials of systemd are readable by a group, which is the mask of their access list.
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
        guard mode & 0o037 == 0 else {
            throw Failure.configuration("--accounts: \(path) can be read by others; make it private with chmod 600")
        }
        return try AccountFile(reading: data)
    }
}
