import MFAAPI
import Testing

@testable import MFAService

struct FaultTableTests {
    @Test(arguments: [204, 304]) func aStatusWithoutABodyGetsNone(status: Int) {
        #expect(Sandbox.Fault(status: status, body: "x").refusal == "status 204 and 304 have no body")
        #expect(Sandbox.Fault(status: status).refusal == nil)
    }

    @Test func theFirstFaultThatFitsStrikes() {
        let table = FaultTable()
        #expect(table.add(Sandbox.Fault(operation: .verify, status: 500)))
        #expect(table.add(Sandbox.Fault(to: "+1", status: 501)))
        #expect(table.add(Sandbox.Fault(status: 502)))
        #expect(table.strike(.verify, to: "+1")?.status == 500)
        #expect(table.strike(.voice, to: "+1")?.status == 501)
        #expect(table.strike(.voice, to: nil)?.status == 502)
    }

    @Test func aFaultGoesWhenItHasStruckOftenEnough() {
        let table = FaultTable()
        #expect(table.add(Sandbox.Fault(status: 500, times: 2)))
        #expect(table.strike(.voice, to: nil) != nil)
        #expect(table.list.faults.first?.times == 1)
        #expect(table.strike(.voice, to: nil) != nil)
        #expect(table.strike(.voice, to: nil) == nil)
        #expect(table.list.faults.isEmpty)
    }

    @Test func aProbableFaultStrikesWhenChanceSaysSo() {
        let table = FaultTable(chance: { 0.3 })
        #expect(table.add(Sandbox.Fault(probability: 0.3)))
        #expect(table.strike(.voice, to: nil) == nil)
        #expect(table.add(Sandbox.Fault(probability: 0.31)))
        #expect(table.strike(.voice, to: nil)?.probability == 0.31)
    }

    @Test func theTableHasAnEnd() {
        let table = FaultTable()
        for _ in 0..<Sandbox.Fault.most { #expect(table.add(Sandbox.Fault())) }
        #expect(!table.add(Sandbox.Fault()))
    }
}
