import MFAAPI
import Testing

@testable import MFAService

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The three operations over HTTP.
struct CodeRoutesTests {
    private static let number = "+19195550142"

    @Test(arguments: ["/api/v1", ""])
    func aMessageIsAnsweredWithItsIdentifierUnderBothPrefixes(prefix: String) async throws {
        try await withService { service in
            let body = RunningService.send(to: CodeRoutesTests.number)
            let answer = try await service.ask(.messaging, body, prefix: prefix)
            #expect(answer.status == 200)
            #expect(answer.headers["content-type"] == "application/json")
            #expect(answer.body.wholeMatch(of: /\{"messageId":"[0-9]{13}[a-z0-9]{16}"\}/) != nil)
        }
    }

    @Test func aCallIsAnsweredWithItsIdentifier() async throws {
        try await withService { service in
            let answer = try await service.ask(.voice, RunningService.send(to: CodeRoutesTests.number))
            #expect(answer.status == 200)
            #expect(answer.body.wholeMatch(of: /\{"callId":"c-[0-9a-f]{8}-[0-9a-f\-]{36}"\}/) != nil)
        }
    }

    @Test func aCodeIsValidOnce() async throws {
        try await withService { service in
            let code = try await service.sendCode(to: CodeRoutesTests.number)
            #expect(code.count == 6)
            #expect(try await service.check(code, to: CodeRoutesTests.number).body == #"{"valid":true}"#)
            #expect(try await service.check(code, to: CodeRoutesTests.number).body == #"{"valid":false}"#)
        }
    }

    @Test func aNumberThatWasNeverSentACodeIsNotValid() async throws {
        try await withService { service in
            let answer = try await service.check("123456", to: CodeRoutesTests.number)
            #expect(answer.status == 200)
            #expect(answer.body == #"{"valid":false}"#)
        }
    }

