import CNcurses

extension Screen {
    /// Does something that is no picture.
    public func perform(_ request: DisplayRequest) {
        guard sources != nil else { return }
        switch request {
        case .redraw: repaint()
        case .suspend: suspend()
        case .bell: write("\u{7}")
        case .title(let title): setTitle(title)
        case .clipboard(let text): write(sequences.clipboard(text))
        case .mouse(let isOn):
            hasMouse = isOn
            write(sequences.mouse(isOn))
        case .theme(let theme): use(theme)
        }
    }

    /// Whether the terminal may hand this text on to the clipboard.
    public func takesClipboard(_ text: String) -> Bool {
        hasClipboard && text.utf8.count <= Screen.clipboardLimit
    }

    private func setTitle(_ title: String) {
        let isFirst = self.title == nil
        self.title = title
        guard isFirst else { return write(sequences.title(title)) }
        prepareRestore()
        write(sequences.keepTitle + sequences.title(title))
    }
}
