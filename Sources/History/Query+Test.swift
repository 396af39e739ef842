internal import Foundation
internal import GRDB
internal import MFAAPI

extension Query {
    /// One key of a filter in the forms that a plan can use.
    struct Test {
        /// A piece of SQL with its arguments.
        struct Clause {
            var sql: String
            var arguments: StatementArguments

            init(_ sql: String, _ arguments: StatementArguments = []) {
                self.sql = sql
                self.arguments = arguments
            }

            static let anything = Clause("TRUE")

            static func either(_ clauses: [Clause]) -> Clause {
                let sql = clauses.map(\.sql).joined(separator: " OR ")
                return Clause("(\(sql))", clauses.reduce(into: StatementArguments()) { $0 += $1.arguments })
            }
        }

        /// What is asked of a row.
        var clause: Clause
        /// A query for the ids of all rows that fit, by an index; `nil` where no index helps.
        var ids: Clause?
        /// A table or join that gives the rows that fit in the order of their ids; `nil` where there is none.
        var walk: (source: String, clause: Clause)?

        /// The opposite, in which an absent value does not fit either.
        var negated: Test { Test(clause: Clause("(\(clause.sql)) IS NOT TRUE", clause.arguments)) }
    }

    /// Makes tests of conditions.
    struct Translator {
        let now: Date
        let key: HistoryKey

        func test(_ group: [Filter.Condition]) -> Test {
            let values = group.compactMap(\.value)
            switch group[0] {
            case .outcome: return equal("outcome", values, index: "entryByOutcome")
            case .environment: return equal("environment", values, index: "entryByEnvironment")
            case .profile: return equal("profile", values, index: "entryByProfile")
            case .scope: return equal("scope", values, index: "entryByScope")
            case .agent: return equal("agent", values, index: "entryByAgent")
            case .reference: return equal("reference", values, index: "entryByReference")
            case .kind: return equal("kind", values, index: nil)
            case .channel: return equal("channel", values, index: nil)
            case .number: return numbers(values)
            case .id, .send: return ids(group)
            case .since(let moment): return began(">=", moment)
            case .until(let moment): return began("<", moment)
            case .word(let word): return words(Self.quoted(word) + "*")
            case .phrase(let phrase): return words(Self.quoted(phrase))
            }
        }

        /// What must not hold. Where every row has one of a few values, that is the others, which an index finds.
        func excluding(_ condition: Filter.Condition) -> Test {
            switch condition {
            case .outcome(let outcome): test(Outcome.allCases.filter { $0 != outcome }.map(Filter.Condition.outcome))
            case .environment(let environment):
                test(Environment.allCases.filter { $0 != environment }.map(Filter.Condition.environment))
            default: test([condition]).negated
            }
        }

        private func equal(_ column: String, _ values: [String], index: String?) -> Test {
            let marks = values.map { _ in "?" }.joined(separator: ", ")
            // An index in part is only taken where the query says its condition.
            let clause = Test.Clause("\(column) IS NOT NULL AND \(column) IN (\(marks))", StatementArguments(values))
            guard let index else { return Test(clause: clause) }
            let source = "entry INDEXED BY \(index)"
            return Test(
                clause: clause,
                ids: Test.Clause("SELECT id FROM \(source) WHERE \(clause.sql)", clause.arguments),
                walk: values.count == 1 ? (source, clause) : nil)
        }

