import CNcurses

/// The screen library's attributes and colour pairs for each style, as near to the theme as the terminal comes.
@MainActor
struct Paints {
    /// What a style is drawn with.
    struct Paint {
        var attributes: attr_t = 0
        var pair: Int32 = 0
        /// The colour behind the text; `nil` where a blank shows more than that.
        fileprivate var ground: Int32? = -1

        /// Whether a blank looks the same in another one.
        func isSameBlank(as other: Paint) -> Bool { ground != nil && ground == other.ground }
    }

    private struct Pair: Hashable {
        let foreground: Int32
        let background: Int32
    }

    private(set) var paints: [Paint]
    private var pairs: [Pair: Int32] = [Pair(foreground: -1, background: -1): 0]
    private let depth: ColourDepth

    /// Prepares a theme.
    ///
    /// - Parameter redefines: Whether the terminal's palette may be changed to the very colours of the theme.
    init(_ theme: Theme, table: StyleTable, depth: ColourDepth, redefines: Bool) {
        self.depth = depth
        paints = []
        let looks = theme.resolved(for: table)
        if redefines, depth == .palette { Paints.redefinePalette(looks) }
        paints = looks.map { paint($0) }
    }

    /// What a style is drawn with.
    subscript(style: Style) -> Paint {
        let index = Int(style.index)
        return index < paints.count ? paints[index] : Paint()
    }

    private mutating func paint(_ look: Look) -> Paint {
        var paint = Paint(attributes: Paints.attributes(look.attributes))
        let colours = depth.indices(for: look)
        if colours.isBold { paint.attributes |= vouch_bold() }
        paint.ground = look.attributes.isDisjoint(with: [.underline, .reverse]) ? colours.background : nil
        let pair = Pair(foreground: colours.foreground, background: colours.background)
        if let known = pairs[pair] {
            paint.pair = known
            return paint
        }
        let number = Int32(pairs.count)
        // A terminal that is out of pairs shows the meaning by its attributes alone.
        guard number < vouch_pairs(), init_extended_pair(number, pair.foreground, pair.background) == OK else {
            paint.ground = nil
            return paint
        }
        pairs[pair] = number
        paint.pair = number
        return paint
    }

    private static func attributes(_ attributes: Look.Attributes) -> attr_t {
        var bits: attr_t = 0
        if attributes.contains(.bold) { bits |= vouch_bold() }
        if attributes.contains(.dim) { bits |= vouch_dim() }
        if attributes.contains(.italic) { bits |= vouch_italic() }
        if attributes.contains(.underline) { bits |= vouch_underline() }
        if attributes.contains(.reverse) { bits |= vouch_reverse() }
        return bits
    }

    /// Gives each colour the place in the palette that is nearest to it anyway, so that a terminal which ignores the
    /// change still shows nearly the right one.
    private static func redefinePalette(_ looks: [Look]) {
        var taken: [Int: RGB] = [:]
        for case .rgb(let rgb)? in looks.flatMap({ [$0.foreground, $0.background] }) {
            let index = Int(ColourDepth.nearest(to: rgb, in: 16..<256))
            guard taken[index] == nil else { continue }
            taken[index] = rgb
            let parts = [rgb.red, rgb.green, rgb.blue].map { (Int32($0) * 1000 + 127) / 255 }
            _ = init_extended_color(Int32(index), parts[0], parts[1], parts[2])
        }
    }
}
