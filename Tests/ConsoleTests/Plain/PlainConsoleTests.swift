import Foundation
import History
import Logging
import MFAAPI
import MFAClient
import MFAService
import Settings
import Synchronization
import Terminal
import Testing

@testable import Console

/// The line mode on the real service: lines in, lines and an ending out.
@MainActor @Suite struct PlainConsoleTests {
    @Test func fourLinesAreAFullVerification() async throws {
        let talk = try await Talk.hold(["to +1 919 555 0177", "send", "use code", "verify"])
        #expect(talk.ending.contains("Verdict.valid"))
        #expect(talk.lines.contains { $0.hasPrefix("SENT #1 +1 919 *** 0177 by SMS") })
        #expect(talk.lines.contains("VERIFIED #1 +1 919 *** 0177"))
        #expect(talk.rows.map(\.outcome) == [.sent, .verified])
    }

    @Test func aWrongCodeEndsAsNotValid() async throws {
        let talk = try await Talk.hold(["send", "verify 000000"])
        #expect(talk.ending.contains("Verdict.notValid"))
        #expect(talk.lines.contains("NOT VALID #1 +1 919 *** 0142, 1 try"))
        #expect(!talk.text.contains("VERIFIED"))
    }

    @Test func thereIsNothingButTextOnLines() async throws {
        let talk = try await Talk.hold([
            "send", "use code", "verify", "help", "log", "http", "phone", "notices", "open",
        ])
        #expect(!talk.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test func aQuestionInAPipeIsAnsweredWithNoAndIsNoSuccess() async throws {
        let talk = try await Talk.hold(["send", "resend"])
        #expect(talk.ending == "refused")
        #expect(talk.rows.map(\.outcome) == [.sent])
        #expect(talk.lines.suffix(1) == ["Nothing was sent"])
        #expect(talk.lines.contains { $0.hasSuffix("Send another by SMS? Default no; yes or no?") })
    }

    @Test func aRowIsOpenedByItsNumberAlsoBehindAFilter() async throws {
        let talk = try await Talk.hold(["send", "use code", "verify", "filter outcome:verified", "open 1", "open #2"])
        let row = try #require(talk.lines.firstIndex(of: "Row #1"))
        #expect(talk.lines.dropFirst(row + 1).first == "> SENT")
        let second = try #require(talk.lines.firstIndex(of: "Row #2"))
        #expect(talk.lines.dropFirst(second + 1).first == "+ VERIFIED")
    }

    @Test func aRowThatIsNotThereIsSaidAndNoOtherIsShown() async throws {
        let talk = try await Talk.hold(["open 7", "send", "open 77", "open 482019", "open it"])
        #expect(talk.lines.contains("Warning: no row #7"))
        #expect(talk.lines.contains("Warning: no row #77"))
        #expect(talk.lines.contains("Warning: no row of that number"))
        #expect(talk.lines.contains { $0.contains("name a row by its number, such as #12") })
        #expect(!talk.text.contains("Row #"))
        #expect(!talk.text.contains("482019"))
    }

    @Test func yesSendsAgain() async throws {
        let talk = try await Talk.hold(["send", "resend", "yes"])
        #expect(talk.ending == "sent")
        #expect(talk.rows.map(\.outcome) == [.sent, .sent])
    }

    @Test(arguments: [["send", "verfy 123456"], ["send", "verify 12"], ["verify 123456"]])
    func aLineThatCouldNotBeFollowedIsNoSuccess(_ lines: [String]) async throws {
        #expect(try await Talk.hold(lines).ending == "refused")
    }

    @Test(arguments: [
        "123456", "12 34 56", "verfy 123456", "send 123456", "verify123456", "123456 verify", "profile 123456",
        "faults 123456", "help 123456", "move clock 123456", "channel 123456", "use code 123456", "verify 1234567",
        "search 123456", "search code 12 34 56", "filter 123456", "filter -sent 12 34 56", "insights 123456",
        "repeat 123456", "filter 123456:", "filter 12:34:56", "filter \"123456", "filter since:123456",
    ])
    func aCodeIsNeverSaidAgain(_ line: String) async throws {
        let talk = try await Talk.hold(["send", line, "notices", "log"])
        #expect(!talk.text.filter { !$0.isWhitespace }.contains("123456"))
        #expect(talk.lines.count > 5, "it is answered all the same")
    }

