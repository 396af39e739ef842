#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif
#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Fetches secrets from where a profile says they are.
public struct SecretResolver: Sendable {
    /// Bytes of the longest secret: 64 KiB.
    public static let longest = 64 << 10

    private let environment: [String: String]
    private let home: String

    /// Creates a resolver.
    ///
    /// - Parameters:
    ///   - environment: The environment variables, also those of the commands.
    ///   - home: The folder that `~/` stands for.
    public init(
        environment: [String: String] = ProcessInfo.processInfo.environment, home: String = Paths().home
    ) {
        self.environment = environment
        self.home = home
    }

    /// Fetches a secret. One line break at its end is taken off.
    ///
    /// - Parameters:
    ///   - source: Where it is.
    ///   - timeout: How long a command or the keyring may take, such as a profile's ``Profile/Timeouts/secret``. Then the command
    ///     and everything it started are killed, as they are when the task is cancelled.
    /// - Throws: ``SettingsError/secret(_:)`` with a sentence that says what to do.
    public func resolve(
        _ source: SecretSource, timeout: Duration = .seconds(10)
    ) async throws(SettingsError) -> SecretValue {
        switch source {
        case .plain(let value): try usable(Array(value.utf8), source)
        case .env(let name): try usable(try variable(name), source)
        case .file(let path): try usable(try file(path), source)
        case .command(let words): try usable(try await command(words, source, timeout), source)
        case .keyring(let attributes):
            try usable(try await command(SecretResolver.keyringCommand(attributes), source, timeout), source)
        }
    }

    /// The command that asks the keyring; attributes in the order of their names.
    static func keyringCommand(_ attributes: [String: String]) -> [String] {
        ["secret-tool", "lookup"] + attributes.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    }

    private func variable(_ name: String) throws(SettingsError) -> [UInt8] {
        guard let value = environment[name] else {
            throw .secret("environment variable \(name.printable) is not set; export it before the start")
        }
        return Array(value.utf8)
    }

    private func file(_ path: String) throws(SettingsError) -> [UInt8] {
        let place = expanded(path)
        guard let content = try FileContent.read(place) else { throw .secret("file \(path.printable) is not there") }
        if let reason = SecretResolver.exposure(of: content, user: geteuid()) {
            throw .secret("file \(path.printable) \(reason)")
        }
        return content.bytes
    }

    /// Says what is wrong with who can read a file; `nil` where only its owner can, and that is us.
    static func exposure(of content: FileContent, user: UInt32) -> String? {
        if content.owner != user { return "belongs to another user; a secret's file must be one's own" }
        return content.mode & 0o077 == 0 ? nil : "can be read by others; make it private with chmod 600"
    }

    /// Returns a path with the home folder in the place of `~`.
    func expanded(_ path: String) -> String {
        path.hasPrefix("~/") ? home + path.dropFirst() : path
    }

    private func command(
        _ words: [String], _ source: SecretSource, _ timeout: Duration
    ) async throws(SettingsError) -> [UInt8] {
        let outcome = await ChildProcess.output(
            of: words, environment: environment, timeout: timeout, limit: SecretResolver.longest)
        switch outcome {
        case .exited(0, let output): return output
        case .exited(let status, _):
            throw .secret("\(source) ended with status \(status); run it in a shell to see why")
        case .signalled(let signal): throw .secret("\(source) was ended by signal \(signal)")
        case .timedOut:
            throw .secret("\(source) did not answer within \(timeout.formatted); it must not ask anything")
        case .cancelled: throw .secret("\(source) was cancelled")
        case .tooLong: throw .secret("\(source) wrote more than a secret can be long")
        case .notStarted(let reason): throw .secret("\(source) cannot be run: \(reason)")
        }
    }

    private func usable(
        _ bytes: consuming [UInt8], _ source: SecretSource
    ) throws(SettingsError) -> SecretValue {
        if bytes.last == 0x0A { bytes.removeLast() }
        if bytes.last == 0x0D { bytes.removeLast() }
        // From here on the bytes are wiped when nobody needs them any more, also where they are refused.
        let secret = SecretValue(bytes: bytes)
        if let reason = secret.fault { throw .secret("\(source) \(reason)") }
        return secret
    }
}

extension SecretValue {
    /// Why this is no secret that can be sent, as the end of a sentence.
    fileprivate var fault: String? {
        withText { text in
            if text.isEmpty { return "is empty" }
            if text.utf8.count > SecretResolver.longest { return "holds more than a secret can be long" }
            if text.contains("\u{FFFD}") { return "holds what is no text in UTF-8" }
            let isLine = !text.utf8.contains { $0 < 0x20 || $0 == 0x7F }
            return isLine ? nil : "holds more than one line of text"
        }
    }
}

extension Duration {
    /// Whole or tenths of seconds: `10 s`, `0.5 s`.
    fileprivate var formatted: String {
        let tenths = (components.seconds * 10) + components.attoseconds / 100_000_000_000_000_000
        return tenths % 10 == 0 ? "\(tenths / 10) s" : "\(tenths / 10).\(tenths % 10) s"
    }
}
