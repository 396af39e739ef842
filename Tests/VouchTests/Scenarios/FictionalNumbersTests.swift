import MFAAPI
import MFAService
import Testing

@testable import vouch

@Suite struct FictionalNumbersTests {
    @Test func everyNumberIsFictionalDeliversAndComesOnce() throws {
        var random = SystemRandomNumberGenerator()
        var numbers = FictionalNumbers()
        let drawn = (0..<2000).map { _ in numbers.next(using: &random) }
        #expect(Set(drawn).count == drawn.count)
        for number in drawn {
            #expect(try #require(PhoneNumber(number)).nanpHints == [.fictional])
            #expect(Scenario.effect(of: number) == .delivered)
        }
    }
}
