import CNcurses

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The terminal that the program runs in, drawn on through ncurses.
///
/// There is one at a time in a process. The terminal is given back by ``close()``, when the last reference goes, and
/// whichever way the process ends.
@MainActor
public final class Screen: Display {
    /// The longest text that ``DisplayRequest/clipboard(_:)`` takes, in bytes of UTF-8.
    public static let clipboardLimit = ControlSequences.clipboardLimit

    /// The size of the next picture.
    public private(set) var size: Size
    /// Whether only signs of ASCII can be shown.
    public let isASCII: Bool
    /// Whether the terminal may hand text on to the clipboard.
    public let hasClipboard: Bool

    let onEvents: @MainActor ([TerminalEvent]) -> Void
    let sequences: ControlSequences
    let input: Int32 = 0
    let output: Int32 = 1
    var decoder: InputDecoder
    var inputBuffer = [UInt8](repeating: 0, count: 16 * 1024)
    var clicks = ClickCounter()
    var hasMouse: Bool
    var title: String?
    var isSuspended = false
    /// When the question for the background was asked that has no answer yet.
    var askedBackground: ContinuousClock.Instant?
    var sources: ScreenSources?

    private let handle: OpaquePointer
    private let table: StyleTable
    private let depth: ColourDepth
    private let canRedefine: Bool
    private var paints: Paints
    private var shown: Canvas?
    private var showsEverything = false
    private var isOpen = true

    /// Takes the terminal.
    ///
    /// - Parameters:
    ///   - styles: The meanings that pictures are drawn with.
    ///   - theme: How they look.
    ///   - options: What to do and to leave.
    ///   - environment: The environment; `nil` means the process's.
    ///   - onEvents: Gets everything that the terminal tells, in order, what came at once together, never from within a
    ///     call of the screen.
    /// - Throws: Why the terminal cannot be drawn on; it is left as it was.
    public init(
        styles: StyleTable, theme: Theme, options: ScreenOptions, environment: [String: String]? = nil,
        onEvents: @escaping @MainActor ([TerminalEvent]) -> Void
    ) throws(TerminalError) {
        let kind = TerminalKind(environment: environment ?? ProcessInfo.processInfo.environment)
        let opened = try Screen.open(kind)
        handle = opened.handle
        table = styles
        sequences = ControlSequences(kind: kind, capability: Screen.capability)
        isASCII = options.ascii || !opened.isUTF8
        hasClipboard = kind.hasClipboard
        hasMouse = options.mouse
        self.onEvents = onEvents
        decoder = InputDecoder { KeySequences(capability: Screen.capability) }
        depth = Screen.startColours(options.colours)
        canRedefine = depth == .palette && kind.showsAnyColour && can_change_color()
        paints = Paints(Screen.fitted(theme, depth), table: styles, depth: depth, redefines: canRedefine)
        size = Size(columns: Int(vouch_screen_columns()), rows: Int(vouch_screen_rows()))
        sources = ScreenSources(screen: self, signals: opened.signals)
        begin()
    }

    isolated deinit { close() }

    /// Gives the terminal back. A closed screen shows nothing and tells nothing.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        sources?.cancel()
        sources = nil
        if !isSuspended { leave() }
        vouch_guard_end()
        delscreen(handle)
    }

    /// Shows a picture; only cells that differ from the last one are written.
    public func show(_ canvas: Canvas) {
        guard isOpen, !isSuspended else { return }
        let comparable = showsEverything || shown?.size != canvas.size ? nil : shown
        var before = (end: 0, row: -1, paint: Paints.Paint())
        canvas.eachChange(since: comparable) { cell, column, row in
            guard row < size.rows, column + Int(cell.width) <= size.columns else { return }
            var paint = paints[cell.style]
            // A blank behind a text goes on in its colours, so that the terminal need not be told of others.
            let goesOn = cell.isBlank && before.row == row && before.end == column
            if goesOn, paint.isSameBlank(as: before.paint) { paint = before.paint }
            before = (column + Int(cell.width), row, paint)
            let scalars = isASCII ? ASCIISigns.replacing(cell) : cell.scalars
            vouch_put(Int32(row), Int32(column), scalars, paint.attributes, paint.pair)
            if isASCII, cell.width == 2 {
                vouch_put(Int32(row), Int32(column) + 1, Cell.blank.scalars, paint.attributes, paint.pair)
            }
        }
        showCursor(canvas.cursor)
        shown = canvas
        showsEverything = false
    }

    private func showCursor(_ cursor: Point?) {
        let place = cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
        vouch_refresh(Int32(place?.row ?? 0), Int32(place?.column ?? 0), place != nil, showsEverything)
    }

    /// Paints the last picture anew.
    func repaint() {
        guard isOpen, !isSuspended else { return }
        showsEverything = true
        showCursor(shown?.cursor)
        showsEverything = false
    }

    /// Makes the next picture paint every cell: nobody knows what is on the terminal any more.
    func forget() {
        shown = nil
        showsEverything = true
    }

    /// Draws in another theme from the next picture on.
    func use(_ theme: Theme) {
        paints = Paints(Screen.fitted(theme, depth), table: table, depth: depth, redefines: canRedefine)
        forget()
    }

    /// Takes over the terminal's size.
    func adoptSize() {
        var (columns, rows): (Int32, Int32) = (0, 0)
        guard vouch_size(output, &columns, &rows) else { return }
        let current = Size(columns: Int(columns), rows: Int(rows))
        guard current != size else { return }
        resize_term(rows, columns)
        size = current
        prepareRestore()
    }
}
