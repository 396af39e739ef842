#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

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
            guard let content = try FileContent.read(file.path) else { return try begun(replacing: false) }
            switch read(content) {
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
        return try begun(replacing: true)
    }

    private func begun(replacing isReplacement: Bool) throws(SettingsError) -> ChangeBase {
        switch read(Array("{\n  \"version\": \(newestVersion)\n}\n".utf8)) {
        case .success(let text): return ChangeBase(text: text, stamp: nil, isReplacement: isReplacement)
        case .failure(let problem): throw .broken(problem)
        }
    }

    /// Writes a text in the place of the one it was made from.
    ///
    /// - Returns: Whether that one was still there; an editor does not know the lock.
    func write(_ bytes: [UInt8], in file: AtomicFile, over base: ChangeBase) throws(SettingsError) -> Bool {
        var stamp = base.stamp
        if base.isReplacement {
            let format = Date.ISO8601FormatStyle(dateSeparator: .omitted, timeSeparator: .omitted)
            try file.keep(under: "broken-" + now().formatted(format))
            stamp = FileStamp(path: file.path)
        }
        return try file.replace(with: bytes) { FileStamp(path: file.path) == stamp }
    }

    /// Returns what a text says that is about to be saved, and refuses one with a fault that the text before did not have.
    func checked(_ bytes: [UInt8], against before: ConfigurationText) throws(SettingsError) -> Configuration {
        guard bytes.count <= FileContent.largest else {
            throw .system(path: path, action: .write, reason: "it would be larger than 1 MiB")
        }
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
