import MFAAPI
import Synchronization
import Testing

@testable import MFAService

/// Digests, sealed texts, codes and identifiers.
struct SecretsAndCodesTests {
    private let secret = ServiceSecret()

    @Test func fieldsThatRunTogetherHaveDigestsOfTheirOwn() {
        #expect(secret.digest(.code, "ab", "c") != secret.digest(.code, "a", "bc"))
        #expect(secret.digest(.code, "a", "") != secret.digest(.code, "a"))
        #expect(secret.digest(.code, "a") != secret.digest(.number, "a"))
        #expect(secret.digest(.code, "a") != ServiceSecret().digest(.code, "a"))
        #expect(secret.digest(.code, "a") == secret.digest(.code, "a"))
    }

    /// The known answer comes from another implementation, with a key of 32 bytes of 0x0b.
    @Test func aDigestIsAnHMACOfTheLengthsAndTheFields() throws {
        let secret = try #require(ServiceSecret(bytes: [UInt8](repeating: 0x0B, count: 32)))
        #expect(secret.digest(.code, "Hi").hexadecimal == SecretsAndCodesTests.known)
    }

    @Test func aDigestIsReadAsItIsWritten() throws {
        let digest = try #require(CodeDigest(hexadecimal: SecretsAndCodesTests.known))
        #expect(digest.hexadecimal == SecretsAndCodesTests.known)
        for text in ["", "9461", String(repeating: "g", count: 64), "+" + SecretsAndCodesTests.known.dropFirst()] {
            #expect(CodeDigest(hexadecimal: text) == nil, "\(text)")
        }
    }

    private static let known = "9461f7e4b3e7cb8e4fa99dff74c595ee8ab331cd770851e8b37d1fb63a02ced4"

    @Test func digestsMatchWhenEveryBitDoes() {
        let digest = secret.digest(.code, "a")
        #expect(digest.matches(secret.digest(.code, "a")))
        for bit in 0..<64 as Range<UInt64> {
            let front = CodeKey(high: digest.front.high ^ (1 << bit), low: digest.front.low)
            let back = CodeKey(high: digest.back.high, low: digest.back.low ^ (1 << bit))
            #expect(!digest.matches(CodeDigest(front: front, back: digest.back)))
            #expect(!digest.matches(CodeDigest(front: digest.front, back: back)))
        }
    }

    @Test func aShortSecretIsNone() {
        #expect(ServiceSecret(bytes: [UInt8](repeating: 1, count: 31)) == nil)
        #expect(ServiceSecret(bytes: [UInt8](repeating: 1, count: 32)) != nil)
    }

    @Test func aSealedTextOpensUnchangedAndUnderItsSecretAlone() throws {
        let sealed = try secret.seal("https://example.com/é", for: .receipt)
        #expect(secret.open(sealed, for: .receipt) == "https://example.com/é")
        #expect(try secret.seal("https://example.com/é", for: .receipt) != sealed)
        #expect(ServiceSecret().open(sealed, for: .receipt) == nil)
        #expect(secret.open(sealed, for: .token) == nil)
        for broken in [sealed + "A", String(sealed.dropFirst(4)), "", "%", String(sealed.reversed())] {
            #expect(secret.open(broken, for: .receipt) == nil)
        }
    }

    @Test(arguments: 4...8) func aCodeHasItsDigitsWithLeadingZerosKept(digits: Int) {
        let smallest = CodeGenerator { 1 }.code(digits: digits)
        #expect(smallest == String(repeating: "0", count: digits))
        let largest = CodeGenerator { .max }.code(digits: digits)
        #expect(largest == String(repeating: "9", count: digits))
    }

    /// 20,000 draws; with 99 degrees of freedom, chi-square lies above 149 once in a thousand seeds.
    @Test func codesAreEquallyLikely() {
        let random = Mutex(SeededGenerator(seed: 7))
        let generator = CodeGenerator { random.withLock { $0.next() } }
        var counts = [Int](repeating: 0, count: 100)
        for _ in 0..<20_000 { counts[(Int(generator.code(digits: 6)) ?? 0) / 10_000] += 1 }
        let chiSquare = counts.reduce(0.0) { $0 + Double(($1 - 200) * ($1 - 200)) / 200 }
        #expect(chiSquare < 149)
    }

    @Test func systemCodesDiffer() {
        let codes = (0..<100).map { _ in CodeGenerator().code(digits: 8) }
        #expect(Set(codes).count > 95)
    }

    @Test func identifiersHaveTheLiveServicesShapes() {
        let message = Identifier.message(at: TestClock.start)
        #expect(message.wholeMatch(of: /1790000000000[a-z0-9]{16}/) != nil)
        #expect(Identifier.call().wholeMatch(of: /c-[0-9a-f]{8}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/) != nil)
        #expect(Set((0..<1000).map { _ in Identifier.secretToken() }).count == 1000)
    }
}
