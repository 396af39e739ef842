import MFAAPI

/// A scripted run under way: where it stands and when it goes on.
struct Demo: Hashable, Sendable {
    let script: DemoScript
    /// Goes on by a key only, as nothing may move by itself.
    let isByHand: Bool
    /// The step that is next, or under way.
    private(set) var step = 0
    /// Characters of the step that are typed already.
    var typed = 0
    /// When it goes on by itself; `nil` while it rests.
    private(set) var goesOnAt: Duration?
    /// What each one said last.
    var said: [DemoScript.Speaker: String] = [:]
    /// Whether a step was asked for by hand while an answer was awaited.
    var owesStep = false
    /// Whether the sandbox is asked for something that the next step needs.
    var awaitsSandbox = false

    /// How fast fields are typed.
    static let perCharacter = Duration.milliseconds(70)
    /// How fast codes are typed, as they are read out.
    static let perDigit = Duration.milliseconds(400)
    /// How long a step stands.
    static let perStep = Duration.milliseconds(1500)
    /// How long the last picture stands before the run begins anew.
    static let atEnd = Duration.seconds(6)

    init(script: DemoScript, isByHand: Bool, now: Moment) {
        self.script = script
        self.isByHand = isByHand
        goesOnAt = isByHand ? nil : now.elapsed + Demo.perStep
    }

    var isPaused: Bool { goesOnAt == nil }

    /// The step that is next or under way; `nil` behind the last one.
    var current: DemoScript.Step? { script.steps.indices.contains(step) ? script.steps[step] : nil }

    mutating func pause() { goesOnAt = nil }

    /// Goes on after a while, unless it rests.
    mutating func wait(_ duration: Duration, from now: Moment) {
        if goesOnAt != nil { goesOnAt = now.elapsed + duration }
    }

    mutating func goOn(at now: Moment) {
        if !isByHand { goesOnAt = now.elapsed }
    }

    mutating func finishStep() {
        step += 1
        typed = 0
    }

    mutating func rewind() {
        (step, typed, said, owesStep) = (0, 0, [:], false)
    }
}

extension DemoScript.Step {
    /// How long the step stands once it is done.
    var stands: Duration {
        switch self {
        case .say(let words, _): .milliseconds(1200 + 45 * words.count)
        case .pause(let duration): duration
        case .fill, .clear: .milliseconds(600)
        case .send, .resend, .code, .moveClock: Demo.perStep * 2
        }
    }
}
