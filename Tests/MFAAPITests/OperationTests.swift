import MFAAPI
import Testing

struct OperationTests {
    @Test(arguments: zip(Operation.allCases, ["createMessagingMfa", "createVoiceMfa", "verifyMfaCode"]))
    func anOperationIsKnownByItsIdentifier(operation: MFAAPI.Operation, id: String) {
        #expect(operation.operationId == id)
    }

    @Test(arguments: zip(Operation.allCases, ["messaging", "voice", "verify"]))
    func thePathNamesAccountAndOperation(operation: MFAAPI.Operation, word: String) {
        #expect(operation.path(accountId: "9900000") == "/accounts/9900000/code/\(word)")
    }

    @Test func aChannelHasItsOperationAndItsFallback() {
        #expect(Channel.allCases.map(\.operation) == [.messaging, .voice])
        #expect(Channel.allCases.map(\.other) == [.voice, .sms])
    }

    @Test func aFieldsNameIsItsNameOnTheWire() {
        #expect(
            Field.allCases.map(\.rawValue) == [
                "to", "from", "applicationId", "scope", "message", "digits", "expirationTimeInMinutes", "code",
                "callbackUrl",
            ])
    }
}
