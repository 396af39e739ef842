import FoundationEssentials
public import Settings
public import Terminal

/// The console: one model, which takes events one after the other, and the picture of it.
///
/// An event changes model and picture at once, so that a key is on the screen without a wait. What the model asks for
/// beside that is done by tasks of ``run(on:)``; each ends in another event.
@MainActor
public final class ConsoleApp {
    private var state: State
    private let runner: EffectRunner
    private let themes: ThemeLibrary
    private let clock: @Sendable () -> Moment
    private let bell = Bell()
    private var display: (any Display)?
    private var events: [Event] = []
    private var isTaking = false
    /// What was asked for and is not begun yet.
    private var unbegun: [Effect] = []
    /// When it wakes up by itself, later times included that an earlier one came before.
    private var ticks: Set<Duration> = []
    private var shown: Canvas?
    private var title = ""

    /// Creates the console; nothing is shown or asked for yet.
    ///
    /// - Parameters:
    ///   - start: What it starts with.
    ///   - services: What it works on.
    public convenience init(start: ConsoleStart, services: ConsoleServices) {
        self.init(start: start, services: services, clock: ConsoleApp.liveClock())
    }

    init(start: ConsoleStart, services: ConsoleServices, clock: @escaping @Sendable () -> Moment) {
        self.clock = clock
        runner = EffectRunner(services: services)
        themes = services.themes
        state = State(model: Model(start: start, now: clock()))
    }

    /// Takes what the terminal tells at once; given to a ``Screen`` as its listener.
    public func receive(_ events: [TerminalEvent]) {
        // The screen comes back from a suspension empty, at whatever size.
        if events.contains(where: { if case .resized = $0 { true } else { false } }) { shown = nil }
        take(events.map { .terminal($0) })
    }

    /// Runs until the console is left.
    ///
    /// The first picture is shown before anything is asked of services or files.
    ///
    /// - Parameter display: Where the pictures are shown.
    public func run(on display: any Display) async {
        self.display = display
        state.model.size = display.size
        draw(on: display, isFormAlone: false)
        unbegun += state.model.start()
        take([])
        await withDiscardingTaskGroup { group in
            while true {
                begin(in: &group)
                scheduleTick(in: &group)
                if state.model.hasQuit { break }
                await bell.wait()
            }
            group.cancelAll()
        }
        self.display = nil
    }

    /// Takes events in their order; those that come of one are taken behind it. The picture is drawn after the last.
    private func take(_ more: [Event]) {
        events += more
        guard let display, !isTaking, !state.model.hasQuit else { return }
        isTaking = true
        var isFormAlone = true
        while !events.isEmpty, !state.model.hasQuit {
            perform(state.model.update(events.removeFirst(), at: clock()), on: display)
            isFormAlone = isFormAlone && state.model.isFormAlone
        }
        isTaking = false
        if !state.model.hasQuit { draw(on: display, isFormAlone: isFormAlone) }
        // No clock begins or ends in the form.
        if state.model.hasQuit || !unbegun.isEmpty || (!isFormAlone && needsTick) { bell.ring() }
    }

    /// Draws what changed since the last picture; `isFormAlone` says that nothing but the form did.
    private func draw(on display: any Display, isFormAlone: Bool) {
        let canvas = state.canvas(isFormAlone: isFormAlone)
        if canvas != shown { display.show(canvas) }
        shown = canvas
        if state.memory.title != title {
            title = state.memory.title
            display.perform(.title(title))
        }
    }

    /// Does what concerns the display, and leaves the rest to tasks.
    private func perform(_ effects: [Effect], on display: any Display) {
        for effect in effects {
            switch effect {
            case .display(let request):
                if request == .redraw || request == .suspend { shown = nil }
                display.perform(request)
            case .theme(let name): use(name, on: display)
            case .copy(_, let text):
                display.perform(.clipboard(text))
                unbegun.append(effect)
            case .quit: break
            default: unbegun.append(effect)
            }
        }
    }

    /// Begins what was asked for.
    private func begin(in group: inout DiscardingTaskGroup) {
        for effect in unbegun {
            // Begun on this actor, one after the other: what cancels a request finds it.
            let task: @MainActor @Sendable () async -> Void = { [weak self] in await self?.fulfil(effect) }
            group.addTask(operation: task)
        }
        unbegun = []
    }

