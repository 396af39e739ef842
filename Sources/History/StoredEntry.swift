internal import Foundation
internal import GRDB
internal import MFAAPI

/// A row of the table `entry` as it is, words that nobody wrote included, so that the check sees what was changed.
struct StoredEntry: FetchableRecord, Sendable {
    var id: Int64 = 0
    var kind: String
    var profile: String
    var environment: String
    var channel: String?
    var number: String
    var tail: String
    var numberHash: Data?
    var scope: String
    var sendId: Int64?
    var startedAt: Int64
    var agent: String?
    var reference: String?
    var owner: Int64
    var finishedAt: Int64?
    var outcome: String
    var status: Int64?
    var remoteId: String?
    var duration: Int64?
    var detail: String?

    /// The columns in the order in which rows are read and written.
    static let columns = """
        id, kind, profile, environment, channel, number, tail, numberHash, scope, sendId, startedAt, agent, reference, \
        owner, finishedAt, outcome, status, remoteId, duration, detail
        """

    init(row: Row) {
        id = row[0]
        kind = row[1]
        profile = row[2]
        environment = row[3]
        channel = row[4]
        number = row[5]
        tail = row[6]
        numberHash = row[7]
        scope = row[8]
        sendId = row[9]
        startedAt = row[10]
        agent = row[11]
        reference = row[12]
        owner = row[13]
        finishedAt = row[14]
        outcome = row[15]
        status = row[16]
        remoteId = row[17]
        duration = row[18]
        detail = row[19]
    }

    init(_ draft: Draft, number kept: KeptNumber, startedAt: Int64, owner: Int64) {
        kind = draft.kind.rawValue
        profile = draft.profile
        environment = draft.environment.rawValue
        channel = draft.channel?.rawValue
        number = kept.shown
        tail = kept.tail
        numberHash = kept.hash
        scope = draft.scope
        sendId = draft.sendId
        self.startedAt = startedAt
        agent = draft.agent
        reference = draft.reference
        self.owner = owner
        outcome = Outcome.open.rawValue
    }

    mutating func insert(_ db: Database) throws {
        let sql = """
            INSERT INTO entry (kind, profile, environment, channel, number, tail, numberHash, scope, sendId, startedAt, \
            agent, reference, owner, outcome) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        try db.cachedStatement(sql: sql).execute(arguments: [
            kind, profile, environment, channel, number, tail, numberHash, scope, sendId, startedAt, agent, reference,
            owner, outcome,
        ])
        id = db.lastInsertedRowID
    }

    mutating func resolve(_ resolution: Resolution, at time: Int64?, _ db: Database) throws {
        finishedAt = time
        outcome = resolution.outcome.rawValue
        status = resolution.status.map(Int64.init)
        remoteId = resolution.remoteId
        duration = resolution.duration.map(\.microseconds)
        detail = resolution.detail
        let sql = """
            UPDATE entry SET finishedAt = ?, outcome = ?, status = ?, remoteId = ?, duration = ?, detail = ? WHERE id = ?
            """
        try db.cachedStatement(sql: sql)
            .execute(arguments: [finishedAt, outcome, status, remoteId, duration, detail, id])
    }

    static func fetch(_ id: Int64, _ db: Database) throws -> StoredEntry? {
        try fetchOne(db.cachedStatement(sql: "SELECT \(columns) FROM entry WHERE id = ?"), arguments: [id])
    }
}

extension Entry {
    /// Reads a row; a word that is none of the known ones, which only another program can have written, becomes the most
    /// careful of them.
    init(_ row: StoredEntry) {
        id = row.id
        kind = Kind(rawValue: row.kind) ?? .send
        profile = row.profile
        environment = Environment(rawValue: row.environment) ?? .live
        channel = row.channel.flatMap(Channel.init)
        number = row.number
        scope = row.scope
        sendId = row.sendId
        startedAt = Date(milliseconds: row.startedAt)
        finishedAt = row.finishedAt.map(Date.init(milliseconds:))
        outcome = Outcome(rawValue: row.outcome) ?? .unknown
        status = row.status.map(Int.init(clamping:))
        remoteId = row.remoteId
        duration = row.duration.map { .microseconds($0) }
        detail = row.detail
        agent = row.agent
        reference = row.reference
    }
}

extension Date {
    init(milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }

    var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }
}

extension Duration {
    var microseconds: Int64 {
        components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
    }
}
