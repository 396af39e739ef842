import Foundation

/// A request as the scripted server read it.
struct Received: Sendable {
    let line: String
    let headers: [String: String]
    let body: String
    /// How many bytes it had, head and body.
    let bytes: Int

    /// Reads one request; `nil` where the client goes before it is whole.
    init?(readingFrom socket: Int32) {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let end = Array("\r\n\r\n".utf8)
        var head: String?
        var wanted = Int.max
        while bytes.count < wanted {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            bytes.append(contentsOf: buffer[..<count])
            if head == nil, let range = bytes.firstRange(of: end) {
                let text = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
                head = text
                wanted = range.upperBound + (Int(Received.headers(text)["content-length"] ?? "0") ?? 0)
            }
        }
        guard let head else { return nil }
        self.bytes = bytes.count
        line = String(head.prefix { $0 != "\r\n" })
        headers = Received.headers(head)
        body = String(decoding: bytes.dropFirst(head.utf8.count + end.count), as: UTF8.self)
    }

    private static func headers(_ head: String) -> [String: String] {
        let pairs = head.split(separator: "\r\n").dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            return (parts[0].lowercased(), parts.count > 1 ? parts[1] : "")
        }
        return Dictionary(pairs) { $0 + ", " + $1 }
    }
}