        /// A whole number is also looked for by its hash, which is all there is of it in a row with a masked one.
        private func numbers(_ typed: [String]) -> Test {
            var clauses: [Test.Clause] = []
            var queries: [Test.Clause] = []
            func add(_ clause: Test.Clause, index: String) {
                clauses.append(clause)
                queries.append(
                    .init("SELECT id FROM entry INDEXED BY \(index) WHERE \(clause.sql)", clause.arguments))
            }
            // A colon follows the digit nine, so that it ends the texts that begin with the same digits.
            for text in typed {
                if text.hasPrefix("+") {
                    add(.init("(number >= ? AND number < ?)", [text, text + ":"]), index: "entryByNumber")
                } else {
                    let tail = String(text.reversed())
                    add(.init("(tail >= ? AND tail < ?)", [tail, tail + ":"]), index: "entryByTail")
                }
                if let number = PhoneNumber(typed: text) {
                    let hash = key.hash(of: number)
                    add(.init("(number = ?)", [number.e164]), index: "entryByNumber")
                    add(.init("(numberHash IS NOT NULL AND numberHash = ?)", [hash]), index: "entryByNumberHash")
                }
            }
            let ids = queries.map(\.sql).joined(separator: " UNION ALL ")
            return Test(
                clause: .either(clauses),
                ids: .init(ids, queries.reduce(into: StatementArguments()) { $0 += $1.arguments }))
        }

        private func ids(_ group: [Filter.Condition]) -> Test {
            let clauses: [Test.Clause] = group.compactMap { condition in
                switch condition {
                case .id(let id): Test.Clause("entry.id = ?", [id])
                case .send(let id): Test.Clause("(entry.id = ? OR sendId = ?)", [id, id])
                default: nil
                }
            }
            return Test(clause: .either(clauses), ids: listed(group))
        }

        private func listed(_ group: [Filter.Condition]) -> Test.Clause {
            var arguments = StatementArguments()
            let queries = group.flatMap { condition -> [String] in
                switch condition {
                case .id(let id):
                    arguments += [id]
                    return ["SELECT id FROM entry WHERE id = ?"]
                case .send(let id):
                    arguments += [id, id]
                    return [
                        "SELECT id FROM entry WHERE id = ?",
                        "SELECT id FROM entry INDEXED BY entryBySend WHERE sendId IS NOT NULL AND sendId = ?",
                    ]
                default: return []
                }
            }
            return Test.Clause(queries.joined(separator: " UNION ALL "), arguments)
        }

        private func began(_ relation: String, _ moment: Filter.Moment) -> Test {
            let clause = Test.Clause("startedAt \(relation) ?", [moment.date(now: now).milliseconds])
            let query = "SELECT id FROM entry INDEXED BY entryByStart WHERE \(clause.sql)"
            return Test(clause: clause, ids: Test.Clause(query, clause.arguments))
        }

        private func words(_ match: String) -> Test {
            Test(
                clause: .init("EXISTS (SELECT 1 FROM words WHERE words MATCH ? AND rowid = entry.id)", [match]),
                ids: .init("SELECT rowid FROM words WHERE words MATCH ?", [match]))
        }

        private static func quoted(_ text: String) -> String {
            "\"\(text.replacing(scalar: "\"", with: "\"\""))\""
        }
    }
}

extension Filter.Condition {
    /// Whether both are of one key of which any value will do.
    func isAlternative(to other: Filter.Condition) -> Bool {
        switch (self, other) {
        case (.number, .number), (.outcome, .outcome), (.kind, .kind), (.environment, .environment),
            (.channel, .channel), (.profile, .profile), (.scope, .scope), (.reference, .reference), (.agent, .agent),
            (.id, .id), (.id, .send), (.send, .id), (.send, .send):
            true
        default: false
        }
    }

    /// The value as it is stored; `nil` where it is no text.
    fileprivate var value: String? {
        switch self {
        case .outcome(let outcome): outcome.rawValue
        case .kind(let kind): kind.rawValue
        case .environment(let environment): environment.rawValue
        case .channel(let channel): channel.rawValue
        case .number(let text), .profile(let text), .scope(let text), .reference(let text), .agent(let text): text
        case .id, .send, .since, .until, .word, .phrase: nil
        }
    }
}

extension Filter.Moment {
    /// The point in time, seen from now.
    func date(now: Date) -> Date {
        switch self {
        case .ago(let duration): now.addingTimeInterval(-duration.seconds)
        case .at(let date): date
        }
    }
}
