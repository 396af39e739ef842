internal import Crypto
internal import Foundation
internal import GRDB

/// The chain of everything that happened to the history, in the order in which it happened.
///
/// Each record seals what an entry was at that moment and the record before it. What is removed, changed or put in without
/// the key breaks the chain or fits no record of it. Records are appended inside the transaction that writes the entry, so
/// several processes share one chain.
struct Ledger: Sendable {
    let key: HistoryKey

    /// What happened.
    enum Event: String {
        /// An entry was begun; its record seals what a draft says.
        case begin
        /// An entry was finished; its record seals what a resolution says.
        case finish
        /// Entries up to this one were removed on purpose.
        case purge
        /// From here on the chain is sealed under another key.
        case key
    }

    /// The end of the chain.
    struct Head {
        var seq: Int64
        var mac: Data
        var keyPrint: Data

        static let genesis = Head(seq: 0, mac: Data(count: HistoryKey.codeLength), keyPrint: Data())
    }

    func append(_ event: Event, entryId: Int64, content: Content, _ db: Database) throws {
        var head = try head(db)
        if head.keyPrint != key.print {
            head = try write(.key, entryId: 0, digest: key.print, after: head, db)
        }
        head = try write(event, entryId: entryId, digest: digest(content), after: head, db)
        try seal(head, db)
    }

    func digest(_ content: Content) -> Data {
        code(for: content)
    }

    func mac(seq: Int64, event: String, entryId: Int64, digest: Data, after previous: Data) -> Data {
        code(for: Content("record", .blob(previous), .int(seq), .text(event), .int(entryId), .blob(digest)))
    }

    func seal(of head: Head) -> Data {
        code(for: Content("head", .int(head.seq), .blob(head.mac)))
    }

    private func code(for content: Content) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: content.bytes, using: key.ledger).prefix(HistoryKey.codeLength))
    }

    private func head(_ db: Database) throws -> Head {
        let sealed = try Row.fetchOne(db.cachedStatement(sql: "SELECT seq, mac, keyPrint FROM chain"))
        if let sealed { return Head(seq: sealed[0], mac: sealed[1], keyPrint: sealed[2]) }
        // The chain's one row is gone: go on from the last record, under a key record of its own.
        let last = try Row.fetchOne(db, sql: "SELECT seq, mac FROM ledger ORDER BY seq DESC LIMIT 1")
        return last.map { Head(seq: $0[0], mac: $0[1], keyPrint: Data()) } ?? .genesis
    }

    private func write(
        _ event: Event, entryId: Int64, digest: Data, after head: Head, _ db: Database
    ) throws -> Head {
        let seq = head.seq + 1
        let mac = mac(seq: seq, event: event.rawValue, entryId: entryId, digest: digest, after: head.mac)
        try db.cachedStatement(sql: "INSERT INTO ledger (seq, event, entryId, digest, mac) VALUES (?, ?, ?, ?, ?)")
            .execute(arguments: [seq, event.rawValue, entryId, digest, mac])
        return Head(seq: seq, mac: mac, keyPrint: key.print)
    }

    private func seal(_ head: Head, _ db: Database) throws {
        let sql = """
            INSERT INTO chain (id, seq, mac, keyPrint, seal, anchorSeq, anchorMac, anchorKeyPrint)
            VALUES (1, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, mac = excluded.mac, keyPrint = excluded.keyPrint,
            seal = excluded.seal
            """
        let genesis = Head.genesis
        try db.cachedStatement(sql: sql).execute(arguments: [
            head.seq, head.mac, head.keyPrint, seal(of: head), genesis.seq, genesis.mac, genesis.keyPrint,
        ])
    }
}

/// Values in one unmistakable row of bytes: each with its kind and its length.
struct Content {
    enum Value {
        case text(String?)
        case int(Int64?)
        case blob(Data?)
    }

    private(set) var bytes: [UInt8] = []

    init(_ purpose: String, _ values: Value...) {
        bytes.reserveCapacity(256)
        append(1, purpose.utf8)
        for value in values {
            switch value {
            case .text(let text?): append(1, text.utf8)
            case .int(let number?): withUnsafeBytes(of: number.bigEndian) { append(2, $0) }
            case .blob(let data?): append(3, data)
            case .text(nil), .int(nil), .blob(nil): bytes.append(0)
            }
        }
    }

    private mutating func append(_ kind: UInt8, _ value: some Collection<UInt8>) {
        bytes.append(kind)
        withUnsafeBytes(of: UInt32(value.count).bigEndian) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: value)
    }
}

extension StoredEntry {
    /// What the record of a begin seals. A column that a later migration adds gets a content and an event of its own.
    var begun: Content {
        Content(
            "begin", .int(id), .text(kind), .text(profile), .text(environment), .text(channel), .text(number),
            .text(tail), .blob(numberHash), .text(scope), .int(sendId), .int(startedAt), .text(agent), .text(reference)
        )
    }

    /// What the record of a finish seals.
    var finished: Content {
        Content(
            "finish", .int(id), .int(finishedAt), .text(outcome), .int(status), .text(remoteId), .int(duration),
            .text(detail)
        )
    }
}
