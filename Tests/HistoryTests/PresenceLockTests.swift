import Testing

@testable import History

@Suite struct PresenceLockTests {
    let folder: TemporaryFolder
    var path: String { folder.path + "/lock" }

    init() throws { folder = try TemporaryFolder() }

    @Test func eachOwnerIsAliveForAllUntilItIsGone() throws {
        let one = try #require(PresenceLock(path: path))
        var other = PresenceLock(path: path)
        let owner = try #require(other?.owner)
        #expect(one.isAlive(one.owner))
        #expect(one.isAlive(owner))
        #expect(other?.isAlive(one.owner) == true)
        other = nil
        #expect(!one.isAlive(owner))
        #expect(one.isAlive(one.owner))
    }

    @Test func aNameThatNobodyHasIsNotAlive() throws {
        let lock = try #require(PresenceLock(path: path))
        #expect(!lock.isAlive(lock.owner ^ 1))
        #expect(!lock.isAlive(0))
        #expect(!lock.isAlive(-1))
    }

    @Test func whoeverOpensWaitsForAnotherButNotForEver() throws {
        let one = try #require(PresenceLock(path: path))
        let other = try #require(PresenceLock(path: path))
        let start = ContinuousClock.now
        let waited = one.whileOpening(patience: .zero) {
            other.whileOpening(patience: .milliseconds(20)) { ContinuousClock.now - start }
        }
        #expect(waited >= .milliseconds(20))
        let free = ContinuousClock.now
        other.whileOpening(patience: .seconds(60)) {}
        #expect(ContinuousClock.now - free < .seconds(30))
    }

    @Test func aPlaceThatCannotBeLockedGivesNoLock() {
        #expect(PresenceLock(path: folder.path + "/none/lock") == nil)
    }
}
