import MFAAPI
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct ErrorBodyTests {
    private func read(_ text: String) -> ErrorBody? { ErrorBody(reading: Data(text.utf8)) }

    @Test func theLiveShapeIsRead() {
        let body = read(#"{"error": "to number is required", "requestId": "4a6f"}"#)
        #expect(body == ErrorBody(error: "to number is required", requestId: "4a6f"))
        #expect(body?.sentence == "to number is required")
    }

    @Test(arguments: [
        (#"{"message": "Unauthorized"}"#, ErrorBody(message: "Unauthorized")),
        (#"{"Message": "Forbidden"}"#, ErrorBody(capitalMessage: "Forbidden")),
        (#"{"Message": "No", "message": "no"}"#, ErrorBody(message: "no", capitalMessage: "No")),
    ])
    func theGatewaysShapesAreRead(text: String, body: ErrorBody) {
        #expect(read(text) == body)
    }

    @Test func theSeedsShapeIsRead() {
        let body = read(#"{"type": "validation", "description": "digits must be 4 to 8"}"#)
        #expect(body == ErrorBody(type: "validation", description: "digits must be 4 to 8"))
        #expect(body?.sentence == "digits must be 4 to 8")
        #expect(read(#"{"type": "validation"}"#)?.sentence == "validation")
    }

    @Test func theMostTellingFieldSpeaks() {
        var body = ErrorBody(
            error: "error", requestId: "id", message: "message", capitalMessage: "Message", type: "type",
            description: "description")
        #expect(body.sentence == "error")
        body.error = ""
        #expect(body.sentence == "description")
        body.description = nil
        #expect(body.sentence == "message")
        body.message = nil
        #expect(body.sentence == "Message")
        body.capitalMessage = ""
        #expect(body.sentence == "type")
        body.type = nil
        #expect(body.sentence == nil)
    }

    @Test func aFieldOfAnotherTypeCountsAsAbsent() {
        let body = read(
            #"{"error": {"code": 7}, "requestId": 12, "message": ["a"], "description": "why", "type": null}"#)
        #expect(body == ErrorBody(description: "why"))
    }

    @Test func unknownFieldsAreIgnored() {
        #expect(read(#"{"error": "why", "status": 400, "path": [1, {}]}"#) == ErrorBody(error: "why"))
    }

    @Test(arguments: [
        "", " ", "null", "{}", "[]", "\"why\"", "7", "[{\"error\": \"why\"}]", "{\"error\": \"why\"",
        "{\"error\": \"\"}",
        "{\"error\": 7}", "{\"requestId\": \"4a6f\"}", "{\"valid\": true}", "<html><body>502 Bad Gateway</body></html>",
        "{\"error\": \"why\"} trailing", "error",
    ])
    func aBodyThatIsNoneOfTheShapesIsNone(text: String) {
        #expect(read(text) == nil)
    }

    @Test func bytesThatAreNoTextAreNone() {
        #expect(ErrorBody(reading: Data([0xFF, 0xFE, 0x00, 0xD8, 0x7B])) == nil)
        #expect(ErrorBody(reading: Data("{\"error\": \"".utf8) + Data([0xC3, 0x28]) + Data("\"}".utf8)) == nil)
    }

    @Test func itIsWrittenUnderTheNamesItIsReadFrom() throws {
        let body = ErrorBody(
            error: "e", requestId: "r", message: "m", capitalMessage: "M", type: "t", description: "d")
        #expect(
            try Wire.text(ErrorBody(message: "m", capitalMessage: "M")) == #"{"Message":"M","message":"m"}"#)
        #expect(read(try Wire.text(body)) == body)
    }
}
