#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension ConfigurationFile {
    /// Reads the file. What is at fault is told and left out; a file that cannot be read at all gives the usual configuration.
    public func load() -> Loaded {
        do throws(SettingsError) {
            guard let content = try FileContent.read(path) else { return Loaded(state: .missing) }
            return loaded(content)
        } catch {
            return Loaded(problems: [unreadable(error)], state: .broken, stamp: stamp)
        }
    }

    private func loaded(_ content: FileContent) -> Loaded {
        switch read(content.bytes) {
        case .failure(let problem):
            return Loaded(problems: [problem], state: .broken, stamp: content.stamp)
        case .success(let text):
            let isNewer = text.version > newestVersion
            let problems = exposure(of: content, text.configuration) + (isNewer ? [newer(text)] : []) + text.problems
            return Loaded(
                configuration: text.configuration, problems: problems, state: isNewer ? .newer : .good,
                stamp: content.stamp)
        }
    }

    /// The newest version that this program knows.
    private var newestVersion: Int { migrations.count + 1 }

    private var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }

    private func read(_ bytes: [UInt8]) -> Result<ConfigurationText, Problem> {
        Result { () throws(Problem) in
            try ConfigurationText(bytes, file: fileName, known: known, migrations: migrations)
        }
    }

    private func unreadable(_ error: SettingsError) -> Problem {
        guard case .system(_, _, let reason) = error else {
            return Problem(severity: .error, file: fileName, message: "\(error)")
        }
        return Problem(severity: .error, file: fileName, message: "cannot be read: \(reason)")
    }

    private func newer(_ text: ConfigurationText) -> Problem {
        Problem(
            severity: .warning, file: fileName, keyPath: "version",
            message:
                "is \(text.version), newer than this Vouch's \(newestVersion); it is read as far as possible, not saved"
        )
    }

    private func exposure(of content: FileContent, _ configuration: Configuration) -> [Problem] {
        let holdsSecret = configuration.profiles.contains { profile in
            profile.credentials?.sources.contains { if case .plain = $0.source { $0.isSecret } else { false } } ?? false
        }
        guard holdsSecret, content.mode & 0o077 != 0 else { return [] }
        let message = "holds secrets and can be read by others; chmod 600 it (saving does that too)"
        return [Problem(severity: .warning, file: fileName, message: message)]
    }
}

/// What a change starts from.
struct ChangeBase {
    /// The text that is changed.
    let text: ConfigurationText
    /// The file the text was read from; `nil` where there is none.
    let stamp: FileStamp?
    /// Whether the text takes the place of a broken one, and is written even unchanged.
    let isReplacement: Bool
}

extension ConfigurationFile {
    /// Returns the file's text, or a new one where there is no file, or a broken one that may be moved aside.
    func base(_ file: AtomicFile, _ consent: Consent) throws(SettingsError) -> ChangeBase {
        let problem: Problem
        do throws(SettingsError) {
            guard let content = try FileContent.read(file.path) else { return try begun(in: nil) }
            switch read(content.bytes) {
            case .success(let text):
                if text.version > newestVersion { throw .newerVersion(file: fileName, version: text.version) }
                return ChangeBase(text: text, stamp: content.stamp, isReplacement: false)
            case .failure(let fault): problem = fault
            }
        } catch {
            guard case .system = error, consent == .replacingBroken else { throw error }
            problem = unreadable(error)
        }
        guard consent == .replacingBroken else { throw .broken(problem) }
        return try begun(in: file)
    }

    private func begun(in broken: AtomicFile?) throws(SettingsError) -> ChangeBase {
        let stampFormat = Date.ISO8601FormatStyle(dateSeparator: .omitted, timeSeparator: .omitted)
        if let broken { _ = try broken.keep(under: "broken-" + now().formatted(stampFormat)) }
        switch read(Array("{\n  \"version\": \(newestVersion)\n}\n".utf8)) {
        case .success(let text):
            let stamp = broken.flatMap { FileStamp(path: $0.path) }
            return ChangeBase(text: text, stamp: stamp, isReplacement: broken != nil)
        case .failure(let problem): throw .broken(problem)
        }
    }

    /// Returns what a text says that is about to be saved, and refuses one with a fault that the text before did not have.
    func checked(_ bytes: [UInt8], against before: ConfigurationText) throws(SettingsError) -> Configuration {
        switch read(bytes) {
        case .failure(let problem): throw .invalid([problem])
        case .success(let text):
            // Key paths move with the profiles, so it is the sentences that are compared.
            var known = before.problems.map(\.message)
            let faults = text.problems.filter { problem in
                guard let index = known.firstIndex(of: problem.message) else { return problem.severity == .error }
                known.remove(at: index)
                return false
            }
            if !faults.isEmpty { throw .invalid(faults) }
            return text.configuration
        }
    }
}
