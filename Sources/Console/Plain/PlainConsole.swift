import Foundation
import History
public import MFAClient
import Settings
import Terminal

/// The console as lines: the same model, commands and effects, told one event a line and never taken back.
///
/// It is for screen readers, for terminals that cannot move a cursor, and for pipes.
@MainActor
public final class PlainConsole {
    /// What the last send, check or misunderstood line came to.
    public enum Ending: Sendable {
        /// Nothing was asked of the service.
        case nothing
        /// A code was sent.
        case sent
        /// The service said whether a code is right.
        case verdict(Verdict)
        /// A send or a check was answered otherwise.
        case failed(ClientError)
        /// A line could not be followed, so that nothing can be said of what it asked for.
        case refused
    }

    private var model: Model
    private var ending = Ending.nothing
    private let queue = EventQueue()
    private let runner: EffectRunner
    private let clock: @Sendable () -> Moment
    private let isInteractive: Bool
    private let write: @Sendable (String) -> Void

    private var lines: [String] = []
    private var hasEnded = false
    private var hasPrompted = false
    private var unanswered: PlainRequest?
    private var pending = 0
    private var phoneReads = 0
    private var tickAt: Duration?

    /// Creates the line mode; nothing is written or asked for yet.
    ///
    /// - Parameters:
    ///   - start: What it starts with.
    ///   - services: What it works on.
    ///   - isInteractive: Whether a person types the lines: there is a prompt then, and the unsent form is kept.
    ///   - write: Takes text for the person.
    public convenience init(
        start: ConsoleStart, services: ConsoleServices, isInteractive: Bool,
        write: @escaping @Sendable (String) -> Void
    ) {
        self.init(
            start: start, services: services, isInteractive: isInteractive, clock: ConsoleApp.liveClock(), write: write)
    }

    init(
        start: ConsoleStart, services: ConsoleServices, isInteractive: Bool,
        clock: @escaping @Sendable () -> Moment, write: @escaping @Sendable (String) -> Void
    ) {
        var start = start
        start.ascii = true
        model = Model(start: start, now: clock())
        runner = EffectRunner(services: services)
        self.clock = clock
        self.isInteractive = isInteractive
        self.write = write
    }

    /// Runs until “quit”, the end of the lines, or cancellation.
    ///
    /// - Parameter lines: What is typed, a line at a time.
    /// - Returns: What the last send or check came to.
    public func run(_ lines: AsyncStream<String>) async -> Ending {
        await withTaskCancellationHandler {
            await follow(lines)
        } onCancel: {
            // The task is unstructured because cancellation comes from outside the actor.
            Task { await self.stop() }
        }
        return ending
    }

    private func stop() { queue.post(.terminal(.terminated)) }

    private func follow(_ lines: AsyncStream<String>) async {
        await withDiscardingTaskGroup { group in
            group.addTask {
                for await line in lines { await self.take(line) }
                await self.take(nil)
            }
            for toast in model.toasts.all { say(PlainAnswer.line(of: toast)) }
            perform(model.start(), in: &group)
            while !model.hasQuit {
                happen(await queue.next(), in: &group)
                while !model.hasQuit, let request = isSettled ? nextRequest() : urgentRequest() {
                    happen(.asked(request), in: &group)
                }
                scheduleTick(in: &group)
            }
            group.cancelAll()
        }
        if hasPrompted { write("\n") }
    }

    private func take(_ line: String?) {
        if let line {
            lines.append(line)
            // The terminal has written the end of the line already.
            hasPrompted = false
        } else {
            hasEnded = true
        }
        queue.post(.finished)
    }

    private func happen(_ event: Event, in group: inout DiscardingTaskGroup) {
        switch event {
        // What it comes to is known once it is answered.
        case .asked(.command(.send, _)), .asked(.command(.verify, _)), .asked(.command(.resend, _)),
            .asked(.command(.switchChannel, _)), .asked(.command(.repeatVerify, _)):
            ending = .refused
        case .codeSent(_, let recorded):
            ending = recorded.answer.result.map { _ in Ending.sent }.ending
        case .codeChecked(_, let recorded):
            ending = recorded.answer.result.map { Ending.verdict($0) }.ending
        default: break
        }
        let before = model
        let effects = model.update(event, at: clock())
        let narration = PlainNarration(before: before, after: model)
        narration.lines.forEach(say)
        if case .asked(let request) = event, narration.answers(request) { unanswered = nil }
        dropPicture()
        perform(effects, in: &group)
    }

