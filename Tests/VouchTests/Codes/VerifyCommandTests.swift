import History
import MFAAPI
import Testing

@testable import vouch

@Suite struct VerifyCommandTests {
    @Test func aRightCodeIsValidOnce() async throws {
        try await SandboxHome.run { place in
            _ = await place.send()
            let code = try await place.code()
            let first = await place.verify(code, "--json")
            #expect(first.status == 0)
            #expect(try first.json()["valid"] == "true")
            #expect(try first.json()["outcome"] == "verified")
            #expect(try first.json()["sendRow"] == "1")
            #expect(first.errors.hasPrefix("VERIFIED #2"))
            let second = await place.verify(code, "--json")
            #expect(second.status == 1)
            #expect(try second.json()["valid"] == "false")
            #expect(!(first.output + first.errors + second.output + second.errors).contains(code))
            #expect(try place.home.rows().map(\.outcome) == [.sent, .verified, .notValid])
        }
    }

    @Test func aCodeComesFromStandardInput() async throws {
        try await SandboxHome.run { place in
            _ = await place.send()
            let code = try await place.code()
            let arguments = ["verify", "--to", SandboxHome.number, "--code", "-"] + place.service
            let ran = await place.home.vouch(arguments, lines: [code.prefix(3) + " " + code.suffix(3)])
            #expect(ran.status == 0)
            let nothing = await place.home.vouch(arguments)
            #expect(nothing.status == 64)
        }
    }

    @Test func anotherScopeIsNotValid() async throws {
        try await SandboxHome.run { place in
            _ = await place.send("--scope", "login")
            let code = try await place.code()
            #expect(await place.verify(code, "--scope", "payment").status == 1)
            #expect(await place.verify(code, "--scope", "login").status == 0)
        }
    }

    @Test func aLockIsNeverCalledAWrongCode() async throws {
        try await SandboxHome.run { place in
            _ = await place.send()
            for _ in 0..<5 { #expect(await place.verify("000000").status == 1) }
            let locked = await place.verify("000000", "--json")
            #expect(locked.status == 75)
            let error = try locked.json()
            #expect(error["error.status"] == "429")
            #expect(try place.home.rows().last?.outcome == .locked)
        }
    }

    @Test(arguments: ["12", "abcdef", "123456789"])
    func aCodeThatIsNoneIsNamedWithoutBeingShown(_ code: String) async throws {
        let home = try Home(["BW_USERNAME": "u", "BW_PASSWORD": "p"])
        let ran = await home.vouch(
            "verify", "--to", SandboxHome.number, "--code", code, "--base-url", "http://127.0.0.1:1", "--sandbox",
            "--json")
        #expect(ran.status == 64)
        #expect(try ran.json()["error.fields.0.field"] == "code")
        #expect(!(ran.errors + ran.output).contains(code))
    }

    @Test(arguments: [(Sandbox.Fault(status: 500), 70), (Sandbox.Fault(drop: true), 69)])
    func aFaultIsNeverCalledAWrongCode(_ fault: Sandbox.Fault, _ status: Int) async throws {
        try await SandboxHome.run { place in
            try await place.add(fault)
            let ran = await place.verify("123456", "--json")
            #expect(Int(ran.status) == status)
            #expect(try ran.json()["valid"] == nil)
            #expect(try place.home.rows().map(\.outcome) == [.couldNotCheck])
        }
    }
}
