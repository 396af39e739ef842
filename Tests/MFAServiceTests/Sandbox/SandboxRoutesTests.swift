import MFAAPI
import Testing

@testable import MFAService

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The sandbox's own endpoints over HTTP.
struct SandboxRoutesTests {
    @Test(arguments: [
        "Via: 1.1 caddy", "Forwarded: for=10.0.0.1", "X-Forwarded-For: 10.0.0.1", "x-forwarded-proto: https",
        "X-Real-IP: 10.0.0.1",
    ])
    func aRequestThatCameByAProxyGetsNothing(header: String) async throws {
        try await withService { service in
            let proxied = try await service.get("/sandbox/phones", headers: [header])
            #expect(proxied.status == 403)
            #expect(try await service.get("/sandbox/phones").status == 200)
        }
    }

    private static let number = "+19195550142"

    @Test func phonesAreListedNewestFirst() async throws {
        let clock = TestClock()
        var configuration = ServiceConfiguration.test
        configuration.clock = clock.service
        try await withService(configuration) { service in
            let first = try await service.get("/sandbox/phones")
            #expect(first.body == #"{"phones":[]}"#)
            _ = try await service.ask(.messaging, RunningService.send(to: "+1919"))
            clock.advance(1)
            _ = try await service.ask(.voice, RunningService.send(to: "+1920"))
            let list = try await service.decode(Sandbox.PhoneList.self, "/sandbox/phones")
            #expect(list.phones.map(\.number) == ["+1920", "+1919"])
            #expect(list.phones.map(\.calls) == [1, 0])
            #expect(list.phones.map(\.messages) == [0, 1])
            #expect(list.phones.first?.lastReceivedAt == "2026-09-21T14:13:21.000Z")
        }
    }

    @Test(arguments: ["+19195550142", "%2B19195550142"])
    func aPhoneShowsWhatItGotNewestFirst(spelling: String) async throws {
        try await withService { service in
            for text in ["first", "second"] {
                let body = RunningService.send(to: SandboxRoutesTests.number, message: "\(text) {CODE}")
                _ = try await service.ask(.messaging, body)
            }
            let phone = try await service.decode(Sandbox.Phone.self, "/sandbox/phones/\(spelling)")
            #expect(phone.number == SandboxRoutesTests.number)
            #expect(phone.messages.map { $0.text.prefix(5) } == ["secon", "first"])
            #expect(phone.messages.allSatisfy { $0.from == RunningService.from && $0.messageId.count == 29 })
        }
    }

    @Test(arguments: ["19195550142", "+0", "x"]) func whatIsNoNumberIsRefused(number: String) async throws {
        try await withService { service in
            let answer = try await service.get("/sandbox/phones/\(number)")
            #expect(answer.status == 400)
        }
    }

    @Test func theLongPollGivesTheNewestOrWaitsForTheNext() async throws {
        try await withService { service in
            let path = "/sandbox/phones/\(SandboxRoutesTests.number)/next"
            let nothing = try await service.get(path + "?timeoutSeconds=0")
            #expect(nothing.status == 204)
            async let waited = service.get(path + "?timeoutSeconds=20")
            _ = try await service.ask(.messaging, RunningService.send(to: SandboxRoutesTests.number))
            let arrival = try await JSONDecoder().decode(Sandbox.Arrival.self, from: Data(waited.body.utf8))
            let id = try #require(arrival.message?.messageId)
            async let next = service.get(path + "?timeoutSeconds=20&after=\(id)")
            _ = try await service.ask(.voice, RunningService.send(to: SandboxRoutesTests.number))
            let call = try await JSONDecoder().decode(Sandbox.Arrival.self, from: Data(next.body.utf8))
            #expect(call.call?.callId.count == 47)
            #expect(call.message == nil)
        }
    }

    @Test(arguments: ["61", "-1", "x", "nan"]) func aWaitThatIsNoneIsRefused(seconds: String) async throws {
        try await withService { service in
            let path = "/sandbox/phones/\(SandboxRoutesTests.number)/next?timeoutSeconds=\(seconds)"
            let answer = try await service.get(path)
            #expect(answer.status == 400)
        }
    }

