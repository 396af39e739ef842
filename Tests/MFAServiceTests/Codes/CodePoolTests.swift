import Testing

@testable import MFAService

struct CodePoolTests {
    private static let start: Int64 = 1_790_000_000_000

    private func digest(_ number: UInt64) -> CodeDigest {
        CodeDigest(front: CodeKey(high: number, low: 1), back: CodeKey(high: number, low: 2))
    }

    private func fill(_ pool: inout CodePool, _ numbers: Range<UInt64>, at time: Int64, lifetime: UInt32) {
        for number in numbers {
            pool.keep(digest(number), slot: digest(number).front, issuedAt: time, lifetime: lifetime)
        }
    }

    @Test func expiredCodesLeaveWithinSeconds() {
        var pool = CodePool()
        fill(&pool, 0..<5000, at: CodePoolTests.start, lifetime: 180_000)
        fill(&pool, 5000..<6000, at: CodePoolTests.start, lifetime: 900_000)
        pool.sweep(now: CodePoolTests.start + 179_999)
        #expect(pool.count == 6000)
        pool.sweep(now: CodePoolTests.start + 184_000)
        #expect(pool.count == 1000)
        #expect(pool[digest(5500).front]?.digest == digest(5500))
        pool.sweep(now: CodePoolTests.start + 904_000)
        #expect(pool.count == 0)
    }

    @Test func aLongSilenceLosesNoCodeAndKeepsNone() {
        var pool = CodePool()
        fill(&pool, 0..<100, at: CodePoolTests.start, lifetime: 900_000)
        pool.sweep(now: CodePoolTests.start + 86_400_000)
        #expect(pool.count == 0)
        fill(&pool, 0..<100, at: CodePoolTests.start + 86_400_000, lifetime: 60_000)
        pool.sweep(now: CodePoolTests.start + 86_401_000)
        #expect(pool.count == 100)
    }

    @Test func recordsAreUsedAgain() {
        var pool = CodePool()
        for round in 0..<50 as Range<Int64> {
            let time = CodePoolTests.start + round * 70_000
            pool.sweep(now: time)
            fill(&pool, 0..<1000, at: time, lifetime: 60_000)
            #expect(pool.count == 1000)
        }
        #expect(pool.capacity <= 2048)
    }

    @Test func aCodeThatIsTakenOutIsGoneAndItsSlotFree() {
        var pool = CodePool()
        fill(&pool, 0..<3, at: CodePoolTests.start, lifetime: 60_000)
        pool.remove(digest(1).front)
        #expect(pool[digest(1).front] == nil)
        #expect(pool.count == 2)
        fill(&pool, 1..<2, at: CodePoolTests.start + 1, lifetime: 120_000)
        pool.sweep(now: CodePoolTests.start + 64_000)
        #expect(pool.count == 1)
        #expect(pool[digest(1).front]?.issuedAt == CodePoolTests.start + 1)
    }

    @Test func aClockThatIsPutBackLeavesCodesToExpireAsEver() {
        var pool = CodePool()
        fill(&pool, 0..<10, at: CodePoolTests.start + 3_600_000, lifetime: 60_000)
        pool.sweep(now: CodePoolTests.start + 3_600_000)
        pool.sweep(now: CodePoolTests.start)
        fill(&pool, 10..<20, at: CodePoolTests.start, lifetime: 60_000)
        pool.sweep(now: CodePoolTests.start + 64_000)
        #expect(pool[digest(15).front] == nil)
        #expect(pool[digest(5).front] != nil)
    }

    @Test func timesBefore1970AreTimes() {
        var pool = CodePool()
        fill(&pool, 0..<10, at: -5000, lifetime: 3000)
        pool.sweep(now: 8000)
        #expect(pool.count == 0)
    }

    @Test func aRecordTakes64Bytes() {
        #expect(MemoryLayout<CodePool.Record>.stride == 64)
    }
}
