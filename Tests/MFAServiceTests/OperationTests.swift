import MFAAPI
import Testing

@testable import MFAService

/// The three operations over HTTP.
struct OperationTests {
    private static let number = "+19195550142"

    @Test(arguments: ["/api/v1", ""])
    func aCodeIsSentBySMSUnderBothPrefixes(prefix: String) async throws {
        try await withService { service in
            let answer = try await service.ask(
                .messaging, RunningService.send(to: OperationTests.number), prefix: prefix)
            #expect(answer.status == 200)
            #expect(answer.headers["content-type"] == "application/json")
            #expect(answer.body.wholeMatch(of: /\{"messageId":"[0-9]{13}[a-z0-9]{16}"\}/) != nil)
        }
    }

    @Test func aCodeIsValidOnce() async throws {
        try await withService { service in
            let code = try await service.sendCode(to: OperationTests.number)
            #expect(try await service.check(code, to: OperationTests.number).body == #"{"valid":true}"#)
            #expect(try await service.check(code, to: OperationTests.number).body == #"{"valid":false}"#)
        }
    }
}
