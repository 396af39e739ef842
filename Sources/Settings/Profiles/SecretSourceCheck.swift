#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Looks at the sources of secrets without fetching one.
struct SecretSourceCheck: Sendable {
    let environment: [String: String]
    let home: String

    /// Returns what keeps a source from giving its secret, or speaks against it; `nil` where nothing does.
    func finding(_ source: SecretSource, keyPath: String, isSecret: Bool) -> ProfileCheck.Finding? {
        func error(_ message: String, _ advice: String) -> ProfileCheck.Finding {
            .init(severity: .error, keyPath: keyPath, message: message, advice: advice)
        }
        switch source {
        case .env(let name):
            if environment[name]?.isEmpty == false { return nil }
            return error("needs the environment variable \(name.printable)", "export it before the start")
        case .file(let path):
            return fileFault(path).map { error("needs the file \(path.printable)", $0) }
        case .command(let words):
            if words.first.map(isProgram) == true { return nil }
            return error("needs the program \(words.first?.printable ?? "")", "install it or correct its path")
        case .keyring:
            if isProgram("secret-tool") { return nil }
            return error("needs secret-tool", "install libsecret-tools")
        case .plain:
            guard isSecret else { return nil }
            return .init(
                severity: .warning, keyPath: keyPath, message: "is kept in plain text",
                advice: "use env, command, file or keyring")
        }
    }

    private func fileFault(_ path: String) -> String? {
        let resolver = SecretResolver(environment: environment, home: home)
        do {
            guard let content = try FileContent.read(resolver.expanded(path)) else { return "create it" }
            return SecretResolver.exposure(of: content, user: geteuid()).map { "it \($0)" }
        } catch {
            return "\(error)"
        }
    }

    private func isProgram(_ name: String) -> Bool {
        let isFile = { (path: String) in access(path, X_OK) == 0 }
        if name.contains("/") { return isFile(name) }
        return (environment["PATH"] ?? "").split(separator: ":").contains { isFile("\($0)/\(name)") }
    }
}
