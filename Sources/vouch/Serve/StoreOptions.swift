import ArgumentParser
import MFAService
import Settings

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Where codes are kept, and the secret under which they are.
struct StoreOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Where codes are kept: memory, or valkey://[user@]host:port[,host:port…][/prefix] for several processes "
                + "(VOUCH_STORE).", valueName: "store"))
    var store: String?

    @Option(
        help: ArgumentHelp(
            "The store's password (VOUCH_STORE_PASSWORD); - reads it from standard input.", valueName: "password"))
    var storePassword: String?

    @Option(
        help: ArgumentHelp(
            "A file with the secret that processes of one store share: 32 random bytes or more in base64 (VOUCH_SECRET).",
            valueName: "file"),
        completion: .file())
    var secretFile: String?

    mutating func validate() throws {
        if let store, store != "memory" { try StoreOptions.require { _ = try ValkeyAddress(store) } }
    }

    private static func require(_ reading: () throws -> Void) throws {
        do { try reading() } catch { throw ValidationError("--store: \(error)") }
    }

    /// Puts the store and the secret into a configuration.
    func change(_ configuration: inout ServiceConfiguration, _ shell: Shell, _ voice: Voice) async throws {
        let secret = try await secret(shell)
        if let secret { configuration.secret = secret }
        if secret == nil, !configuration.isSandbox {
            voice.warn(
                "without VOUCH_SECRET or --secret-file, receipts and tokens of this process are nothing to the next one"
            )
        }
        guard let text = store ?? shell.variable(.store), text != "memory" else { return }
        guard secret != nil else {
            throw Failure.configuration(
                "--store needs the secret that its processes share: VOUCH_SECRET or --secret-file; "
                    + "openssl rand -base64 32 makes one")
        }
        var address = try ValkeyAddress(text)
        if let password = try password(shell, voice) { address.password = password }
        configuration.store = ValkeyCodeStore(address)
    }

    private func password(_ shell: Shell, _ voice: Voice) throws -> String? {
        guard storePassword == "-" else { return storePassword ?? shell.variable(.storePassword) }
        return try voice.secret("--store-password")
    }

    private func secret(_ shell: Shell) async throws -> ServiceSecret? {
        let text: String
        if let secretFile {
            let resolver = SecretResolver(environment: shell.environment, home: shell.paths.home)
            do {
                text = try await resolver.resolve(.file(secretFile)).withText { $0 }
            } catch {
                throw Failure.configuration("--secret-file: \(error)")
            }
        } else if let variable = shell.variable(.secret) {
            text = variable
        } else {
            return nil
        }
        guard let bytes = Data(base64Encoded: text), let secret = ServiceSecret(bytes: Array(bytes)) else {
            throw Failure.configuration(
                "the secret of the service must be \(ServiceSecret.byteCount) bytes or more in base64")
        }
        return secret
    }
}
