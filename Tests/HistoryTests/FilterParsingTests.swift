import Foundation
import MFAAPI
import Testing

@testable import History

@Suite struct FilterParsingTests {
    let now = Date(timeIntervalSince1970: 1_795_262_400)  // 2026-11-21T12:00:00Z

    private func parsed(_ text: String) throws -> Filter {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 3600))
        return try Filter(parsing: text, now: now, calendar: calendar)
    }

    @Test func everyKeyIsRead() throws {
        let text = """
            to:0142 outcome:locked kind:send env:live channel:sms profile:"Acme Support" scope:login ref:T-1 agent:Kim \
            id:#12 send:7 since:10m until:2h
            """
        let expected: [Filter.Condition] = [
            .number("0142"), .outcome(.locked), .kind(.send), .environment(.live), .channel(.sms),
            .profile("Acme Support"), .scope("login"), .reference("T-1"), .agent("Kim"), .id(12), .send(7),
            .since(.ago(.seconds(600))), .until(.ago(.seconds(7200))),
        ]
        #expect(try parsed(text) == Filter(expected))
        let keys = Set(text.split(separator: " ").compactMap { $0.split(separator: ":").first.map(String.init) })
        #expect(Filter.Key.allCases.allSatisfy { keys.contains($0.rawValue) })
    }

    @Test func aMinusTurnsAWordRound() throws {
        let expected = Filter(
            [.word("late")], excluding: [.environment(.sandbox), .profile("Acme Support"), .word("T-1")])
        #expect(try parsed("-sandbox late -profile:\"Acme Support\" -T-1") == expected)
    }

    @Test func bareNamesStandForThemselvesUnlessQuoted() throws {
        let expected: [Filter.Condition] = [
            .outcome(.notValid), .outcome(.couldNotCheck), .environment(.live), .channel(.voice), .kind(.expiry),
        ]
        #expect(try parsed("NOT-VALID couldnotcheck Live voice expiry") == Filter(expected))
        #expect(try parsed("\"locked\" \"sms to\"") == Filter([.phrase("locked"), .phrase("sms to")]))
    }

    @Test func bareDigitsAreANumberAndAHashIsARow() throws {
        #expect(try parsed("0142 +19195550142") == Filter([.number("0142"), .number("+19195550142")]))
        #expect(try parsed("#12") == Filter([.id(12)]))
        #expect(try parsed("42 \"0142\" 12:30") == Filter([.word("42"), .phrase("0142"), .word("12:30")]))
    }

    @Test func severalOutcomesStandBetweenCommas() throws {
        #expect(try parsed("outcome:locked,expired") == Filter([.outcome(.locked), .outcome(.expired)]))
    }

    @Test func nothingTypedIsEveryRow() throws {
        #expect(try parsed("  ").isEmpty)
    }

    @Test(arguments: [
        ("30s", "2026-11-21T11:59:30Z"), ("3d", "2026-11-18T12:00:00Z"), ("1w", "2026-11-14T12:00:00Z"),
        ("today", "2026-11-20T23:00:00Z"), ("yesterday", "2026-11-19T23:00:00Z"),
        ("2026-11-20", "2026-11-19T23:00:00Z"), ("2026-11-20T14:30", "2026-11-20T13:30:00Z"),
        ("2026-11-20T14:30:15Z", "2026-11-20T14:30:15Z"),
    ])
    func timesAreMeantInTheCalendarsZone(_ text: String, _ expected: String) throws {
        guard case .since(let moment)? = try parsed("since:\(text)").included.first else {
            Issue.record("no time")
            return
        }
        #expect(moment.date(now: now).ISO8601Format() == expected)
    }

    @Test(arguments: [
        ("colour:red", "colour:", "to:"), ("outcome:lokced", "lokced", "locked"),
        ("outcome:sent,", "outcome:sent,", "sent"),
        ("env:prod", "prod", "live"), ("kind:call", "call", "verify"), ("channel:fax", "fax", "voice"),
        ("since:soon", "soon", "10m"), ("since:2026-02-30", "2026-02-30", "today"), ("until:-5m", "-5m", "2h"),
        ("since:99999999999999999999w", "99999999999999999999w", "1w"),
        ("to:Kim", "Kim", "a whole number"), ("id:x", "x", "a row, such as 12"),
    ])
    func aFaultNamesTheWordAndWhatIsAllowed(_ text: String, _ word: String, _ allowed: String) throws {
        let fault = #expect(throws: FilterFault.self) { try parsed("late \(text)") }
        #expect(fault?.word == word)
        #expect(fault?.allowed.contains(allowed) == true)
        #expect(fault?.description.contains(allowed) == true)
    }

    @Test(arguments: ["profile:", "-", "\"\"", "profile:\"Acme", "-\"late"])
    func aWordThatSaysNothingIsAFault(_ text: String) throws {
        let fault = #expect(throws: FilterFault.self) { try parsed(text) }
        #expect(fault?.word == text)
    }
}
