import Foundation
import Testing

@testable import Settings

struct ChildProcessTests {
    private func run(
        _ script: String, timeout: Duration = .seconds(30), limit: Int = 100, environment: [String: String] = [:]
    ) async -> ChildProcess.Outcome {
        await ChildProcess.output(
            of: ["/bin/sh", "-c", script], environment: environment, timeout: timeout, limit: limit)
    }

    @Test func statusAndOutputAreTold() async {
        #expect(await run("printf abc; exit 7") == .exited(7, Array("abc".utf8)))
    }

    @Test func nothingToRunIsNotStarted() async {
        let outcome = await ChildProcess.output(of: [], environment: [:], timeout: .seconds(1), limit: 1)
        #expect(outcome == .notStarted("there is no such program"))
    }

    @Test func aFileThatIsNoProgramIsNotStarted() async throws {
        let folder = try TestFolder()
        let path = try folder.write("x", to: "plain", mode: 0o600)
        let outcome = await ChildProcess.output(of: [path], environment: [:], timeout: .seconds(1), limit: 1)
        #expect(outcome == .notStarted("Permission denied"))
    }

    @Test func theLimitIsExact() async {
        #expect(await run("printf 12345", limit: 5) == .exited(0, Array("12345".utf8)))
        #expect(await run("printf 123456", limit: 5) == .tooLong)
    }

    @Test func aProgramThatClosesItsOutputAndGoesOnIsWaitedFor() async {
        #expect(await run("printf x; exec >&-; exec 2>&-; exit 4") == .exited(4, [0x78]))
        #expect(await run("exec >&-; sleep 600", timeout: .milliseconds(200)) == .timedOut)
    }

    @Test func aProgramThatIgnoresSignalsIsKilledAllTheSame() async {
        #expect(await run("trap '' TERM INT HUP; while :; do sleep 1; done", timeout: .milliseconds(200)) == .timedOut)
    }

    @Test func thereIsNoTimeAtAll() async {
        #expect(await run("sleep 600", timeout: .zero) == .timedOut)
    }

    @Test func theEnvironmentIsNothingButWhatIsGiven() async {
        let outcome = await run("echo $A-$HOME", environment: ["A": "1"])
        #expect(outcome == .exited(0, Array("1-\n".utf8)))
    }

    @Test func aStatusThatNobodyKnowsIsNoSuccess() async {
        await #expect(processExitsWith: .success) {
            signal(SIGCHLD, SIG_IGN)
            let outcome = await ChildProcess.output(
                of: ["/bin/sh", "-c", "echo x; exit 1"], environment: [:], timeout: .seconds(30), limit: 99)
            if case .exited(0, _) = outcome { Issue.record("taken for a success") }
        }
    }

    @Test func whatIsIgnoredHereIsNotIgnoredThere() async {
        await #expect(processExitsWith: .success) {
            signal(SIGPIPE, SIG_IGN)
            let outcome = await ChildProcess.output(
                of: ["/bin/sh", "-c", "kill -PIPE $$; echo survived"], environment: [:], timeout: .seconds(30),
                limit: 99)
            #expect(outcome == .signalled(SIGPIPE))
        }
    }

    @Test func noProcessAndNoDescriptorIsLeftBehind() async {
        await #expect(processExitsWith: .success) {
            func descriptors() throws -> Int {
                try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
            }
            func run(_ script: String, _ timeout: Duration) async {
                _ = await ChildProcess.output(
                    of: ["/bin/sh", "-c", script], environment: [:], timeout: timeout, limit: 9)
            }
            await run("echo", .seconds(9))
            let before = try descriptors()
            for _ in 0..<5 {
                await run("echo", .seconds(9))
                await run("sleep 600", .milliseconds(10))
                await run("yes", .seconds(9))
            }
            _ = await ChildProcess.output(of: ["/nowhere"], environment: [:], timeout: .seconds(1), limit: 9)
            #expect(try descriptors() == before)
            var status: Int32 = 0
            #expect(waitpid(-1, &status, WNOHANG) == -1 && errno == ECHILD)
        }
    }

    @Test func manySecretsAtOnceAreAllRead() async {
        let outcomes = await withTaskGroup { group in
            for number in 0..<24 { group.addTask { await run("printf \(number)") } }
            return await group.reduce(into: Set<String>()) { texts, outcome in
                if case .exited(0, let bytes) = outcome { texts.insert(String(decoding: bytes, as: UTF8.self)) }
            }
        }
        #expect(outcomes.count == 24)
    }
}
