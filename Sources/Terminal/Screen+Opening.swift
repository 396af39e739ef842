import CNcurses

extension Screen {
    /// A terminal that was opened.
    struct Opened {
        let handle: OpaquePointer
        let signals: Int32
        let isUTF8: Bool
    }

    static func open(_ kind: TerminalKind) throws(TerminalError) -> Opened {
        guard vouch_has_terminal() else { throw .notATerminal }
        guard !kind.isDumb else { throw .dumb(kind.name) }
        let isUTF8 = vouch_use_locale()
        let signals = vouch_guard_begin(0)
        guard signals >= 0 else { throw .unavailable }
        for candidate in kind.candidates {
            if let handle = vouch_open(candidate) {
                return Opened(handle: handle, signals: signals, isUTF8: isUTF8)
            }
        }
        vouch_guard_end()
        throw .unknown(kind.name)
    }

    /// Turns colours on where they are wanted and there are any.
    static func startColours(_ wish: ScreenOptions.Colours) -> ColourDepth {
        guard wish != .monochrome, has_colors(), start_color() == OK else { return .monochrome }
        use_default_colors()
        return ColourDepth(count: Int(vouch_colours())).limited(to: wish)
    }

    /// Without colours a theme made for that tells meanings apart better than one that lost its colours.
    static func fitted(_ theme: Theme, _ depth: ColourDepth) -> Theme {
        guard depth == .monochrome else { return theme }
        return (try? ThemeLibrary().theme(named: "monochrome")) ?? theme
    }

    static func capability(_ name: String) -> String? {
        vouch_sequence(name).map { ControlSequences.withoutPadding(String(cString: $0)) }
    }

    func begin() {
        // The screen library believes LINES and COLUMNS, the terminal knows better.
        adoptSize()
        prepareRestore()
        enter()
        if sequences.kind.speaksXterm {
            askedBackground = .now
            write(ControlSequences.askBackground)
        }
    }

    /// Takes the terminal's modes; the screen library has its own already.
    func enter() {
        vouch_guard_arm()
        write(sequences.enter(mouse: hasMouse))
        if let title { write(sequences.keepTitle + sequences.title(title)) }
    }

    /// Gives the terminal's modes and its main screen back.
    func leave() {
        dropAnswer()
        write(sequences.leave(titled: title != nil))
        vouch_end()
        if sequences.staysOnOneScreen { write("\r\n") }
        vouch_guard_disarm()
    }

    func prepareRestore() {
        let lastRow = vouch_sequence_to_row(Int32(max(0, size.rows - 1))).map {
            ControlSequences.withoutPadding(String(cString: $0))
        }
        let restore = Array(sequences.restore(titled: title != nil, lastRow: lastRow).utf8)
        vouch_guard_set_restore(restore, restore.count)
    }

    /// Writes to the terminal, unless it belongs to somebody else at the moment.
    func write(_ text: String) {
        guard !isSuspended else { return }
        let bytes = Array(text.utf8)
        vouch_write(output, bytes, bytes.count)
    }

    /// Waits a moment for the answer to a question just asked, so that the shell does not get to see it.
    private func dropAnswer() {
        guard let asked = askedBackground.take(), asked.duration(to: .now) < .milliseconds(500) else { return }
        vouch_drop_input(input, 50)
    }
}
