import MFAAPI
import Testing

struct CallbackURLTests {
    private func matches(_ url: String) throws -> Bool {
        try Regex(CallbackURL.pattern).wholeMatch(in: url) != nil
    }

    @Test(arguments: [
        "http://example.com", "https://example.com/a?b=c#d", "https://a.example:8443/", "http://127.0.0.1:80/x",
        "http://[::1]:8080/x", "https://example.com?x",
        "http://example.com:1", "http://example.com:9999", "http://example.com:10000", "http://example.com:65535",
    ])
    func aURLOfTheWebIsTaken(url: String) throws {
        #expect(Rules.callbackUrl(url) == nil)
        #expect(try matches(url))
    }

    @Test(arguments: [
        "", "example.com", "ftp://example.com", "file:///etc/passwd", "https://", "https:///x", "https://a..b",
        "https://a-", "https://-a.example", "https://a.", "https://[1.2.3.4]",
        "https://[::1", "https://example.com:", "https://example.com:080", "https://example.com:+80", "https://a_b",
        "https://user@example.com",
        "https://user:pass@example.com", "https://example.com:0", "https://example.com:65536",
        "https://example.com:70000", "https://exa mple.com",
        "https://example.com/\u{e9}", "https://example.com\n", "javascript:alert(1)", "gopher://example.com",
        "https://" + String(repeating: "a", count: 505),
    ])
    func everythingElseIsRefused(url: String) throws {
        #expect(Rules.callbackUrl(url) != nil)
        #expect(try !matches(url) || url.count > Limits.callbackUrlLength.upperBound)
    }

    @Test func hostAndPortAreRead() throws {
        let plain = try #require(CallbackURL("https://example.com/a:1"))
        #expect(plain.host == "example.com")
        #expect(plain.port == 443)
        #expect(CallbackURL("http://example.com")?.port == 80)
        let literal = try #require(CallbackURL("http://[::1]:8080/x"))
        #expect(literal.host == "::1")
        #expect(literal.port == 8080)
    }

    @Test func aRequestWithAnotherURLIsAtFault() {
        let request = SendRequest(
            to: "+19195550142", from: "12345", applicationId: "a", message: "{CODE}", callbackUrl: "ftp://x")
        #expect(request.faults.map(\.field) == [.callbackUrl])
    }
}
