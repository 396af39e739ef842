import Testing

@testable import MFAService

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct GenerationsTests {
    private let start = TestClock.start

    @Test func anEntryStaysForTheSpanAfterItsLastWrite() {
        var entries = Generations<String, Int>()
        for second in stride(from: 0.0, through: 300, by: 7) {
            entries.age(to: start + second, keeping: .seconds(60))
            entries["busy"] = Int(second)
            if second == 0 { entries["idle"] = 1 }
            if second < 60 { #expect(entries["idle"] == 1) }
            if second >= 127 { #expect(entries["idle"] == nil) }
        }
        #expect(entries["busy"] == 294)
        #expect(entries.count == 1)
    }

    @Test func aLongSilenceForgetsAll() {
        var entries = Generations<String, Int>()
        entries.age(to: start, keeping: .seconds(60))
        entries["a"] = 1
        entries.age(to: start + 121, keeping: .seconds(60))
        #expect(entries.count == 0)
    }

    @Test func anEntryThatIsTakenOutOfTheOldTableDoesNotComeBack() {
        var entries = Generations<String, Int>()
        entries.age(to: start, keeping: .seconds(60))
        entries["a"] = 1
        entries.age(to: start + 61, keeping: .seconds(60))
        #expect(entries["a"] == 1)
        entries["a"] = nil
        #expect(entries["a"] == nil)
    }

    @Test func aClockThatIsPutBackDoesNotKeepEntriesForEver() {
        var entries = Generations<String, Int>()
        entries.age(to: start + 86_400, keeping: .seconds(60))
        entries["a"] = 1
        entries.age(to: start, keeping: .seconds(60))
        entries.age(to: start + 61, keeping: .seconds(60))
        #expect(entries["a"] == nil)
    }

    @Test func aCallerThatReadTheClockEarlierForgetsNothing() {
        var entries = Generations<String, Int>()
        entries.age(to: start, keeping: .seconds(60))
        entries["a"] = 1
        entries.age(to: start + 60.001, keeping: .seconds(60))
        entries["b"] = 2
        entries.age(to: start + 60, keeping: .seconds(60))
        #expect(entries["a"] == 1)
        #expect(entries["b"] == 2)
    }

    @Test func aFullTableMakesWayForANewOne() {
        var entries = Generations<Int, Int>()
        for number in 0..<1000 {
            entries.age(to: start, keeping: .seconds(60), most: 10)
            entries[number] = number
            #expect(entries.count <= 20)
            #expect(number < 10 || entries[number - 10] == number - 10)
        }
    }

    @Test func theLongestSpanCounts() {
        var entries = Generations<String, Int>()
        entries.age(to: start, keeping: .seconds(60))
        entries["a"] = 1
        entries.age(to: start, keeping: .seconds(600))
        entries.age(to: start + 599, keeping: .seconds(60))
        #expect(entries["a"] == 1)
    }
}
