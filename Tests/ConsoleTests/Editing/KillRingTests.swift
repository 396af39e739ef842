import Testing

@testable import Console

struct KillRingTests {
    @Test func theLatestCutComesBackFirst() {
        var ring = KillRing()
        #expect(ring.latest == nil)
        ring.add("one")
        ring.add("two")
        #expect(ring.latest == "two")
    }

    @Test func aJoinedCutKeepsTheOrderOfTheText() {
        var ring = KillRing()
        ring.add("middle")
        ring.join(" end", on: .behind)
        ring.join("start ", on: .before)
        #expect(ring.latest == "start middle end")
        #expect(ring.description == "KillRing(1 cuts)")
    }

    @Test func rotatingGoesRoundTheCuts() {
        var ring = KillRing()
        for cut in ["a", "b", "c"] { ring.add(cut) }
        let seen = (0..<4).map { _ in
            defer { ring.rotate() }
            return ring.latest
        }
        #expect(seen == ["c", "b", "a", "c"])
    }

    @Test func theOldestCutIsForgotten() {
        var ring = KillRing()
        for number in 0...KillRing.capacity { ring.add("\(number)") }
        #expect(ring.latest == "\(KillRing.capacity)")
        for _ in 1..<KillRing.capacity { ring.rotate() }
        #expect(ring.latest == "1")
    }

    @Test func itsDescriptionTellsNoCut() {
        var ring = KillRing()
        ring.add("+19195550142")
        #expect(!"\(ring) \(String(reflecting: [ring]))".contains("555"))
    }
}