    private func fulfil(_ effect: Effect) async {
        guard case .copy(let what, let text) = effect else { return take([await runner.run(effect)]) }
        let terminal = display?.takesClipboard(text) == true ? "terminal" : nil
        let tool = await runner.copy(text)
        take([.copied(what: what, via: tool ?? terminal)])
    }

    /// Draws in a theme from the next picture on; what is wrong with it is told, and one that cannot be read is left.
    private func use(_ name: String, on display: any Display) {
        do {
            let theme = try themes.theme(named: name)
            display.perform(.theme(theme))
            shown = nil
            guard let fault = themes.faults(of: theme, named: name, in: ConsoleApp.styles).first else { return }
            take([.failed(ConsoleError(fault))])
        } catch {
            take([.failed(ConsoleError(error))])
        }
    }

    /// When the picture changes by itself; `nil` where nothing tells that it will.
    private var nextTick: Duration? { [state.model.nextTick, state.model.logTurnsAt].compactMap(\.self).min() }

    /// Whether the picture changes by itself before anybody would look.
    private var needsTick: Bool { nextTick.map { next in !ticks.contains { $0 <= next } } ?? false }

    /// Wakes up when a clock that runs shows another second; sleeps for good while none runs.
    private func scheduleTick(in group: inout DiscardingTaskGroup) {
        guard needsTick, let next = nextTick else { return }
        ticks.insert(next)
        let wait = max(.milliseconds(1), next - clock().elapsed)
        group.addTask { [weak self] in
            try? await Task.sleep(for: wait, clock: .continuous)
            await self?.tick(next)
        }
    }

    /// Lets the clocks that run show the time.
    func tick() { take([.ticked]) }

    private func tick(_ time: Duration) {
        ticks.remove(time)
        take([.ticked])
    }

    /// Every meaning that the console draws with, for a ``Screen``.
    public nonisolated static let styles = StyleName.table

    nonisolated static func liveClock() -> @Sendable () -> Moment {
        let start = ContinuousClock.now
        return { Moment(elapsed: ContinuousClock.now - start, date: Date()) }
    }
}

extension ConsoleApp {
    /// The model, and the screen as it was drawn of it last; in one place, so that no picture needs a copy of the model.
    private struct State {
        var model: Model
        var memory = ScreenMemory()

        mutating func canvas(isFormAlone: Bool) -> Canvas {
            ConsoleView.canvas(of: model, isFormAlone: isFormAlone, &memory)
        }
    }
}

/// What the console starts with, read before the first picture.
public struct ConsoleStart: Sendable {
    /// What the configuration's file says.
    public var configuration: Configuration
    /// What is wrong with the file, a line each.
    public var problems: [String]
    /// Whether the file cannot be read at all.
    public var isFileBroken: Bool
    /// The state of the file that was read.
    var stamp: FileStamp?
    /// The profile to begin with.
    public var profile: Profile
    /// The unsent form of that profile; `nil` where there is none.
    public var draft: FormDraft?
    /// The themes there are.
    public var themeNames: [String]
    /// The theme that was asked for on the command line; `nil` takes the configuration's.
    public var theme: String?
    /// Draws with ASCII only.
    public var ascii: Bool
    /// A scripted run to show in place of the console; `nil` shows the console.
    public var demo: DemoScript?

    /// Describes a start.
    ///
    /// - Parameters:
    ///   - loaded: What was read of the configuration's file.
    ///   - profile: The profile to begin with; `nil` takes the configuration's.
    ///   - draft: The unsent form.
    ///   - themeNames: The themes there are.
    ///   - ascii: Draws with ASCII only.
    public init(
        loaded: Loaded, profile: Profile? = nil, draft: FormDraft? = nil, themeNames: [String], ascii: Bool = false
    ) {
        configuration = loaded.configuration
        problems = loaded.problems.map(\.description)
        isFileBroken = loaded.state == .broken
        stamp = loaded.stamp
        self.profile = profile ?? loaded.configuration.initialProfile
        self.draft = draft
        self.themeNames = themeNames
        self.ascii = ascii || loaded.configuration.console.ascii
    }
}
