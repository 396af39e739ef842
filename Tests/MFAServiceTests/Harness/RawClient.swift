import NIOCore
import NIOPosix

/// An HTTP client that sends exactly the bytes it is given, one connection for each request.
struct RawClient: Sendable {
    let port: Int

    /// Sends bytes and returns all that comes back until the server closes.
    func exchange(_ bytes: [UInt8]) async throws -> [UInt8] {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(bytes: bytes))
            var answer: [UInt8] = []
            do {
                for try await part in inbound { answer.append(contentsOf: part.readableBytesView) }
            } catch  where !answer.isEmpty {}
            return answer
        }
    }

    /// Sends a request and reads the answer.
    func send(
        _ method: String, _ path: String, headers: [String] = [], body: [UInt8] = []
    ) async throws -> RawAnswer {
        let host = headers.contains { $0.hasPrefix("Host:") } ? [] : ["Host: 127.0.0.1:\(port)"]
        let length = headers.contains { $0.hasPrefix("Transfer-Encoding:") } ? [] : ["Content-Length: \(body.count)"]
        let head = (["\(method) \(path) HTTP/1.1"] + host + ["Connection: close"] + length + headers)
            .joined(separator: "\r\n")
        return try RawAnswer(await exchange(Array((head + "\r\n\r\n").utf8) + body))
    }
}

/// An answer as it came.
struct RawAnswer: Sendable {
    struct Unreadable: Error {
        let bytes: [UInt8]
    }

    let status: Int
    let headers: [String: String]
    let body: String

    init(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n") else { throw Unreadable(bytes: bytes) }
        let lines = text[..<end.lowerBound].split(separator: "\r\n")
        let words = lines[0].split(separator: " ")
        guard words.count > 1, let status = Int(words[1]) else { throw Unreadable(bytes: bytes) }
        self.status = status
        headers = Dictionary(
            lines.dropFirst().map { line in
                let parts = line.split(separator: ":", maxSplits: 1)
                return (parts[0].lowercased(), parts[1].drop { $0 == " " }.description)
            },
            uniquingKeysWith: { "\($0), \($1)" })
        body = String(text[end.upperBound...])
    }
}

extension String {
    fileprivate func range(of part: String) -> Range<String.Index>? { firstRange(of: part) }
}
