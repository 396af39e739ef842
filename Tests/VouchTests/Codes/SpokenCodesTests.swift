import Testing

@testable import vouch

/// A code that was given in the wrong place is not repeated by the error.
@Suite struct SpokenCodesTests {
    @Test(arguments: [
        "123456", "verfy 123456", "verify 123456", "verify --to +19195550142 --code 12 123456",
        "verify --to +19195550142 --cod 123456", "verify --to +19195550142 --code 12345x",
        "verify --to +19195550142 --code=123456 --expires=123456x", "verify --to +19195550142 --code 123456 123456",
        "verify --to +19195550142 --code 123456 --whole=123456", "verify --to 123456 --code 123456 --sandbox",
        "run 123456", "run --set 123456", "run --parallel 123456x", "run --example 123456", "run --code 123456",
        "verify --to +19195550142 --123456", "verify --to +19195550142 --code123456", "send #123456", "send 123.456",
        "send 123456", "send --to +19195550142 --digits 123456x", "console 123456", "console --profile 123456",
    ])
    func noErrorHoldsIt(_ line: String) async throws {
        for more in [[], ["--json"]] {
            let ran = try await Home().vouch(line.split(separator: " ").map(String.init) + more)
            #expect(ran.status != 0)
            let said = ran.output + ran.errors
            #expect(!said.contains("12345") && !said.contains("123.45"), "\(said)")
        }
    }

    @Test func halfACodeIsOne() async throws {
        let ran = try await Home().vouch("verify", "--to", "+19195550142", "--code", "123", "456")
        #expect(ran.errors.contains("Unexpected argument '•••'"))
    }

    @Test func aCodeInPairsIsOne() async throws {
        let ran = try await Home().vouch("verify", "--to", "+19195550142", "--code", "48", "20", "19")
        #expect(!ran.errors.contains("20"), "\(ran.errors)")
        #expect(!ran.errors.contains("19'"), "\(ran.errors)")
    }

    @Test func aNameWithANumberInItIsSaidAsItIs() async throws {
        let ran = try await Home().vouch("console", "--plain", "--profile", "prod202")
        #expect(ran.errors.contains("prod202"), "\(ran.errors)")
    }

    @Test func otherSubcommandsNameWhatWasWrong() async throws {
        #expect(try await Home().vouch("serve", "--port", "123456x").errors.contains("'123456x'"))
    }

    @Test func aPathAndANumberAreSaidAsTheyAre() async throws {
        #expect(try await Home().vouch("run", "/tmp/2026/123.json").errors.contains("/tmp/2026/123.json"))
    }
}
