import MFAAPI
import Terminal

extension Model {
    /// Takes a key while a scripted run is shown: the run's own commands and a few that any screen needs.
    mutating func takeInDemo(_ key: Key) -> [Effect] {
        guard let command = bindings.command(for: key, in: .demo) else { return [] }
        let isOwn = command.row.contexts == [.demo]
        return isOwn || [.redraw, .suspend, .nextTheme].contains(command) ? run(command) : quitByControlC(command)
    }

    /// There is nothing to cancel in a demo, so that the first Ctrl-C leaves.
    private mutating func quitByControlC(_ command: Command) -> [Effect] {
        command == .cancel ? run(.demoLeave) : []
    }

    /// Makes ready for a scripted run: it asks nothing, so that it can go on by itself.
    mutating func begin(_ script: DemoScript) {
        demo = Demo(script: script, isByHand: !options.animation, now: now)
        options.resendCooldown = .zero
        form = SendForm(profile: session.profile)
    }

    mutating func runDemo(_ command: Command) -> [Effect] {
        switch command {
        case .demoStep:
            guard demo?.isPaused == true else {
                demo?.pause()
                return []
            }
            demo?.owesStep = true
            return []
        case .demoRun:
            if demo?.isPaused == true { demo?.goOn(at: now) } else { demo?.pause() }
            return []
        case .demoRestart: return restartDemo()
        case .demoLeave: return run(.quit)
        default: return []
        }
    }

    /// When the run goes on by itself; `nil` while it rests or an answer is awaited.
    var demoTick: Duration? { isDemoBusy ? nil : demo?.goesOnAt }

    /// Lets the run go on where its time has come and all that it asked for is answered.
    mutating func passDemo() -> [Effect] {
        guard let owesStep = demo?.owesStep, !isDemoBusy else { return [] }
        demo?.owesStep = false
        if owesStep { return stepDemo(wholly: true) }
        guard let due = demoTick, due <= now.elapsed else { return [] }
        return stepDemo(wholly: false)
    }

    private var isDemoBusy: Bool {
        guard let demo else { return true }
        if case .up = session.link {} else { return true }
        if demo.awaitsSandbox || waiting.items.contains(where: \.isUnderWay) { return true }
        guard let item = waiting.selected, item.state == .waiting else { return false }
        return switch demo.current {
        case .code(.phone), .code(.wrong): phoneCode(for: item) == nil
        default: false
        }
    }

    /// Does the next character, or all that is left of the step.
    private mutating func stepDemo(wholly: Bool) -> [Effect] {
        guard let step = demo?.current else { return restartDemo() }
        switch step {
        case .fill(let field, let text): return type(text, field, step, wholly)
        case .code(let code): return type(code, step, wholly)
        case .say(let words, let speaker): demo?.said[speaker] = words
        case .pause: break
        case .send(let channel):
            form.choose(channel)
            return finish(step) + run(.send)
        case .resend(let channel):
            let isOther = waiting.selected.map { $0.channel != channel } ?? false
            focus = .waiting
            return finish(step) + run(isOther ? .switchChannel : .resend)
        case .moveClock(let time):
            demo?.awaitsSandbox = true
            return finish(step) + [.sandbox(session.profile, .advance(time))]
        case .clear:
            return finish(step) + clearDemo()
        }
        return finish(step)
    }

    private mutating func finish(_ step: DemoScript.Step) -> [Effect] {
        demo?.finishStep()
        let isLast = demo?.current == nil
        demo?.wait(isLast ? Demo.atEnd : step.stands, from: now)
        return []
    }

    private mutating func type(_ text: String, _ field: Field, _ step: DemoScript.Step, _ wholly: Bool) -> [Effect] {
        guard let place = SendForm.Place.allCases.first(where: { $0.field == field }), let typed = demo?.typed else {
            return []
        }
        focus = .send
        form.focus = place
        if typed == 0 { form.fields[place]?.replace(with: "") }
        let next = text.dropFirst(typed).prefix(wholly ? text.count : 1)
        for character in next { _ = form.fields[place]?.type(character) }
        demo?.typed += next.count
        guard demo?.typed ?? 0 >= text.count else {
            demo?.wait(Demo.perCharacter, from: now)
            return []
        }
        form.leave(place)
        return finish(step)
    }

    private mutating func type(_ code: DemoScript.Code, _ step: DemoScript.Step, _ wholly: Bool) -> [Effect] {
        guard let item = waiting.selected, let typed = demo?.typed else { return finish(step) }
        let digits = self.digits(code, for: item)
        focus = .waiting
        if typed < digits.count {
            let next = digits.dropFirst(typed).prefix(wholly ? digits.count : 1)
            waiting.changeSelected { item in
                if typed == 0 { item.code.clear() }
                for digit in next { _ = item.code.type(digit) }
            }
            demo?.typed += next.count
            demo?.wait(Demo.perDigit, from: now)
            if !wholly { return [] }
        }
        return finish(step) + run(.verify)
    }

    private func digits(_ code: DemoScript.Code, for item: Verification) -> String {
        let right = phoneCode(for: item) ?? String(repeating: "0", count: item.request.digits)
        switch code {
        case .phone: return right
        case .digits(let digits): return digits
        case .wrong: return right.dropLast() + String(((right.last?.wholeNumberValue ?? 0) + 1) % 10)
        }
    }

    private mutating func restartDemo() -> [Effect] {
        demo?.rewind()
        demo?.wait(Demo.perStep, from: now)
        return clearDemo()
    }

    private mutating func clearDemo() -> [Effect] {
        for item in waiting.items { waiting.clear(item.id) }
        demo?.said = [:]
        demo?.awaitsSandbox = true
        form = SendForm(profile: session.profile)
        focus = .send
        return [.cancelRequests, .sandbox(session.profile, .reset)]
    }
}
