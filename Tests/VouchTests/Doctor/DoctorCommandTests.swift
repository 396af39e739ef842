import Foundation
import Testing

@testable import vouch

@Suite struct DoctorCommandTests {
    @Test func aFreshHomeIsGood() async throws {
        let ran = try await Home(["TERM": "xterm"]).vouch("doctor", "--json")
        #expect(ran.status == 0)
        let report = try ran.json()
        #expect(report["isGood"] == "true")
        #expect(!ran.output.contains("warning"))
    }

    @Test func aServiceThatAnswersIsGoodAndSoIsItsClock() async throws {
        try await SandboxHome.run { place in
            let ran = await place.home.vouch(["doctor"] + place.service)
            #expect(ran.status == 0, "\(ran.output)")
            #expect(ran.output.contains("a code that was never sent is not valid"))
        }
    }

    @Test func whatIsAtFaultIsToldAndEndsWithOne() async throws {
        let home = try Home(["BW_USERNAME": "u", "BW_PASSWORD": "p", "TERM": "dumb", "LANG": "C"])
        try home.configure(#"{"profiles": [{"name": "x", "digits": 9}]}"#)
        let ran = await home.vouch("doctor", "--base-url", "http://127.0.0.1:1", "--sandbox")
        #expect(ran.status == 1)
        #expect(ran.output.contains("digits must be 4 to 8"))
        #expect(ran.output.contains("FAIL  service"))
        #expect(ran.output.contains("TERM names no terminal"))
        #expect(ran.output.contains("the locale is not UTF-8"))
    }

    @Test func offlineAsksNoService() async throws {
        let home = try Home(["BW_USERNAME": "u", "BW_PASSWORD": "p"])
        let ran = await home.vouch("doctor", "--offline", "--base-url", "http://127.0.0.1:1", "--sandbox")
        #expect(ran.status == 0)
        #expect(!ran.output.contains("service"))
    }

    @Test func aWrongProfileIsAFinding() async throws {
        let ran = try await Home().vouch("doctor", "--profile", "Nobody", "--json")
        #expect(ran.status == 1)
        #expect(ran.output.contains("there is no profile “Nobody”"))
    }

    @Test(arguments: [
        ("Sat, 21 Nov 2026 14:03:29 GMT", 1_795_269_809.0), ("Fri, 02 Jan 1970 00:00:00 GMT", 86_400),
    ])
    func aDateOfHTTPIsRead(_ text: String, _ seconds: Double) {
        #expect(Date(httpText: text)?.timeIntervalSince1970 == seconds)
    }

    @Test(arguments: ["", "yesterday", "Sat, 21 Foo 2026 14:03:29 GMT"])
    func anotherTextIsNoDate(_ text: String) {
        #expect(Date(httpText: text) == nil)
    }
}
