import Testing

@testable import MFAService

struct ValkeyAddressTests {
    @Test func anAddressHasServersALoginAndAPrefix() throws {
        let address = try ValkeyAddress("valkey://me%40x:p%3Aw%2F@one.example:7000,[::1]:7001,10.0.0.1/otp")
        #expect(
            address.nodes == [
                ValkeyAddress.Node(host: "one.example", port: 7000), ValkeyAddress.Node(host: "::1", port: 7001),
                ValkeyAddress.Node(host: "10.0.0.1", port: 6379),
            ])
        #expect(address.user == "me@x")
        #expect(address.password == "p:w/")
        #expect(address.prefix == "otp")
    }

    @Test(arguments: ["redis://localhost", "valkey://localhost/", "valkey://@localhost:6379"])
    func mostOfItMayBeMissing(text: String) throws {
        let address = try ValkeyAddress(text)
        #expect(address.nodes == [ValkeyAddress.Node(host: "localhost")])
        #expect(address.user == nil && address.password == nil)
        #expect(address.prefix == "vouch")
    }

    @Test(arguments: [
        "", "localhost:6379", "http://localhost", "valkey://", "valkey://a,", "valkey://a:0", "valkey://a:65536",
        "valkey://a:x", "valkey://a b", "valkey://a/{x}", "valkey://a/b/c", "valkey://:%zz@a", "valkey://::1",
    ])
    func whatIsNoAddressIsRefused(text: String) {
        #expect(throws: ServiceError.self) { try ValkeyAddress(text) }
    }

    @Test func noTextOfAnAddressShowsThePassword() throws {
        let address = try ValkeyAddress("valkey://me:secret@localhost/otp")
        #expect("\(address)" == "valkey://localhost:6379/otp")
        for text in [String(describing: address), String(reflecting: address)] { #expect(!text.contains("secret")) }
        var dumped = ""
        dump(address, to: &dumped)
        #expect(!dumped.contains("secret"))
        do {
            _ = try ValkeyAddress("valkey://me:secret@localhost:x")
        } catch {
            #expect(!"\(error)".contains("secret"))
        }
    }
}

/// Slots as a server's own `CLUSTER KEYSLOT` gives them.
struct HashSlotTests {
    @Test(arguments: [("foo", 12182), ("123456789", 12739), ("", 0), ("{}", 15257)])
    func aKeyHasTheSlotThatServersGiveIt(key: String, slot: Int) {
        #expect(HashSlot.of(key) == slot)
    }

    @Test(arguments: ["{foo}", "a{foo}b", "{foo}{bar}", "x{foo}}"])
    func onlyWhatIsInTheFirstBracesCounts(key: String) {
        #expect(HashSlot.of(key) == HashSlot.of("foo"))
    }

    @Test(arguments: ["{}foo", "{foo", "foo}"]) func bracesWithNothingInThemAreText(key: String) {
        #expect(HashSlot.of(key) != HashSlot.of("foo"))
    }
}
