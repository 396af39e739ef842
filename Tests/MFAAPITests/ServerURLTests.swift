import MFAAPI
import Testing

@Suite struct ServerURLTests {
    @Test(arguments: [
        ("https://mfa.bandwidth.com/api/v1", "https://mfa.bandwidth.com/api/v1"),
        ("HTTPS://Example.COM", "https://example.com"),
        ("http://127.0.0.1:4010/", "http://127.0.0.1:4010"),
        ("http://[::1]:4010/api/v1//", "http://[::1]:4010/api/v1"),
        ("http://my_host.internal:1/a%20b", "http://my_host.internal:1/a%20b"),
    ])
    func anAddressIsReadAndWritten(text: String, expected: String) throws {
        #expect(try #require(ServerURL(text)).description == expected)
    }

    @Test(arguments: [
        "", "example.com", "ftp://example.com", "http://", "http:///path", "http://:80", "http://host:",
        "http://host:0",
        "http://host:65536", "http://host:+80", "http://host:8a", "http://127.0.0.1@evil.example/", "http://a b",
        "http://host?query", "http://host/#fragment", "http://host\\@evil.example", "http://host/a b", "http://-host",
        "http://host.", "http://a..b", "http://[::1", "http://[host]", "http://[::1]x", "http://hóst",
        "http://host/\u{1B}",
        "http://host/é", " http://host", "http://host\n",
    ])
    func whatTwoReadersCouldReadDifferentlyIsRefused(text: String) {
        #expect(ServerURL(text) == nil)
    }

    @Test(arguments: [
        "http://localhost", "http://LOCALHOST:1", "http://127.0.0.1", "http://127.9.9.9", "http://[::1]:80",
    ])
    func thisMachineIsLoopback(text: String) throws {
        #expect(try #require(ServerURL(text)).isLoopback)
    }

    @Test(arguments: [
        "http://localhost.example.com", "http://127.0.0.1.example.com", "http://127.1", "http://127.0.0.01",
        "http://127.0.0.256",
        "http://128.0.0.1", "http://[::2]", "https://example.com", "http://0.0.0.0",
    ])
    func anotherMachineIsNotLoopback(text: String) throws {
        #expect(try !#require(ServerURL(text)).isLoopback)
    }

    @Test func partsAreTold() throws {
        let url = try #require(ServerURL("https://Host.example:8443/api/v1/"))
        #expect(url.scheme == "https")
        #expect(url.host == "host.example")
        #expect(url.port == 8443)
        #expect(url.path == "/api/v1")
        #expect(url.origin == "https://host.example:8443")
        #expect(url.isEncrypted)
        #expect(ServerURL.bandwidth.description == "https://mfa.bandwidth.com/api/v1")
        #expect(ServerURL.bandwidthToken.description == "https://api.bandwidth.com/api/v1/oauth2/token")
    }
}