    @Test func aFaultTakesTheOperationsPlaceAsOftenAsItIsAskedTo() async throws {
        try await withService { service in
            let added = try await service.post(
                "/sandbox/faults", #"{"operation":"messaging","status":503,"body":"<html>down</html>","times":2}"#)
            #expect(added.body.hasPrefix(#"{"faults":[{"#))
            let body = RunningService.send(to: SandboxRoutesTests.number)
            for _ in 0..<2 {
                let answer = try await service.ask(.messaging, body)
                #expect(answer.status == 503)
                #expect(answer.body == "<html>down</html>")
            }
            let call = try await service.ask(.voice, body)
            #expect(call.status == 200)
            let phone = try await service.decode(Sandbox.Phone.self, "/sandbox/phones/\(SandboxRoutesTests.number)")
            #expect(phone.messages.isEmpty)
            #expect(try await service.ask(.messaging, body).status == 200)
            #expect(try await service.get("/sandbox/faults").body == #"{"faults":[]}"#)
        }
    }

    @Test func aFaultStrikesItsNumberAlone() async throws {
        try await withService { service in
            _ = try await service.post("/sandbox/faults", #"{"to":"+1919","status":500}"#)
            let struck = try await service.ask(.messaging, RunningService.send(to: "+1919"))
            #expect(struck.status == 500)
            let spared = try await service.ask(.messaging, RunningService.send(to: "+1920"))
            #expect(spared.status == 200)
        }
    }

    @Test func aCutAnswerAndADroppedOneLeaveTheCodeSent() async throws {
        try await withService { service in
            let body = RunningService.send(to: SandboxRoutesTests.number)
            _ = try await service.post("/sandbox/faults", #"{"malformed":true,"times":1}"#)
            let cut = try await service.ask(.messaging, body)
            #expect(cut.status == 200)
            #expect(cut.body.hasPrefix(#"{"messageId":"#))
            #expect(!cut.body.hasSuffix("}"))
            _ = try await service.post("/sandbox/faults", #"{"drop":true,"times":1}"#)
            await #expect(throws: (any Error).self) { try await service.ask(.messaging, body) }
            let phone = try await service.decode(Sandbox.Phone.self, "/sandbox/phones/\(SandboxRoutesTests.number)")
            #expect(phone.messages.count == 2)
        }
    }

    @Test func faultsAreCleared() async throws {
        try await withService { service in
            _ = try await service.post("/sandbox/faults", #"{"status":500,"probability":0}"#)
            #expect(try await service.check("123456", to: "+1919").status == 200)
            _ = try await service.post("/sandbox/faults", #"{"status":500}"#)
            #expect(try await service.check("123456", to: "+1919").status == 500)
            let cleared = try await service.client.send("DELETE", "/sandbox/faults")
            #expect(cleared.status == 204)
            #expect(try await service.check("123456", to: "+1919").status == 200)
        }
    }

    @Test(arguments: [
        #"{"status":99}"#, #"{"status":600}"#, #"{"delaySeconds":61}"#, #"{"delaySeconds":-1}"#,
        #"{"probability":1.1}"#,
        #"{"times":0}"#, #"{"operation":"fax"}"#, "[]", "", #"{"status":1e99}"#,
    ])
    func aFaultThatIsNoneIsRefused(body: String) async throws {
        try await withService { service in
            let answer = try await service.post("/sandbox/faults", body)
            #expect(answer.status == 400)
        }
    }

    @Test func theClockMovesForward() async throws {
        try await withService { service in
            let code = try await service.sendCode(to: SandboxRoutesTests.number)
            let moved = try await service.post("/sandbox/clock", #"{"advanceSeconds":180}"#)
            #expect(moved.body.hasPrefix(#"{"now":"20"#))
            #expect(try await service.check(code, to: SandboxRoutesTests.number).body == #"{"valid":false}"#)
            for wrong in ["-1", "1e300", "null", "315360000"] {
                let answer = try await service.post("/sandbox/clock", #"{"advanceSeconds":\#(wrong)}"#)
                #expect(answer.status == 400)
            }
        }
    }

    @Test func aResetForgetsCodesLocksPhonesAndFaults() async throws {
        try await withService { service in
            let code = try await service.sendCode(to: SandboxRoutesTests.number)
            _ = try await service.post("/sandbox/faults", #"{"operation":"messaging","status":500}"#)
            for _ in 0..<5 { _ = try await service.check("0000", to: "+1919") }
            #expect(try await service.check("0000", to: "+1919").status == 429)
            _ = try await service.post("/sandbox/clock", #"{"advanceSeconds":60}"#)
            #expect(try await service.post("/sandbox/reset", "").status == 204)
            #expect(try await service.check(code, to: SandboxRoutesTests.number).body == #"{"valid":false}"#)
            #expect(try await service.check("0000", to: "+1919").status == 200)
            #expect(try await service.get("/sandbox/phones").body == #"{"phones":[]}"#)
            let again = try await service.sendCode(to: SandboxRoutesTests.number)
            #expect(try await service.check(again, to: SandboxRoutesTests.number).body == #"{"valid":true}"#)
        }
    }

    @Test(arguments: [
        ["Host: evil.example"], ["Host: 127.0.0.1.evil.example"], ["Host: 10.0.0.1:4010"],
        ["Origin: http://evil.example"], ["Origin: null"], ["Origin: http://localhost.evil.example"],
    ])
    func anotherHostsNameOrPageGetsNothing(headers: [String]) async throws {
        try await withService { service in
            let answer = try await service.get("/sandbox/phones", headers: headers)
            #expect(answer.status == 403)
            #expect(answer.body.contains("loopback"))
        }
    }

    @Test(arguments: [
        ["Host: localhost"], ["Host: LOCALHOST:80"], ["Host: [::1]:4010"], ["Host: 127.0.0.2"],
        ["Origin: http://localhost:3000"], ["Origin: http://[::1]:3000"],
    ])
    func thisMachinesNamesAndPagesPass(headers: [String]) async throws {
        try await withService { service in
            let answer = try await service.get("/sandbox/phones", headers: headers)
            #expect(answer.status == 200)
        }
    }
}
