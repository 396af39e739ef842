import ArgumentParser
import History

/// Moves a damaged history out of the way.
struct HistoryRepairCommand: ReportingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "repair", abstract: "Move a damaged history aside, so that a new one starts; nothing is deleted.",
        discussion:
            "A history that can be read is left alone. It asks, unless --yes is given. Close other consoles first.")

    private struct Report: Encodable {
        /// Where the damaged history is now; `nil` where it is not damaged.
        var moved: String?
    }

    @Flag(name: .shortAndLong, help: "Do not ask.")
    var yes = false

    @OptionGroup(title: "Output") var output: OutputOptions

    func run(in shell: Shell) async throws -> ExitStatus {
        let voice = Voice(shell, output)
        do {
            _ = try await shell.history().perform { history in try history.check() }
        } catch HistoryError.corrupt(let path) {
            try confirm(path, voice, shell)
            let moved = try HistoryStore.moveAside(path, at: shell.now())
            voice.say("the damaged history is now \(moved); the next row starts a new one")
            voice.report(Report(moved: moved))
            return .done
        }
        voice.say("the history can be read: nothing was moved")
        voice.report(Report())
        return .done
    }

    private func confirm(_ path: String, _ voice: Voice, _ shell: Shell) throws(Failure) {
        if yes { return }
        guard shell.input.isTerminal else {
            throw Failure(.configuration, .confirmation, "nobody is here to ask: add --yes to move \(path) aside")
        }
        guard voice.confirm("\(path) is damaged. Move it aside?") else {
            throw Failure(.negative, .confirmation, "nothing was moved")
        }
    }
}
