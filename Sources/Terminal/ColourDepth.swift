/// How many colours a screen draws with.
enum ColourDepth: Int, Comparable, Sendable {
    case monochrome
    case ansi8
    case ansi16
    case palette
    case direct

    static func < (one: ColourDepth, two: ColourDepth) -> Bool { one.rawValue < two.rawValue }

    /// Creates the depth of a terminal that tells so many colours.
    init(count: Int) {
        switch count {
        case ..<8: self = .monochrome
        case ..<16: self = .ansi8
        case ..<256: self = .ansi16
        case ..<0x100_0000: self = .palette
        default: self = .direct
        }
    }

    /// Returns the depth that is used where only so much is asked for.
    func limited(to wish: ScreenOptions.Colours) -> ColourDepth {
        switch wish {
        case .automatic, .direct: self
        case .monochrome: .monochrome
        case .ansi: min(self, .ansi16)
        case .palette: min(self, .palette)
        }
    }

    /// Returns the screen library's numbers of a look's colours, −1 for the terminal's own.
    ///
    /// - Returns: Also whether bold stands for the brightness that the foreground lost.
    func indices(for look: Look) -> (foreground: Int32, background: Int32, isBold: Bool) {
        let foreground = index(look.foreground ?? .terminal)
        var background = index(look.background ?? .terminal)
        guard self == .ansi8 || self == .ansi16 else { return (foreground, background, false) }
        if background >= 8, self == .ansi8 { background -= 8 }
        let isBright = foreground >= 8 && self == .ansi8
        var shown = isBright ? foreground - 8 : foreground
        if shown == background, shown >= 0, look.foreground != look.background {
            shown = ColourDepth.readable(on: background, brightest: self == .ansi8 ? 7 : 15)
            return (shown, background, false)
        }
        return (shown, background, isBright)
    }

    private func index(_ colour: Colour) -> Int32 {
        switch (self, colour) {
        case (.monochrome, _), (_, .terminal): -1
        // The first eight numbers of a direct terminal are the ANSI colours.
        case (.direct, .rgb(let rgb)): Int32(rgb.value < 8 ? 0 : rgb.value)
        case (.direct, .indexed(let index)): index < 8 ? Int32(index) : Int32(RGB.palette[Int(index)].value)
        case (.palette, .rgb(let rgb)): ColourDepth.nearest(to: rgb, in: 16..<256)
        case (.palette, .indexed(let index)): Int32(index)
        case (_, .indexed(let index)) where index < 16: Int32(index)
        case (_, .indexed(let index)): ColourDepth.nearest(to: RGB.palette[Int(index)], in: 0..<16)
        case (_, .rgb(let rgb)): ColourDepth.nearest(to: rgb, in: 0..<16)
        }
    }

    /// Returns the number of the palette's colour that looks most like the given one.
    static func nearest(to rgb: RGB, in range: Range<Int>) -> Int32 {
        let nearest = range.min { RGB.palette[$0].distance(to: rgb) < RGB.palette[$1].distance(to: rgb) }
        return Int32(nearest ?? 0)
    }

    private static func readable(on background: Int32, brightest: Int32) -> Int32 {
        RGB.palette[Int(background)].luminance > 0.18 ? 0 : brightest
    }
}
