#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
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
        switch read(content) {
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
    var newestVersion: Int { migrations.count + 1 }

    var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Reads a text; the failure is the problem because of which nothing can be read.
    func read(_ bytes: [UInt8]) -> Result<ConfigurationText, Problem> {
        Result { () throws(Problem) in
            try ConfigurationText(bytes, file: fileName, known: known, migrations: migrations)
        }
    }

    /// Reads a file's text, unless somebody else could have written it: a configuration names commands that are run.
    func read(_ content: FileContent) -> Result<ConfigurationText, Problem> {
        if content.owner != 0, content.owner != geteuid() {
            return .failure(wholeFile("belongs to another user, who could have commands run in your name"))
        }
        if content.mode & 0o002 != 0 {
            return .failure(
                wholeFile("can be written by everybody, who could have commands run in your name; chmod 600 it"))
        }
        return read(content.bytes)
    }

    private func wholeFile(_ message: String, _ severity: Problem.Severity = .error) -> Problem {
        Problem(severity: severity, file: fileName, message: message)
    }

    func unreadable(_ error: SettingsError) -> Problem {
        guard case .system(_, _, let reason) = error else { return wholeFile("\(error)") }
        return wholeFile("cannot be read: \(reason)")
    }

    private func newer(_ text: ConfigurationText) -> Problem {
        Problem(
            severity: .warning, file: fileName, keyPath: "version",
            message:
                "is \(text.version), newer than this Vouch's \(newestVersion); it is read as far as possible, not saved"
        )
    }

    private func exposure(of content: FileContent, _ configuration: Configuration) -> [Problem] {
        if content.mode & 0o020 != 0 {
            let words = "can be written by its group, who could have commands run in your name; chmod 600 it"
            return [wholeFile(words + " (saving does that too)", .warning)]
        }
        let holdsSecret = configuration.profiles.contains { profile in
            profile.credentials?.sources.contains { if case .plain = $0.source { $0.isSecret } else { false } } ?? false
        }
        guard holdsSecret, content.mode & 0o077 != 0 else { return [] }
        return [wholeFile("holds secrets and can be read by others; chmod 600 it (saving does that too)", .warning)]
    }
}