    @Test(arguments: [
        ("filter outcom:sent", "Warning: “outcom:” is no key"), ("move clock soon", "Warning: The clock moves by"),
        ("search nowhere", "No earlier row holds “nowhere”"),
        (
            "search 4711", "No earlier row holds that"
        ), ("search", "Warning: Search: name words to find"),
        ("insights month", "Warning: Insights: name hour, day or week"),
        ("repeat", "Warning: Repeat check: only a verify of this session is repeated"),
        ("dismiss", "Warning: Dismiss: no verification"),
        ("digits 3", "Warning: Digits must be 4 to 8"),
    ])
    func whatCannotBeDoneIsSaidInOneLine(_ line: String, _ start: String) async throws {
        let lines = try await Talk.hold(line == "dismiss" ? [line] : ["send", line]).lines
        #expect(lines.filter { $0.hasPrefix(start) }.count == 1)
        #expect(lines.last?.hasPrefix(start) == true)
    }

    @Test func theEndOfTheLinesEndsTheLineOfThePrompt() async throws {
        let talk = try await Talk.hold([], isInteractive: true, endsAtPrompt: true)
        #expect(talk.text.hasSuffix("SANDBOX Sandbox> \n"))
    }

    @Test func theTicketNoteIsReadOutAndHoldsNoCode() async throws {
        let talk = try await Talk.hold(["send", "verify 000000", "ticket note"])
        #expect(talk.lines.contains("Phone verification: NOT VALID"))
        #expect(!talk.text.contains("000000"))
    }

    @Test func aReferenceGoesWithOneCaller() async throws {
        let talk = try await Talk.hold([
            "reference", "reference CASE-1 of Ms Example", "send", "to +1 919 555 0177", "reference", "send",
        ])
        #expect(talk.rows.map(\.reference) == ["CASE-1 of Ms Example", nil])
        #expect(talk.lines.contains("Reference: CASE-1 of Ms Example"))
        #expect(talk.lines.count { $0 == "Reference: none" } == 2)
    }

    @Test func noneTakesAReferenceAwayAndALongOneIsRefused() async throws {
        let talk = try await Talk.hold([
            "reference CASE-1", "reference none", "reference \(String(repeating: "x", count: 121))", "send",
        ])
        #expect(talk.rows.map(\.reference) == [nil])
        #expect(talk.lines.contains("Warning: Reference: at most 120 characters"))
    }

    @Test func theNextReferenceCanBeNamedWhileAVerifiedOneIsSelected() async throws {
        let talk = try await Talk.hold(["send", "use code", "verify", "help reference", "reference CASE-2"])
        #expect(talk.lines.suffix(2).first == "reference: Names the ticket or case that a verification is for.")
        #expect(talk.lines.last == "Reference: CASE-2")
    }

    @Test func searchingTellsTheSelectedRowOrTheNearestBeforeIt() async throws {
        let talk = try await Talk.hold([
            "send", "to +1 919 555 0177", "send", "search 0177", "search 0142", "search sent", "match before",
        ])
        let found = talk.lines.filter { $0.contains("  #") }.map { $0.split(separator: "  ")[2] }
        #expect(found == ["#2", "#1", "#1"])
        #expect(talk.lines.last == "No earlier row holds “sent”")
    }

    @Test(arguments: [("insights", "last hour", "profile"), ("insights WEEK by channel", "last week", "channel")])
    func insightsAreATable(_ line: String, _ span: String, _ grouping: String) async throws {
        let talk = try await Talk.hold(["send", "use code", "verify", line])
        let first = try #require(talk.lines.firstIndex(of: "Insights, \(span)"))
        let lines = talk.lines.dropFirst(first + 1)
        #expect(lines.first == "SENDS 1 - VERIFIED 1")
        #expect(lines.dropFirst().first?.hasPrefix("Time to verify: median 0:0") == true)
        let name = grouping == "profile" ? "Sandbox" : "SMS"
        let cells = lines.suffix(2).map { $0.split(separator: "  ").map { $0.filter { $0 != " " } } }
        #expect(cells.first == [grouping, "sends", "verified", "median", "p95"])
        #expect(cells.last?.prefix(3) == [name, "1", "1(100%)"])
    }

