import Foundation
import History
import MFAAPI
import Settings
import Testing

@testable import vouch

@Suite struct HistoryCommandsTests {
    /// A home with a send, a check of it that failed, and a send over voice to another number.
    private func home(at date: Date = Date()) throws -> Home {
        let home = try Home()
        try FileManager.default.createDirectory(atPath: home.path + "/state", withIntermediateDirectories: true)
        let store = try HistoryStore(path: home.paths.history, options: HistoryStore.Options(now: { date }))
        let first = try #require(PhoneNumber("+19195550142")), second = try #require(PhoneNumber("+442079460958"))
        _ = try store.record(
            Draft(
                kind: .send, profile: "Acme", environment: .live, channel: .sms, number: first, scope: "login",
                reference: "T-9"), Resolution(.sent, status: 200, remoteId: "m1", duration: .milliseconds(12)))
        _ = try store.record(
            Draft(kind: .verify, profile: "Acme", environment: .live, number: first, scope: "login", sendId: 1),
            Resolution(.notValid, status: 200, detail: "of +19195550142"))
        _ = try store.record(
            Draft(kind: .send, profile: "Demo", environment: .sandbox, channel: .voice, number: second),
            Resolution(.sent, status: 200))
        return home
    }

    @Test func theListShowsTheNewestLastAndMasksNumbers() async throws {
        let ran = try await home().vouch("history")
        #expect(ran.status == 0)
        let lines = ran.output.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines.first?.hasPrefix("ROW") == true)
        #expect(lines.last?.hasPrefix("#3") == true)
        #expect(!ran.output.contains("5550142"))
        #expect(ran.output.contains("+1 919 ••• 0142"))
    }

    @Test func wholeNumbersAreShownWhereThatIsAskedFor() async throws {
        let ran = try await home().vouch("history", "list", "--whole")
        #expect(ran.output.contains("+19195550142"))
    }

    @Test func aPageGoesBackAndSaysThatThereIsMore() async throws {
        let home = try home()
        let ran = await home.vouch("history", "list", "--limit", "1", "--before", "3", "--json")
        let report = try ran.json()
        #expect(report["rows.0.id"] == "2")
        #expect(report["rows.1.id"] == nil)
        #expect(report["total"] == "3")
        #expect(ran.errors.contains("1 of 3 rows"))
    }

    @Test(arguments: [
        (["outcome:notValid"], 1), (["to:0142"], 2), (["--", "-sandbox"], 2), (["T-9"], 1), (["voice"], 1),
        (["to:0142", "outcome:sent"], 1),
    ])
    func searchTakesTheConsolesFilter(_ words: [String], _ count: Int) async throws {
        let ran = try await home().vouch(["history", "search", "--json"] + words)
        #expect(ran.status == 0)
        #expect(try ran.json()["total"] == String(count))
    }

    @Test func aSearchForNothingEndsWithOneAndAWrongKeyWith64() async throws {
        let home = try home()
        #expect(await home.vouch("history", "search", "outcome:locked").status == 1)
        let wrong = await home.vouch("history", "search", "number:12", "--json")
        #expect(wrong.status == 64)
        #expect(try wrong.json()["error.message"]?.contains("to:") == true)
    }

    @Test func aRowIsShownWithWhatBelongsToIt() async throws {
        let home = try home()
        let report = try await home.vouch("history", "show", "#1", "--json").json()
        #expect(report["row.reference"] == "T-9")
        #expect(report["row.remoteId"] == "m1")
        #expect(report["related.0.id"] == "2")
        #expect(report["related.0.detail"] == "of +1 919 ••• 0142")
        #expect(await home.vouch("history", "show", "1").output.contains("reference    T-9"))
        #expect(await home.vouch("history", "show", "99").status == 1)
        #expect(await home.vouch("history", "show", "x").status == 64)
    }

    @Test func anExportIsMaskedUnlessAskedAndFiltered() async throws {
        let home = try home()
        let csv = await home.vouch("history", "export")
        #expect(csv.output.split(separator: "\r\n").count == 4)
        #expect(!csv.output.contains("5550142"))
        #expect(csv.errors == "3 rows\n")
        let lines = await home.vouch("history", "export", "voice", "--format", "jsonl", "--whole", "--quiet")
        #expect(try JSONObject(lines.output)["number"] == "+442079460958")
        #expect(lines.errors.isEmpty)
        let profile = await home.vouch("history", "export", "--profile", "Acme")
        #expect(profile.errors == "2 rows\n")
    }

    @Test func aPurgeAsksAndTakesOldRowsOnly() async throws {
        let home = try home(at: Date(timeIntervalSinceNow: -10 * 86_400))
        #expect(await home.vouch("history", "purge").status == 64)
        #expect(await home.vouch("history", "purge", "--older-than", "5").status == 78)
        let no = await home.vouch(["history", "purge", "--older-than", "5"], lines: ["n"], isTerminal: true)
        #expect(no.status == 1)
        let none = await home.vouch("history", "purge", "--older-than", "11", "--yes", "--json")
        #expect(try none.json()["purged"] == "0")
        let all = await home.vouch(["history", "purge", "--older-than", "9", "--json"], lines: ["y"], isTerminal: true)
        #expect(try all.json()["purged"] == "3")
        #expect(await home.vouch("history", "check").status == 0)
    }

    @Test func theConfigurationsDaysAreMeantWhereNoneAreNamed() async throws {
        let home = try home(at: Date(timeIntervalSinceNow: -10 * 86_400))
        try home.configure(#"{"history": {"keepDays": 9}}"#)
        let ran = await home.vouch("history", "purge", "--yes", "--json")
        #expect(try ran.json()["purged"] == "3")
    }

    @Test func aCheckProvesTheRows() async throws {
        let report = try await home().vouch("history", "check", "--json").json()
        #expect(report["isSound"] == "true")
        #expect(report["rows"] == "3")
    }

    @Test func aDamagedHistoryIsToldAndLeftAsItIs() async throws {
        let home = try Home()
        try home.write("this is no database, and it is long enough to be taken for one", to: home.paths.history)
        let ran = await home.vouch("history", "list", "--json")
        #expect(ran.status == 78)
        #expect(try ran.json()["error.kind"] == "history")
        #expect(try String(contentsOfFile: home.paths.history, encoding: .utf8).hasPrefix("this is no database"))
    }

    @Test func followingShowsRowsOfOtherProcesses() async throws {
        let home = try home()
        let program = try Program(["history", "list", "--limit", "1", "--follow"], in: home)
        #expect(await program.line().hasPrefix("ROW"))
        #expect(await program.line().hasPrefix("#3"))
        let store = try HistoryStore(path: home.paths.history)
        let number = try #require(PhoneNumber("+19195550143"))
        _ = try store.record(
            Draft(kind: .send, profile: "Acme", environment: .live, channel: .sms, number: number), Resolution(.sent))
        #expect(await program.line().hasPrefix("#4"))
        // A signal that this process ignores for a moment is one that its children ignore for good.
        program.signal(SIGKILL)
        _ = await program.end()
    }

    @Test func whatFinishesOutOfOrderIsFollowedAllTheSame() throws {
        let store = try HistoryStore(inMemory: .init())
        let number = try #require(PhoneNumber("+19195550142"))
        func begin() throws -> Int64 {
            try store.begin(Draft(kind: .verify, profile: "Acme", environment: .sandbox, number: number)).id
        }
        let before = try begin()
        var watch = HistoryWatch(newest: before, open: [before])
        func news(_ filter: Filter = Filter([.outcome(.verified)])) throws -> [Int64] {
            let (entries, next) = try watch.news(of: store, filter)
            watch = next
            return entries.map(\.id)
        }
        let slow = try begin(), quick = try begin()
        _ = try store.finish(quick, Resolution(.verified))
        #expect(try news() == [quick])
        _ = try store.finish(slow, Resolution(.verified))
        #expect(try news() == [slow])
        _ = try store.finish(before, Resolution(.notValid))
        #expect(try news() == [])
        #expect(watch.open.isEmpty)
    }

    @Test func aDamagedHistoryIsMovedAsideWhereSomebodySaysSo() async throws {
        let home = try Home()
        let path = home.paths.history
        try home.write("no database" + String(repeating: "x", count: 8192), to: path)
        #expect(await home.vouch("history", "repair", "--json").status == 78)
        #expect(await home.vouch(["history", "repair"], lines: ["n"], isTerminal: true).status == 1)
        #expect(await home.vouch("history").errors.contains("“vouch history repair” moves it aside"))
        let ran = await home.vouch(["history", "repair", "--json"], lines: ["y"], isTerminal: true)
        #expect(ran.status == 0)
        let moved = try #require(try ran.json()["moved"])
        #expect(moved.hasPrefix(path + ".damaged-"))
        #expect(try String(contentsOfFile: moved, encoding: .utf8).hasPrefix("no database"))
        #expect(try home.rows().isEmpty)
    }

    @Test func aSoundHistoryIsNotMoved() async throws {
        let home = try home()
        let ran = await home.vouch("history", "repair", "--yes", "--json")
        #expect(ran.status == 0)
        #expect(try ran.json()["moved"] == nil)
        #expect(try home.rows().count == 3)
    }
}
