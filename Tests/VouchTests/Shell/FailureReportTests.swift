import MFAAPI
import Testing

@testable import vouch

@Suite struct FailureReportTests {
    @Test func itIsOneObjectWithoutWhatIsNotKnown() {
        #expect(
            FailureReport(.usage("so")).jsonText
                == #"{"error":{"exitStatus":64,"kind":"usage","mayHaveActed":false,"message":"so"}}"#)
    }

    @Test func itNamesFieldsStatusRequestAndRow() throws {
        var failure = Failure(faults: [FieldFault(.digits, "must be 4 to 8"), FieldFault(.to, "number is required")])
        failure.httpStatus = 400
        failure.requestId = "r"
        failure.row = 7
        failure.mayHaveActed = true
        let object = try JSONObject(FailureReport(failure).jsonText)
        #expect(object["error.fields.1.field"] == "to")
        #expect(object["error.fields.1.reason"] == "number is required")
        #expect(object["error.status"] == "400")
        #expect(object["error.requestId"] == "r")
        #expect(object["error.row"] == "7")
        #expect(object["error.mayHaveActed"] == "true")
    }

    @Test func aFailureReadsAsItsSentence() {
        #expect("\(Failure.configuration("set it"))" == "set it")
    }
}