    /// What only a screen can show is told as lines, or as the reason why it is not.
    private func dropPicture() {
        switch model.dialog {
        case nil, .confirm: return
        // Why it was not followed has been said.
        case .prompt: break
        case .details(let entry, scroll: _)?:
            say("Row #\(entry.id)")
            EntryDetails(model, entry).lines.forEach { say($0.0) }
        case .insights(let shown):
            let lines = InsightsView(model, shown).lines
            // They are on their way.
            if lines.isEmpty { return }
            lines.forEach(say)
        default: say("It needs a screen.")
        }
        model.dialog = nil
    }

    private func perform(_ effects: [Effect], in group: inout DiscardingTaskGroup) {
        for effect in effects {
            switch effect {
            case .display, .theme, .quit: break
            case .saveDraft where !isInteractive: break
            case .copy(let what, let text):
                say("\(what):")
                text.split(separator: "\n", omittingEmptySubsequences: false).forEach { say(String($0)) }
            default:
                let kind = effect.waitKind
                started(kind, 1)
                group.addTask { [runner] in
                    let event = await runner.run(effect)
                    await self.end(kind, with: event)
                }
            }
        }
    }

    private func end(_ kind: Effect.WaitKind, with event: Event) {
        started(kind, -1)
        queue.post(event)
    }

    private func started(_ kind: Effect.WaitKind, _ change: Int) {
        switch kind {
        case .answer: pending += change
        case .phone: phoneReads += change
        case .watch: break
        }
    }

    /// Whether all that was asked for is done, so that the next line finds what the last one led to.
    private var isSettled: Bool {
        let awaitsPhone = model.waiting.items.contains { $0.intent != .none } && phoneReads > 0
        return pending == 0 && queue.isEmpty && !awaitsPhone
    }

    /// Answers the last line and reads the next one; `nil` where there is none yet.
    private func nextRequest() -> PlainRequest? {
        if let unanswered { PlainAnswer(model).lines(to: unanswered).forEach(say) }
        unanswered = nil
        while !lines.isEmpty || hasEnded {
            let line = lines.isEmpty ? nil : lines.removeFirst()
            if let request = request(line) {
                unanswered = request
                return request
            }
        }
        prompt()
        return nil
    }

    /// What a person may ask for while a request has no answer yet.
    private func urgentRequest() -> PlainRequest? {
        guard isInteractive, let line = lines.first, let request = try? PlainRequest(line: line),
            [.command(.cancel, ""), .command(.quit, "")].contains(request)
        else { return nil }
        lines.removeFirst()
        return request
    }

    private func request(_ line: String?) -> PlainRequest? {
        if case .confirm = model.dialog {
            let isYes = ["y", "yes"].contains(line?.trimmingCharacters(in: .whitespaces).lowercased())
            if !isYes { ending = .refused }
            return .answer(isYes: isYes)
        }
        guard let line else { return .command(.quit, "") }
        guard !line.allSatisfy(\.isWhitespace) else { return nil }
        do {
            return try PlainRequest(line: line)
        } catch {
            ending = .refused
            say(error.sentence)
            return nil
        }
    }

    private func prompt() {
        guard isInteractive, !hasPrompted else { return }
        hasPrompted = true
        if case .confirm = model.dialog { return write("yes or no [no]> ") }
        write("\(model.session.isLive ? "LIVE" : "SANDBOX") \(model.session.profile.name)> ")
    }

    /// Writes a line; a prompt that stands is left behind, and comes again.
    private func say(_ line: String) {
        write((hasPrompted ? "\n" : "") + DisplayText.safe(line) + "\n")
        hasPrompted = false
    }

    private func scheduleTick(in group: inout DiscardingTaskGroup) {
        guard let next = model.nextTick, tickAt.map({ next < $0 }) ?? true else { return }
        tickAt = next
        let wait = max(.milliseconds(1), next - clock().elapsed)
        group.addTask { [weak self] in
            try? await Task.sleep(for: wait, clock: .continuous)
            await self?.tick(next)
        }
    }

    private func tick(_ time: Duration) {
        if tickAt == time { tickAt = nil }
        queue.post(.ticked)
    }

    /// Lets the clocks that run be told.
    func tick() { queue.post(.ticked) }
}

extension Result<PlainConsole.Ending, ClientError> {
    fileprivate var ending: PlainConsole.Ending {
        switch self {
        case .success(let ending): ending
        case .failure(let error): .failed(error)
        }
    }
}
