import Console
import Dispatch
import MFAClient
import Settings
import Terminal

extension ConsoleRoom {
    /// Opens the console as lines.
    ///
    /// - Returns: What the last send or check came to.
    func talk(in shell: Shell) async -> ExitStatus {
        let interruption = await Interruption { await self.follow(shell) }
        return interruption.status ?? ExitStatus(interruption.value)
    }

    @MainActor
    private func follow(_ shell: Shell) async -> PlainConsole.Ending {
        let isInteractive = shell.input.isTerminal
        // A draft of another day must not decide where the lines of a program send to.
        let draft = isInteractive ? services.drafts.load()[profile.name] : nil
        let console = PlainConsole(
            start: ConsoleStart(loaded: loaded, profile: profile, draft: draft, themeNames: library.names),
            services: services, isInteractive: isInteractive, write: shell.output.write)
        return await serving { await console.run(shell.input.lines) }
    }
}

extension LineSource {
    /// The lines as they come.
    var lines: AsyncStream<String> {
        AsyncStream { continuation in
            // Reading blocks, which no thread of Swift's own pool may.
            DispatchQueue.global().async {
                while let line = next() { continuation.yield(line) }
                continuation.finish()
            }
        }
    }
}

extension ExitStatus {
    /// Returns how the program ends after lines: only a code that was sent or is valid is a success.
    init(_ ending: PlainConsole.Ending) {
        switch ending {
        case .nothing, .sent, .verdict(.valid): self = .done
        case .verdict(.notValid): self = .negative
        case .failed(let error): self = Failure(error).status
        case .refused: self = .usage
        }
    }
}
