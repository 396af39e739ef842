internal import NIOCore

/// What a server of a store answers (RESP, version 2).
enum ValkeyReply: Hashable, Sendable {
    case text(String)
    case error(String)
    case integer(Int)
    case array([ValkeyReply])
    case null

    /// What came is no answer of such a server.
    struct Nonsense: Error {}

    private static let longestText = 1 << 20
    private static let longestArray = 1 << 16
    private static let deepest = 8

    /// Reads an answer; `nil` where it is not whole yet.
    ///
    /// - Throws: ``Nonsense``.
    init?(reading buffer: inout ByteBuffer, depth: Int = 0) throws {
        guard depth < ValkeyReply.deepest else { throw Nonsense() }
        guard let line = try ValkeyReply.line(&buffer) else { return nil }
        let rest = line.dropFirst()
        switch line.first {
        case "+": self = .text(String(rest))
        case "-": self = .error(String(rest))
        case ":": self = .integer(try ValkeyReply.number(rest))
        case "$":
            let count = try ValkeyReply.number(rest)
            if count == -1 {
                self = .null
                return
            }
            guard let text = try ValkeyReply.text(count, &buffer) else { return nil }
            self = .text(text)
        case "*":
            let count = try ValkeyReply.number(rest)
            if count == -1 {
                self = .null
                return
            }
            guard (0...ValkeyReply.longestArray).contains(count) else { throw Nonsense() }
            var replies: [ValkeyReply] = []
            for _ in 0..<count {
                guard let reply = try ValkeyReply(reading: &buffer, depth: depth + 1) else { return nil }
                replies.append(reply)
            }
            self = .array(replies)
        default: throw Nonsense()
        }
    }

    private static func line(_ buffer: inout ByteBuffer) throws -> String? {
        let view = buffer.readableBytesView
        guard let end = view.firstIndex(of: UInt8(ascii: "\r")) else {
            if view.count > longestText { throw Nonsense() }
            return nil
        }
        let length = end - view.startIndex
        guard length <= longestText else { throw Nonsense() }
        guard let text = try terminated(length, &buffer) else { return nil }
        return text
    }

    private static func text(_ count: Int, _ buffer: inout ByteBuffer) throws -> String? {
        guard (0...longestText).contains(count) else { throw Nonsense() }
        return try terminated(count, &buffer)
    }

    /// Reads so many bytes and the end of line behind them.
    private static func terminated(_ count: Int, _ buffer: inout ByteBuffer) throws -> String? {
        guard buffer.readableBytes >= count + 2 else { return nil }
        let text = buffer.readString(length: count)
        guard buffer.readInteger(as: UInt16.self) == 0x0D0A, let text else { throw Nonsense() }
        return text
    }

    private static func number(_ text: Substring) throws -> Int {
        guard let number = Int(text) else { throw Nonsense() }
        return number
    }
}

extension ValkeyReply {
    /// The integers of an array.
    var integers: [Int]? {
        guard case .array(let replies) = self else { return nil }
        return replies.compactMap { if case .integer(let number) = $0 { number } else { nil } }
    }
}

/// Cuts what comes from a server into answers.
struct ValkeyReplyDecoder: ByteToMessageDecoder {
    typealias InboundOut = ValkeyReply

    mutating func decode(context: ChannelHandlerContext, buffer: inout ByteBuffer) throws -> DecodingState {
        var rest = buffer
        guard let reply = try ValkeyReply(reading: &rest) else { return .needMoreData }
        buffer.moveReaderIndex(to: rest.readerIndex)
        context.fireChannelRead(wrapInboundOut(reply))
        return .continue
    }
}
