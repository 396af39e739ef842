import Foundation
import Testing

@testable import History

@Suite struct LedgerTests {
    @Test(arguments: [
        (Content("p", .text("ab"), .text("c")), Content("p", .text("a"), .text("bc"))),
        (Content("p", .text("")), Content("p", .text(nil))),
        (Content("p", .text("1")), Content("p", .int(1))),
        (Content("p", .text("a")), Content("p", .blob(Data("a".utf8)))),
        (Content("p", .int(nil), .int(1)), Content("p", .int(1), .int(nil))),
        (Content("p", .text("a")), Content("q", .text("a"))),
        (Content("p", .int(1)), Content("p", .int(256))),
    ])
    func whatDiffersIsNeverTheSameBytes(_ one: Content, _ other: Content) {
        #expect(one.bytes != other.bytes)
        let ledger = Ledger(key: .random)
        #expect(ledger.digest(one) != ledger.digest(other))
    }

    @Test func aRecordsCodeIsOfEverythingInItAndOfTheKey() {
        let ledger = Ledger(key: .random)
        let (digest, previous) = (Data(count: 16), Data(count: 16))
        let changed = Data(repeating: 1, count: 16)
        let codes = [
            ledger.mac(seq: 1, event: "begin", entryId: 1, digest: digest, after: previous),
            ledger.mac(seq: 2, event: "begin", entryId: 1, digest: digest, after: previous),
            ledger.mac(seq: 1, event: "finish", entryId: 1, digest: digest, after: previous),
            ledger.mac(seq: 1, event: "begin", entryId: 2, digest: digest, after: previous),
            ledger.mac(seq: 1, event: "begin", entryId: 1, digest: changed, after: previous),
            ledger.mac(seq: 1, event: "begin", entryId: 1, digest: digest, after: changed),
            Ledger(key: .random).mac(seq: 1, event: "begin", entryId: 1, digest: digest, after: previous),
        ]
        #expect(Set(codes).count == codes.count)
        #expect(codes[0] == ledger.mac(seq: 1, event: "begin", entryId: 1, digest: digest, after: previous))
        #expect(codes.allSatisfy { $0.count == HistoryKey.codeLength })
    }

    @Test func aSealIsNoRecordsCode() {
        let ledger = Ledger(key: .random)
        let head = Ledger.Head(seq: 1, mac: Data(count: 16), keyPrint: Data())
        var moved = head
        moved.seq = 2
        #expect(ledger.seal(of: head) != ledger.seal(of: moved))
        #expect(ledger.seal(of: head) != head.mac)
    }
}
