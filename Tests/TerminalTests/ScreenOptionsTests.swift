import Terminal
import Testing

@Suite struct ScreenOptionsTests {
    @Test(arguments: ["1", "0", "no"])
    func anyNoColourTurnsColoursOff(_ value: String) {
        #expect(ScreenOptions(noColour: value).colours == .monochrome)
    }

    @Test func anEmptyNoColourMeansNothing() {
        #expect(ScreenOptions(noColour: "").colours == .automatic)
        #expect(ScreenOptions(noColour: nil).colours == .automatic)
    }

    @Test func whatIsAskedForGoesBeforeTheEnvironment() {
        #expect(ScreenOptions(colours: .palette, noColour: "1").colours == .palette)
    }
}
