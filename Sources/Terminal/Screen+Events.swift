import CNcurses
import Dispatch

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What wakes a screen up: the terminal's bytes, signals, and the time that an open sequence is given.
@MainActor
final class ScreenSources {
    private let input: Watch
    private let signals: Watch
    private weak var screen: Screen?
    private var patience: (any DispatchSourceTimer)?

    init(screen: Screen, signals descriptor: Int32) {
        input = Watch(screen.input) { [weak screen] in screen?.readInput() }
        signals = Watch(descriptor) { [weak screen] in screen?.readSignals(descriptor) }
        self.screen = screen
    }

    /// Wakes the screen up once, after a time; `nil` never.
    func wake(after duration: Duration?) {
        patience?.cancel()
        patience = duration.map(timer)
    }

    /// A timer of its own each time: one that waits for a distant future still wakes the process up every second.
    private func timer(_ duration: Duration) -> any DispatchSourceTimer {
        let timer = DispatchSource.makeTimerSource(queue: .main)
        timer.schedule(deadline: .now() + .nanoseconds(Int(duration / .nanoseconds(1))))
        timer.setEventHandler { [weak screen] in MainActor.assumeIsolated { screen?.giveUpWaiting() } }
        timer.activate()
        return timer
    }

    func ignoreInput() { input.cancel() }

    func cancel() {
        input.cancel()
        signals.cancel()
        patience?.cancel()
    }
}

extension Screen {
    func readInput() {
        guard !isSuspended else { return }
        let count = vouch_read(input, &inputBuffer, inputBuffer.count)
        guard count >= 0 else {
            sources?.ignoreInput()
            return onEvents([.terminated])
        }
        tell(decoder.take(inputBuffer.prefix(count)))
    }

    /// The time is over in which more bytes of a sequence, or a stop of the process, could have come.
    func giveUpWaiting() {
        if isSuspended { return goOn() }
        tell(decoder.giveUp())
    }

    private func tell(_ events: [TerminalEvent]) {
        sources?.wake(after: decoder.patience)
        let told = events.map { event in
            if case .mouse(let mouse) = event { return TerminalEvent.mouse(clicks.count(mouse, at: .now)) }
            if case .background = event { askedBackground = nil }
            return event
        }
        if !told.isEmpty { onEvents(told) }
    }

    func readSignals(_ descriptor: Int32) {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = max(0, vouch_read(descriptor, &bytes, bytes.count))
        for signal in bytes.prefix(count) where sources != nil {
            switch Int32(signal) {
            case SIGWINCH:
                guard !isSuspended else { break }
                // A terminal may cut the old picture off or move it, also where its size is the same again by now.
                adoptSize()
                forget()
                onEvents([.resized(size)])
            case SIGTSTP: suspend()
            case SIGCONT:
                // Another program may have had the terminal while this one was stopped without being asked.
                if !isSuspended { leave() }
                goOn()
            default: onEvents([.terminated])
            }
        }
    }

    /// Gives the terminal back and stops; the signal that lets the process go on brings the screen back.
    func suspend() {
        guard !isSuspended else { return }
        leave()
        isSuspended = true
        // Where nobody could wake the process the system does not stop it: no signal will tell that it goes on.
        sources?.wake(after: .milliseconds(200))
        vouch_guard_stop()
    }

    private func goOn() {
        isSuspended = false
        sources?.wake(after: nil)
        vouch_guard_went_on()
        reset_prog_mode()
        enter()
        adoptSize()
        forget()
        onEvents([.resized(size)])
    }
}
