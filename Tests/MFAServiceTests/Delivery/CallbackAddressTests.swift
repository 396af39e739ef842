import NIOCore
import Testing

@testable import MFAService

struct CallbackAddressTests {
    @Test(arguments: [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1",
        "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.51.100.7", "203.0.113.9",
        "224.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1", "fe80::1",
        "fc00::1", "fd12::1", "ff02::1", "2001:db8::1", "2001::1", "2002:7f00:1::", "3fff::1",
    ])
    func specialAddressesAreNotPublic(text: String) throws {
        #expect(!CallbackAddress.isPublic(try SocketAddress(ipAddress: text, port: 80)))
    }

    @Test(arguments: [
        "8.8.8.8", "93.184.216.34", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.0.1.1",
        "198.17.0.1", "2606:4700::1111", "2a00:1450::1",
    ])
    func ordinaryAddressesArePublic(text: String) throws {
        #expect(CallbackAddress.isPublic(try SocketAddress(ipAddress: text, port: 80)))
    }

    @Test func aLiteralAddressIsLookedUpWithoutTheNetwork() async throws {
        let addresses = CallbackAddress(allowsPrivate: false)
        #expect(try await addresses.address(of: "http://127.0.0.1/x") == nil)
        #expect(try await addresses.address(of: "http://[::1]/x") == nil)
        // An address may be spelled as one number.
        #expect(try await addresses.address(of: "http://2130706433/x") == nil)
        #expect(try await CallbackAddress(allowsPrivate: true).address(of: "http://127.0.0.1/x") == "127.0.0.1")
    }
}