    @Test func insightsOfNothingSaySo() async throws {
        #expect(try await Talk.hold(["insights day"]).lines.last == "Nothing happened in the last day.")
    }

    @Test func aCheckIsRepeatedAsARowOfItsOwn() async throws {
        let talk = try await Talk.hold(["send", "verify 000000", "repeat"])
        #expect(talk.ending.contains("Verdict.notValid"))
        #expect(talk.lines.last == "NOT VALID #1 +1 919 *** 0142, 2 tries")
        #expect(talk.rows.map(\.outcome) == [.sent, .notValid, .notValid])
    }

    @Test func whatWasDismissedComesBack() async throws {
        let talk = try await Talk.hold(["send", "dismiss", "bring back", "use code", "verify"])
        #expect(talk.lines.contains("No code is out."))
        #expect(talk.lines.count { $0.hasPrefix("SENT #1") } == 1)
        #expect(talk.rows.map(\.outcome) == [.sent, .verified])
    }

    @Test func aLineChoosesTheChannelOfTheNextSend() async throws {
        let talk = try await Talk.hold(["channel voice", "send"], isInteractive: true)
        #expect(talk.lines.contains { $0.hasPrefix("SENT #1 +1 919 *** 0142 by voice") })
    }

    @Test func endingTheTaskEndsTheLines() async throws {
        let talk = try await Talk.hold(["send"], staysOpen: true) { console in console.tick() }
        #expect(talk.ending == "sent")
    }
}

/// What was said in the line mode, and what came of it.
private struct Talk {
    let text: String
    let ending: String
    let rows: [Entry]

    var lines: [String] { text.split(separator: "\n").map(String.init) }

    /// Runs lines on a service and a home of their own; a conversation that stays open is cancelled once a code is out, or
    /// ends at the first prompt.
    @MainActor
    static func hold(
        _ lines: [String], isInteractive: Bool = false, staysOpen: Bool = false, endsAtPrompt: Bool = false,
        _ look: (PlainConsole) -> Void = { _ in }
    ) async throws -> Talk {
        let home = TemporaryHome()
        var service = ServiceConfiguration(accountId: "9900000", username: "user", password: "password", port: 0)
        service.logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            let (ports, started) = AsyncStream.makeStream(of: Int.self)
            let server = try MFAServer(configuration: service) { port in started.yield(port) }
            group.addTask { try await server.run() }
            var arriving = ports.makeAsyncIterator()
            let port = try #require(await arriving.next(isolation: #isolation))
            let services = ConsoleServices.testing(home, baseURL: "http://127.0.0.1:\(port)/api/v1")
            let output = Mutex("")
            let (sent, isSent) = AsyncStream.makeStream(of: Void.self)
            let (stream, feed) = AsyncStream.makeStream(of: String.self)
            let console = PlainConsole(
                start: ConsoleStart(loaded: services.configuration.load(), themeNames: []), services: services,
                isInteractive: isInteractive
            ) { text in
                output.withLock { $0 += text }
                if text.hasPrefix("SENT") { isSent.yield() }
                if endsAtPrompt, text.hasSuffix("> ") { feed.finish() }
            }
            look(console)
            for line in lines { feed.yield(line) }
            if !staysOpen, !endsAtPrompt { feed.finish() }
            // The task is unstructured so that it can be cancelled alone; it is awaited here.
            let running = Task { await console.run(stream) }
            if staysOpen {
                var news = sent.makeAsyncIterator()
                await news.next(isolation: #isolation)
                running.cancel()
            }
            let ending = "\(await running.value)"
            group.cancelAll()
            while (try? await group.next()) != nil {}
            let rows = try await services.history.open().page(limit: 100).reversed()
            return Talk(text: output.withLock { $0 }, ending: ending, rows: Array(rows))
        }
    }
}
