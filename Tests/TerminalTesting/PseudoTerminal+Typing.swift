import CVTerm
import Foundation
public import Terminal

extension PseudoTerminal {
    /// Presses keys one after another, by the names that the help uses: `F5`, `C-p`, `M-Enter`, `S-Tab`, `q`.
    public func press(_ names: String...) {
        for name in names {
            guard let key = Key(name: name) else { preconditionFailure("\(name) is no key's name") }
            press(key)
        }
    }

    /// Types text, character by character.
    public func type(_ text: String) {
        session.withState { state in
            state.withEmulator { emulator in
                for scalar in text.unicodeScalars { emulator_type(emulator, scalar.value, 0) }
            }
        }
    }

    /// Pastes text, with brackets around it where the program asked for them.
    public func paste(_ text: String) {
        session.withState { $0.withEmulator { emulator_begin_paste($0) } }
        send(Array(text.utf8))
        session.withState { $0.withEmulator { emulator_end_paste($0) } }
    }

    /// Presses and releases the left button.
    public func click(column: Int, row: Int) { mouse(button: 1, column, row) }

    /// Turns the wheel one notch up.
    public func wheelUp(column: Int, row: Int) { mouse(button: 4, column, row) }

    /// Turns the wheel one notch down.
    public func wheelDown(column: Int, row: Int) { mouse(button: 5, column, row) }

    /// Sends bytes as they are.
    public func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(session.terminal, $0.baseAddress, min($0.count, 1024)) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Gives the terminal another size.
    public func resize(_ size: Size) {
        session.withState { $0.resize(size) }
        pty_resize(session.terminal, Int32(size.columns), Int32(size.rows))
    }

    /// Takes the terminal away, as closing its window does.
    public func hangUp() { session.hangUp() }

    /// Sends the program a signal.
    public func signal(_ number: Int32) { kill(session.process, number) }

    /// Sends a signal to what runs in the terminal's foreground.
    public func signalForeground(_ number: Int32) {
        let group = pty_foreground(session.terminal)
        if group > 1 { kill(-group, number) }
    }

    /// Writes over the screen as another program would that has the same terminal.
    public func scribble(_ text: String) {
        session.withState { $0.take(Array(text.utf8)[...]) }
    }

    private func press(_ key: Key) {
        let modifiers = Int32(key.modifiers.rawValue)
        session.withState { state in
            state.withEmulator { emulator in
                if case .character(let character) = key.base {
                    for scalar in character.unicodeScalars { emulator_type(emulator, scalar.value, modifiers) }
                } else {
                    emulator_press(emulator, key.base.emulatorNumber, modifiers)
                }
            }
        }
    }

    private func mouse(button: Int32, _ column: Int, _ row: Int) {
        session.withState { $0.withEmulator { emulator_click($0, button, Int32(column), Int32(row)) } }
    }
}

extension Key.Base {
    fileprivate var emulatorNumber: Int32 {
        let number: Int =
            switch self {
            case .character: 0
            case .function(let number): emulator_function + number
            case .enter: emulator_enter
            case .tab: emulator_tab
            case .escape: emulator_escape
            case .backspace: emulator_backspace
            case .delete: emulator_delete
            case .insert: emulator_insert
            case .up: emulator_up
            case .down: emulator_down
            case .left: emulator_left
            case .right: emulator_right
            case .home: emulator_home
            case .end: emulator_end
            case .pageUp: emulator_page_up
            case .pageDown: emulator_page_down
            }
        return Int32(number)
    }
}
