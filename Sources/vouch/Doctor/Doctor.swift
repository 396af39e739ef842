import Console
import History
import MFAAPI
import MFAClient
import Settings

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Looks things over, one area after the other.
struct Doctor: Sendable {
    let shell: Shell
    let loaded: Loaded

    /// How far this machine's clock can be from the service's before a code's window is misjudged.
    static let clockTolerance = Duration.seconds(30)

    func configuration() -> [Finding] {
        let path = shell.paths.configFile
        let problems = loaded.problems.map {
            Finding($0.severity == .error ? .fault : .warning, "configuration", $0.description)
        }
        if !problems.isEmpty { return problems }
        let words = loaded.state == .missing ? "there is none at \(path); the embedded sandbox needs none" : path
        return [Finding(.good, "configuration", words)]
    }

    func look(at profile: Profile) -> [Finding] {
        let check = ProfileCheck(now: shell.now(), environment: shell.environment, home: shell.paths.home)
        let findings = check.findings(profile).map {
            Finding($0.severity == .error ? .fault : .warning, "profile", "\(profile.name): \($0)")
        }
        return findings.isEmpty
            ? [Finding(.good, "profile", "\(profile.name) (\(profile.environment.rawValue))")] : findings
    }

    func service(of profile: Profile, _ workplace: Workplace) async throws(Failure) -> [Finding] {
        let trial = try await workplace.trial(of: profile)
        let findings = trial.findings.map { Finding(trial.isGood ? .good : .fault, "service", $0) }
        guard let server = profile.baseURL.flatMap(ServerURL.init) else { return findings }
        return findings + (await clock(of: server, profile, workplace))
    }

    private func clock(of server: ServerURL, _ profile: Profile, _ workplace: Workplace) async -> [Finding] {
        let timeouts = Timeouts(connect: profile.timeouts.connect, total: profile.timeouts.total)
        let request = WireRequest(method: "GET", server: server, isRepeatable: true, timeouts: timeouts)
        guard let response = try? await workplace.transport.exchange(request),
            let text = response.headers.first(where: { $0.name.lowercased() == "date" })?.value,
            let date = Date(httpText: text)
        else { return [] }
        let apart = Duration.seconds(abs(shell.now().timeIntervalSince(date)))
        if apart <= Doctor.clockTolerance { return [Finding(.good, "clock", "agrees with the service's")] }
        let seconds = apart.seconds.rounded().formatted
        return [Finding(.warning, "clock", "\(seconds) s off the service's: set it, or windows are misjudged")]
    }

    func history() async -> [Finding] {
        do {
            let history = try await shell.history()
            if history.isReadOnly {
                return [Finding(.fault, "history", HistoryError.readOnly(path: history.path).description)]
            }
            let count = try await history.perform { try $0.count() }
            return [Finding(.good, "history", "\(count.value)\(count.isAtLeast ? "+" : "") rows in \(history.path)")]
        } catch {
            return [Finding(.fault, "history", Failure(error).sentence)]
        }
    }

    func terminal() -> [Finding] {
        var findings: [Finding] = []
        let language = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(shell.variable).first ?? ""
        if !["utf8", "utf-8"].contains(where: language.lowercased().contains) {
            findings.append(
                Finding(.warning, "terminal", "the locale is not UTF-8: set LANG to one that is, or use --ascii"))
        }
        guard let terminal = shell.variable("TERM"), terminal != "dumb" else {
            findings.append(Finding(.warning, "terminal", "TERM names no terminal: the console needs one"))
            return findings
        }
        return findings.isEmpty ? [Finding(.good, "terminal", terminal)] : findings
    }
}

extension Date {
    /// Reads a date of HTTP (RFC 9110, 5.6.7), such as `Sat, 21 Nov 2026 14:03:29 GMT`.
    init?(httpText: String) {
        let words = httpText.split(separator: " ")
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard words.count == 6, let month = months.firstIndex(of: String(words[2])) else { return nil }
        let number = (month < 9 ? "0" : "") + String(month + 1)
        guard let date = try? Date("\(words[3])-\(number)-\(words[1])T\(words[4])Z", strategy: .iso8601) else {
            return nil
        }
        self = date
    }
}
