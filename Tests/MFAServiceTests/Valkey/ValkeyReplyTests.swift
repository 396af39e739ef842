import NIOCore
import Testing

@testable import MFAService

/// Answers of servers, byte by byte.
struct ValkeyReplyTests {
    private static let whole: [(String, ValkeyReply)] = [
        ("+OK\r\n", .text("OK")), ("-MOVED 1 a:2\r\n", .error("MOVED 1 a:2")), (":-17\r\n", .integer(-17)),
        ("$5\r\na\r\nbc\r\n", .text("a\r\nbc")), ("$0\r\n\r\n", .text("")), ("$-1\r\n", .null), ("*-1\r\n", .null),
        ("*0\r\n", .array([])),
        ("*3\r\n:1\r\n*1\r\n+x\r\n$-1\r\n", .array([.integer(1), .array([.text("x")]), .null])),
    ]

    @Test(arguments: whole) func anAnswerIsReadOnceItIsWhole(text: String, reply: ValkeyReply) throws {
        let bytes = Array(text.utf8)
        for length in 0..<bytes.count {
            var part = ByteBuffer(bytes: bytes[..<length])
            #expect(try ValkeyReply(reading: &part) == nil)
        }
        var all = ByteBuffer(bytes: bytes + Array("+next\r\n".utf8))
        #expect(try ValkeyReply(reading: &all) == reply)
        #expect(all.readableBytes == 7)
    }

    @Test(arguments: [
        "HTTP/1.1 400 Bad Request\r\n", "\r\n", ":\r\n", ":x\r\n", "$-2\r\n", "$2000000\r\n", "$3\r\nabcd\r\n",
        "*-2\r\n",
        "*100000\r\n", "+a\rb\r\n", String(repeating: "*1\r\n", count: 20),
    ])
    func whatIsNoAnswerIsAnError(text: String) {
        var buffer = ByteBuffer(string: text)
        #expect(throws: ValkeyReply.Nonsense.self) { try ValkeyReply(reading: &buffer) }
    }

    @Test func aLineThatDoesNotEndIsAnError() {
        var buffer = ByteBuffer(repeating: UInt8(ascii: "+"), count: 2 << 20)
        #expect(throws: ValkeyReply.Nonsense.self) { try ValkeyReply(reading: &buffer) }
    }

    @Test func redirectsNameTheServer() {
        let asked = ValkeyAddress.Node(host: "a", port: 1)
        let moved = ValkeyRedirect("MOVED 3999 10.0.0.1:6381", from: asked)
        #expect(moved?.node == ValkeyAddress.Node(host: "10.0.0.1", port: 6381))
        #expect(moved?.isOnce == false)
        #expect(ValkeyRedirect("ASK 3999 ::1:6381", from: asked)?.node == ValkeyAddress.Node(host: "::1", port: 6381))
        #expect(ValkeyRedirect("MOVED 3999 :6381", from: asked)?.node == ValkeyAddress.Node(host: "a", port: 6381))
        for text in ["ERR MOVED 1 a:2", "MOVED 1", "MOVED 1 a", "MOVED 1 a:0", ""] {
            #expect(ValkeyRedirect(text, from: asked) == nil)
        }
    }
}
