import Testing

@testable import Terminal

@Suite struct ColourTests {
    @Test(
        arguments: [
            ("#1a2B3c", .rgb(RGB(red: 0x1A, green: 0x2B, blue: 0x3C))), ("default", .terminal), ("red", .indexed(1)),
            ("bright-white", .indexed(15)),
        ] as [(String, Colour)])
    func aNameIsAColour(_ name: String, _ colour: Colour) {
        #expect(Colour(name: name) == colour)
    }

    @Test(arguments: ["", "#12345", "#12345g", "#1234567", "Red", "light-red", "#+12345"])
    func anythingElseIsNone(_ name: String) {
        #expect(Colour(name: name) == nil)
    }

    @Test(arguments: [
        (16, 0x000000), (21, 0x0000FF), (196, 0xFF0000), (231, 0xFFFFFF), (232, 0x080808), (255, 0xEEEEEE),
    ])
    func thePaletteIsXterms(_ index: UInt8, _ value: Int) {
        #expect(Colour.indexed(index).rgb?.value == value)
    }

    @Test func theTerminalsOwnColourIsNotKnown() {
        #expect(Colour.terminal.rgb == nil)
    }

    @Test func contrastIsThatOfWCAG() {
        let (black, white) = (RGB(0), RGB(0xFFFFFF))
        #expect(abs(black.contrast(to: white) - 21) < 0.001)
        #expect(black.contrast(to: black) == 1)
        // The examples that the WCAG's own techniques give for grey on white.
        #expect(abs(RGB(0x767676).contrast(to: white) - 4.54) < 0.01)
        #expect(abs(white.contrast(to: RGB(0x777777)) - 4.48) < 0.01)
    }
}
