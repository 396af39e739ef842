/// Where pictures are shown: the terminal, or a test's memory.
@MainActor
public protocol Display: AnyObject {
    /// The size of the next picture.
    var size: Size { get }

    /// Shows a picture.
    func show(_ canvas: Canvas)

    /// Does something that is no picture.
    func perform(_ request: DisplayRequest)

    /// Whether ``DisplayRequest/clipboard(_:)`` can reach a clipboard with this text.
    func takesClipboard(_ text: String) -> Bool
}

extension Display {
    /// A display takes any text unless it says otherwise.
    public func takesClipboard(_ text: String) -> Bool { true }
}

/// Something that a display does beside showing pictures.
public enum DisplayRequest: Hashable, Sendable {
    /// Paints every cell anew, after another program wrote over them.
    case redraw
    /// Gives the terminal back and stops the process, as Ctrl-Z does; comes back with the foreground.
    case suspend
    /// Rings the bell.
    case bell
    /// Sets the window's title.
    case title(String)
    /// Puts text on the clipboard of the person at the terminal (OSC 52).
    case clipboard(String)
    /// Asks the terminal for mouse events, or no more of them.
    case mouse(Bool)
    /// Draws in another theme from the next picture on.
    case theme(Theme)
}
