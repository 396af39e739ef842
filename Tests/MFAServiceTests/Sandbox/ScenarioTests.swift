import MFAAPI
import Testing

@testable import MFAService

/// The numbers with which something happens by itself.
struct ScenarioTests {
    @Test func theTableIsListed() async throws {
        try await withService { service in
            let answer = try await service.get("/sandbox/scenarios")
            #expect(answer.body.hasPrefix(#"{"scenarios":[{"number":"+1 NPA 555-0180","effect":"delivered"},"#))
            for scenario in Scenario.all { #expect(answer.body.contains("555-\(scenario.line)")) }
        }
    }

    @Test(arguments: ["+19195550182", "+12125550182"]) func theAreaCodeDoesNotMatter(number: String) {
        #expect(Scenario.effect(of: number) == .locked)
    }

    @Test(arguments: ["+19195560182", "+449195550182", "+1919555018", "+191955501820", "+19195550142", ""])
    func everyOtherNumberJustDelivers(number: String) {
        #expect(Scenario.effect(of: number) == .delivered)
    }

    @Test func everyLineIsInTheFictionalRangeAndThereOnce() {
        #expect(Scenario.all.allSatisfy { $0.line.hasPrefix("01") && $0.line.count == 4 })
        #expect(Set(Scenario.all.map(\.line)).count == Scenario.all.count)
    }

    @Test func aLockedNumberIsLockedEvenForARightCode() async throws {
        try await withService { service in
            let code = try await service.sendCode(to: "+19195550182")
            #expect(try await service.check(code, to: "+19195550182").status == 429)
        }
    }

    @Test func aCodeThatExpiresAtOnceArrivesAndIsNotValid() async throws {
        try await withService { service in
            let code = try await service.sendCode(to: "+19195550183")
            #expect(code.count == 6)
            #expect(try await service.check(code, to: "+19195550183").body == #"{"valid":false}"#)
        }
    }

    @Test func aBusyNumberGetsMessagesAndNoCalls() async throws {
        try await withService { service in
            let body = RunningService.send(to: "+19195550184")
            #expect(try await service.ask(.voice, body).status == 200)
            #expect(try await service.ask(.messaging, body).status == 200)
            let phone = try await service.decode(Sandbox.Phone.self, "/sandbox/phones/+19195550184")
            #expect(phone.calls.isEmpty)
            #expect(phone.messages.count == 1)
        }
    }

    @Test func aSlowNumberGetsItsMessageLater() async throws {
        let clock = TestClock()
        var configuration = ServiceConfiguration.test
        configuration.clock = clock.service
        try await withService(configuration) { service in
            let code = try await service.sendCode(to: "+19195550181")
            #expect(code.isEmpty)
            #expect(try await service.get("/sandbox/phones").body == #"{"phones":[]}"#)
            clock.advance(5)
            let phone = try await service.decode(Sandbox.Phone.self, "/sandbox/phones/+19195550181")
            #expect(phone.messages.count == 1)
        }
    }

    @Test(arguments: Scenario.all) func anUndeliveredMessageIsAnsweredAndDoesNotArrive(scenario: Scenario) async throws
    {
        guard case .undelivered = scenario.effect else { return }
        try await withService { service in
            let number = "+1919555\(scenario.line)"
            #expect(try await service.ask(.messaging, RunningService.send(to: number)).status == 200)
            let phone = try await service.decode(Sandbox.Phone.self, "/sandbox/phones/\(number)")
            #expect(phone.messages.isEmpty)
        }
    }
}