    @Test func theScopeMustMatchAndANullOrEmptyOneIsTheDefault() async throws {
        try await withService { service in
            let login = try await service.sendCode(to: CodeRoutesTests.number, scope: "login")
            #expect(try await service.check(login, to: CodeRoutesTests.number).body == #"{"valid":false}"#)
            #expect(
                try await service.check(login, to: CodeRoutesTests.number, scope: "Login").body == #"{"valid":false}"#)
            #expect(
                try await service.check(login, to: CodeRoutesTests.number, scope: "login").body == #"{"valid":true}"#)
            for spelling in [#""2FA""#, "null", #""""#] {
                let code = try await service.sendCode(to: CodeRoutesTests.number)
                let answer = try await service.ask(
                    .verify,
                    #"{"to":"\#(CodeRoutesTests.number)","code":"\#(code)","expirationTimeInMinutes":3,"#
                        + #""scope":\#(spelling)}"#)
                #expect(answer.body == #"{"valid":true}"#)
            }
        }
    }

    @Test func codesExpireWithTheirSendAndWithTheWindowOfTheCheck() async throws {
        let clock = TestClock()
        var configuration = ServiceConfiguration.test
        configuration.clock = clock.service
        try await withService(configuration) { service in
            let short = try await service.sendCode(to: CodeRoutesTests.number, minutes: 1)
            let long = try await service.sendCode(to: CodeRoutesTests.number, minutes: 2.5)
            clock.advance(90)
            #expect(try await service.check(short, to: CodeRoutesTests.number, minutes: 15).body == #"{"valid":false}"#)
            #expect(try await service.check(long, to: CodeRoutesTests.number, minutes: 1).body == #"{"valid":false}"#)
            #expect(try await service.check(long, to: CodeRoutesTests.number, minutes: 2).body == #"{"valid":true}"#)
        }
    }

    @Test func fiveWrongTriesLockTheNumberEvenForARightCode() async throws {
        let clock = TestClock()
        var configuration = ServiceConfiguration.test
        configuration.clock = clock.service
        try await withService(configuration) { service in
            let code = try await service.sendCode(to: CodeRoutesTests.number)
            let wrong = code == "000000" ? "000001" : "000000"
            for _ in 0..<5 { #expect(try await service.check(wrong, to: CodeRoutesTests.number).status == 200) }
            let locked = try await service.check(code, to: CodeRoutesTests.number)
            #expect(locked.status == 429)
            #expect(locked.headers["retry-after"] == "30")
            #expect(
                locked.body.hasPrefix(
                    #"{"error":"This number has exceeded verification attempts, please wait 2 minutes","requestId":""#))
            clock.advance(30)
            #expect(try await service.check(code, to: CodeRoutesTests.number).body == #"{"valid":true}"#)
        }
    }

    @Test func aHardenedServiceTakesTheNewestCodeAloneAndLimitsSends() async throws {
        var configuration = ServiceConfiguration.test
        configuration.policy = .hardened
        try await withService(configuration) { service in
            let first = try await service.sendCode(to: CodeRoutesTests.number)
            var second = try await service.sendCode(to: CodeRoutesTests.number)
            if second == first { second = try await service.sendCode(to: CodeRoutesTests.number) }
            #expect(try await service.check(first, to: CodeRoutesTests.number).body == #"{"valid":false}"#)
            #expect(try await service.check(second, to: CodeRoutesTests.number).body == #"{"valid":true}"#)
            let body = RunningService.send(to: CodeRoutesTests.number)
            _ = try await service.ask(.voice, body)
            let limited = try await service.ask(.voice, body)
            #expect(limited.status == 429)
            #expect(limited.body.contains("Too many codes were sent, please wait 10 minutes"))
            #expect(try await service.ask(.messaging, RunningService.send(to: "+447700900123")).status == 200)
        }
    }

    @Test func aHardenedServiceRefusesShortCodesAndLongExpiries() async throws {
        var configuration = ServiceConfiguration.test
        configuration.policy = .hardened
        try await withService(configuration) { service in
            let short = try await service.ask(
                .messaging, RunningService.send(to: CodeRoutesTests.number, digits: 5, minutes: 11))
            #expect(short.status == 400)
            #expect(short.body.contains(#""error":"digits must be 6 to 8""#))
            #expect(short.body.contains("expirationTimeInMinutes must be 1 to 10 minutes"))
        }
    }

    @Test func theMessageIsFilledInAndTheCallSpeaksTheDigitsOneByOne() async throws {
        try await withService { service in
            let body = RunningService.send(
                to: CodeRoutesTests.number, message: "{NAME} {SCOPE}: {CODE} {code} {CODE}", digits: 4)
            _ = try await service.ask(.messaging, body)
            _ = try await service.ask(.voice, body)
            let phone = try await service.decode(Sandbox.Phone.self, "/sandbox/phones/\(CodeRoutesTests.number)")
            let text = phone.messages.first?.text ?? ""
            #expect(text.wholeMatch(of: /Sandbox 2FA: ([0-9]{4}) \{code\} \1/) != nil)
            let transcript = phone.calls.first?.transcript ?? ""
            #expect(transcript.wholeMatch(of: /Sandbox 2FA: (\d, \d, \d, \d) \{code\} \1/) != nil)
        }
    }

    /// A store that is out of reach.
    private struct BrokenStore: CodeStore {
        struct OutOfReach: Error {
            let password = "store-secret"
        }

        func count(_ limits: [SendLimit], at time: Date) async throws -> SendVerdict { throw OutOfReach() }
        func keep(_ code: NewCode) async throws { throw OutOfReach() }
        func check(_ attempt: CodeAttempt) async throws -> CodeVerdict { throw OutOfReach() }
        func ping() async throws { throw OutOfReach() }
    }

    @Test func aStoreOutOfReachIsAnInternalErrorAndItsTypeAloneIsWritten() async throws {
        let log = MemoryLog()
        var configuration = ServiceConfiguration.test
        configuration.store = BrokenStore()
        configuration.logger = log.logger
        try await withService(configuration) { service in
            let answer = try await service.check("123456", to: CodeRoutesTests.number)
            #expect(answer.status == 500)
            #expect(answer.body.hasPrefix(#"{"error":"Internal Error","requestId":""#))
            #expect(try await service.get("/healthz").status == 503)
            #expect(log.text.matches(of: /An error of type OutOfReach was not foreseen/).count == 2)
            #expect(!log.text.contains("store-secret"))
        }
    }

    @Test func ofManyParallelChecksOfOneRightCodeExactlyOneIsValid() async throws {
        try await withService { service in
            let code = try await service.sendCode(to: CodeRoutesTests.number)
            let bodies = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<200 {
                    group.addTask { try await service.check(code, to: CodeRoutesTests.number).body }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(bodies.count { $0 == #"{"valid":true}"# } == 1)
        }
    }
}
