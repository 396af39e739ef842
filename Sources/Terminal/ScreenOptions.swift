/// What a screen is asked to do and to leave.
public struct ScreenOptions: Hashable, Sendable {
    /// How many colours are used, at most what the terminal has.
    public enum Colours: String, CaseIterable, Hashable, Sendable {
        /// As many as the terminal tells.
        case automatic
        /// None: meanings are told apart by bold, reverse and underline.
        case monochrome
        /// The 16 ANSI colours.
        case ansi = "16"
        /// xterm's palette of 256.
        case palette = "256"
        /// Any.
        case direct = "true"
    }

    /// Whether mouse events are asked for.
    public var mouse: Bool
    /// Whether only signs of ASCII are shown.
    public var ascii: Bool
    /// How many colours are used.
    public var colours: Colours

    /// Creates options.
    ///
    /// - Parameters:
    ///   - mouse: Whether mouse events are asked for.
    ///   - ascii: Whether only signs of ASCII are shown.
    ///   - colours: How many colours are used.
    ///   - noColour: The value of `NO_COLOR`; any text in it turns colours off where ``colours`` is automatic
    ///     (<https://no-color.org>).
    public init(
        mouse: Bool = true, ascii: Bool = false, colours: Colours = .automatic, noColour: String? = nil
    ) {
        self.mouse = mouse
        self.ascii = ascii
        self.colours = colours == .automatic && noColour?.isEmpty == false ? .monochrome : colours
    }
}
