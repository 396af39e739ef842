import Testing

@testable import Terminal

@Suite struct ColourDepthTests {
    private let blue = Look(foreground: .rgb(RGB(0x5F87FF)), background: .rgb(RGB(0x121212)))

    @Test(
        arguments: [
            (0, .monochrome), (2, .monochrome), (8, .ansi8), (16, .ansi16), (88, .ansi16), (256, .palette),
            (0x100_0000, .direct),
        ] as [(Int, ColourDepth)])
    func aTerminalHasTheDepthOfItsColours(_ count: Int, _ depth: ColourDepth) {
        #expect(ColourDepth(count: count) == depth)
    }

    @Test func aWishOnlyTakesColoursAway() {
        #expect(ColourDepth.palette.limited(to: .automatic) == .palette)
        #expect(ColourDepth.palette.limited(to: .direct) == .palette)
        #expect(ColourDepth.direct.limited(to: .palette) == .palette)
        #expect(ColourDepth.palette.limited(to: .ansi) == .ansi16)
        #expect(ColourDepth.ansi8.limited(to: .ansi) == .ansi8)
        #expect(ColourDepth.direct.limited(to: .monochrome) == .monochrome)
    }

    @Test(
        arguments: [
            (.direct, 0x5F87FF, 0x121212), (.palette, 69, 233), (.ansi16, 12, 0), (.ansi8, 4, 0), (.monochrome, -1, -1),
        ] as [(ColourDepth, Int32, Int32)])
    func aColourBecomesTheNearestThereIs(_ depth: ColourDepth, _ foreground: Int32, _ background: Int32) {
        let indices = depth.indices(for: blue)
        #expect(indices.foreground == foreground)
        #expect(indices.background == background)
        #expect(indices.isBold == (depth == .ansi8))
    }

    @Test(arguments: [ColourDepth.ansi8, .ansi16, .palette, .direct])
    func theTerminalsOwnColoursStay(_ depth: ColourDepth) {
        let indices = depth.indices(for: Look(foreground: .terminal, background: .terminal))
        #expect(indices.foreground == -1)
        #expect(indices.background == -1)
    }

    @Test(arguments: [ColourDepth.ansi8, .ansi16])
    func textNeverTakesTheColourBehindIt(_ depth: ColourDepth) {
        let dim = Look(foreground: .rgb(RGB(0x202020)), background: .rgb(RGB(0x101010)))
        let bright = Look(foreground: .rgb(RGB(0xF0F0F0)), background: .rgb(RGB(0xFFFFFF)))
        for look in [dim, bright] {
            let indices = depth.indices(for: look)
            #expect(indices.foreground != indices.background)
        }
    }

    @Test func theFirstDirectNumbersAreTheAnsiColours() {
        #expect(ColourDepth.direct.indices(for: Look(foreground: .rgb(RGB(5)))).foreground == 0)
        #expect(ColourDepth.direct.indices(for: Look(foreground: .indexed(3))).foreground == 3)
        #expect(ColourDepth.direct.indices(for: Look(foreground: .indexed(196))).foreground == 0xFF0000)
    }
}
