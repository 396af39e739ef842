import Foundation
import MFAAPI
import Testing

@testable import History

@Suite struct HistoryStoreChangesTests {
    @Test func aWriteOfAnotherStoreIsToldAndItsRowIsThere() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.store()
        let other = try folder.store()
        var changes = store.changes.makeAsyncIterator()
        let id = try other.begin(.sample()).id
        await changes.next()
        #expect(try store.entry(id) != nil)
        _ = try other.finish(id, Resolution(.sent))
        await changes.next()
        #expect(try store.entry(id)?.outcome == .sent)
    }

    @Test func anOwnWriteIsNotTold() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.store()
        let other = try folder.store()
        var changes = store.changes.makeAsyncIterator()
        _ = try store.begin(.sample())
        _ = try store.begin(.sample())
        let foreign = try other.begin(.sample()).id
        await changes.next()
        // The first sign is the foreign write's: the own ones gave none.
        #expect(try store.page().first?.id == foreign)
    }

    @Test func aHistoryInMemoryHasNoForeignWrites() async throws {
        let store = try HistoryStore(inMemory: .init())
        var count = 0
        for await _ in store.changes { count += 1 }
        #expect(count == 0)
    }
}
