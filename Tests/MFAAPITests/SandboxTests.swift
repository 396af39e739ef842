import MFAAPI
import Testing

struct SandboxTests {
    private static let message = Sandbox.Message(
        messageId: "m1", from: "+19845550100", text: "Your code is 004217", receivedAt: "2026-11-21T07:00:00Z")
    private static let call = Sandbox.Call(
        callId: "c1", from: "12345", transcript: "0, 0, 4, 2, 1, 7", receivedAt: "2026-11-21T07:00:01Z")

    @Test func aPhoneHasItsNamesOnTheWire() throws {
        let phone = Sandbox.Phone(number: "+19195550142", messages: [Self.message], calls: [Self.call])
        #expect(
            try Wire.text(phone) == """
                {"calls":[{"callId":"c1","from":"12345","receivedAt":"2026-11-21T07:00:01Z",\
                "transcript":"0, 0, 4, 2, 1, 7"}],"messages":[{"from":"+19845550100","messageId":"m1",\
                "receivedAt":"2026-11-21T07:00:00Z","text":"Your code is 004217"}],"number":"+19195550142"}
                """)
    }

    @Test func theListOfPhonesHasItsNamesOnTheWire() throws {
        let list = Sandbox.PhoneList(phones: [.init(number: "+12", messages: 2, calls: 1, lastReceivedAt: "now")])
        #expect(
            try Wire.text(list) == #"{"phones":[{"calls":1,"lastReceivedAt":"now","messages":2,"number":"+12"}]}"#)
    }

    @Test func aFaultMayNameAnyFieldOrNone() throws {
        #expect(try Wire.text(Sandbox.Fault()) == "{}")
        #expect(try Wire.read("{}", as: Sandbox.Fault.self) == Sandbox.Fault())
        let fault = Sandbox.Fault(
            operation: .verify, to: "+12", status: 503, body: "busy", delaySeconds: 0.5, drop: false, malformed: true,
            probability: 0.25, times: 3)
        #expect(
            try Wire.text(Sandbox.FaultList(faults: [fault])) == """
                {"faults":[{"body":"busy","delaySeconds":0.5,"drop":false,"malformed":true,"operation":"verify",\
                "probability":0.25,"status":503,"times":3,"to":"+12"}]}
                """)
    }

    @Test func anArrivalIsAMessageOrACall() throws {
        #expect(try Wire.read(try Wire.text(Sandbox.Arrival(call: Self.call))) == Sandbox.Arrival(call: Self.call))
        #expect(try Wire.text(Sandbox.Arrival(message: Self.message)).hasPrefix(#"{"message":{"#))
    }

    @Test func theClockIsMovedBySeconds() throws {
        #expect(try Wire.text(Sandbox.ClockAdvance(advanceSeconds: 180)) == #"{"advanceSeconds":180}"#)
    }

    @Test func aStrayLogShowsNoWholeNumberAndNoCode() {
        let number = "+19195550142"
        let phone = Sandbox.Phone(number: number, messages: [Self.message], calls: [Self.call])
        let summary = Sandbox.PhoneSummary(number: number, messages: 1, calls: 1, lastReceivedAt: "now")
        let fault = Sandbox.Fault(to: number, body: "Your code is 004217")
        let shown =
            everythingShown(of: phone) + everythingShown(of: Sandbox.PhoneList(phones: [summary]))
            + everythingShown(of: Sandbox.FaultList(faults: [fault]))
            + everythingShown(of: Sandbox.Arrival(message: Self.message, call: Self.call))
        for secret in ["9195550142", "9845550100", "004217", "0, 0, 4", "12345"] {
            #expect(!shown.contains(secret), "\(secret) is shown")
        }
        #expect("\(phone)" == "Phone(number: +1 919 ••• 0142, messages: 1, calls: 1)")
    }
}
