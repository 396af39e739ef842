internal import GRDB

/// The database's shape. Migrations are only ever added at the end.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 entries, words and ledger") { db in
            try db.execute(sql: entries)
            try db.execute(sql: words)
            try db.execute(sql: ledger)
        }
        return migrator
    }

    /// Times are milliseconds since 1970, durations microseconds. `tail` holds the number's digits in reverse, as many as
    /// the kept form shows, so that a search by the last digits is a range of an index. `owner` is the lock of the
    /// process that writes the row.
    private static let entries = """
        CREATE TABLE entry (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            profile TEXT NOT NULL COLLATE NOCASE,
            environment TEXT NOT NULL,
            channel TEXT,
            number TEXT NOT NULL,
            tail TEXT NOT NULL,
            numberHash BLOB,
            scope TEXT NOT NULL COLLATE NOCASE,
            sendId INTEGER,
            startedAt INTEGER NOT NULL,
            agent TEXT COLLATE NOCASE,
            reference TEXT COLLATE NOCASE,
            owner INTEGER NOT NULL,
            finishedAt INTEGER,
            outcome TEXT NOT NULL,
            status INTEGER,
            remoteId TEXT,
            duration INTEGER,
            detail TEXT
        );
        CREATE INDEX entryByOutcome ON entry (outcome, id);
        CREATE INDEX entryByEnvironment ON entry (environment, id);
        CREATE INDEX entryByProfile ON entry (profile, id);
        CREATE INDEX entryByScope ON entry (scope, id);
        CREATE INDEX entryByNumber ON entry (number, id);
        CREATE INDEX entryByTail ON entry (tail, id);
        CREATE INDEX entryByStart ON entry (startedAt, id);
        CREATE INDEX entryByNumberHash ON entry (numberHash, id) WHERE numberHash IS NOT NULL;
        CREATE INDEX entryByAgent ON entry (agent, id) WHERE agent IS NOT NULL;
        CREATE INDEX entryByReference ON entry (reference, id) WHERE reference IS NOT NULL;
        CREATE INDEX entryBySend ON entry (sendId, id) WHERE sendId IS NOT NULL;
        CREATE UNIQUE INDEX oneExpiryPerSend ON entry (sendId) WHERE kind = 'expiry';
        """

    private static let words = """
        CREATE VIRTUAL TABLE words USING fts5(
            profile, scope, agent, reference, remoteId, detail, content = 'entry', content_rowid = 'id',
            tokenize = 'unicode61 remove_diacritics 2'
        );
        CREATE TRIGGER wordsOfNewEntry AFTER INSERT ON entry BEGIN
            INSERT INTO words (rowid, profile, scope, agent, reference, remoteId, detail)
            VALUES (new.id, new.profile, new.scope, new.agent, new.reference, new.remoteId, new.detail);
        END;
        CREATE TRIGGER wordsOfGoneEntry AFTER DELETE ON entry BEGIN
            INSERT INTO words (words, rowid, profile, scope, agent, reference, remoteId, detail)
            VALUES ('delete', old.id, old.profile, old.scope, old.agent, old.reference, old.remoteId, old.detail);
        END;
        CREATE TRIGGER wordsOfFinishedEntry AFTER UPDATE ON entry
        WHEN new.remoteId IS NOT NULL OR new.detail IS NOT NULL BEGIN
            INSERT INTO words (words, rowid, profile, scope, agent, reference, remoteId, detail)
            VALUES ('delete', old.id, old.profile, old.scope, old.agent, old.reference, old.remoteId, old.detail);
            INSERT INTO words (rowid, profile, scope, agent, reference, remoteId, detail)
            VALUES (new.id, new.profile, new.scope, new.agent, new.reference, new.remoteId, new.detail);
        END;
        """

    /// The ledger is only appended to, and cut at its start by a purge. `chain` is one row: the last record, sealed, and
    /// the last one that was cut off, where the chain now begins.
    private static let ledger = """
        CREATE TABLE ledger (
            seq INTEGER PRIMARY KEY,
            event TEXT NOT NULL,
            entryId INTEGER NOT NULL,
            digest BLOB NOT NULL,
            mac BLOB NOT NULL
        );
        CREATE TABLE chain (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            seq INTEGER NOT NULL,
            mac BLOB NOT NULL,
            keyPrint BLOB NOT NULL,
            seal BLOB NOT NULL,
            anchorSeq INTEGER NOT NULL,
            anchorMac BLOB NOT NULL,
            anchorKeyPrint BLOB NOT NULL
        );
        """
}
