import MFAAPI

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Sent {
    /// Reads the answer to a send.
    ///
    /// - Throws: ``ClientError/unreadable(status:reason:)`` where it holds no identifier that can be shown.
    init(_ channel: Channel, reading body: Data) throws(ClientError) {
        let id: String
        switch channel {
        case .sms: id = try body.read(MessagingAnswer.self, lacking: "messageId").messageId
        case .voice: id = try body.read(VoiceAnswer.self, lacking: "callId").callId
        }
        guard !id.isEmpty, id == id.shown(length: 256) else {
            throw .unreadable(status: 200, reason: "the identifier in the answer cannot be shown")
        }
        self.init(channel: channel, id: id)
    }
}

extension Verdict {
    /// Reads the answer to a check: valid only where `valid` stands there once and is the JSON value `true`.
    ///
    /// - Throws: ``ClientError/unreadable(status:reason:)`` for everything but `true` and `false`.
    init(reading body: Data) throws(ClientError) {
        let answer = try body.read(VerifyAnswer.self, lacking: "valid")
        guard body.outermostKeys.count(where: { $0 == "valid" }) == 1 else {
            throw .unreadable(status: 200, reason: "the answer does not say once whether the code is valid")
        }
        self = answer.valid ? .valid : .notValid
    }
}

extension ClientError {
    /// Reads an answer with a status other than 200.
    init(reading response: WireResponse, masking: Masking) {
        guard !(200..<300).contains(response.status) else {
            self = .unreadable(
                status: response.status, reason: "the service answers with 200 where it did what was asked")
            return
        }
        let body = ErrorBody(reading: response.body)
        let sentence = body?.sentence.map(masking.sentence).flatMap { $0.isEmpty ? nil : $0 }
        let requestId = body?.requestId.map(masking.sentence).flatMap { $0.isEmpty ? nil : $0 }
        self = .rejected(Rejection(status: response.status, sentence: sentence, requestId: requestId))
    }
}

extension Data {
    fileprivate func read<Body: Decodable>(_ type: Body.Type, lacking key: String) throws(ClientError) -> Body {
        do {
            return try JSONDecoder().decode(type, from: self)
        } catch DecodingError.dataCorrupted {
            throw .unreadable(status: 200, reason: notJSON)
        } catch {
            throw .unreadable(status: 200, reason: "the answer holds no \(key) of the right kind")
        }
    }

    private var notJSON: String {
        let first = first { !" \t\r\n".utf8.contains($0) }
        if first == nil { return "the answer is empty" }
        return first == UInt8(ascii: "<")
            ? "the answer is a web page, not JSON: is there a proxy or a log-in page in between?"
            : "the answer is not whole JSON"
    }

    /// The keys of the outermost object of JSON that was read before, as often as each stands there.
    var outermostKeys: [String] {
        var keys: [String] = []
        var depth = 0
        var stringStart: Int?
        var lastString = 0..<0
        var isEscaped = false
        for (index, byte) in enumerated() {
            if let start = stringStart {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    lastString = start..<(index + 1)
                    stringStart = nil
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): stringStart = index
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ":") where depth == 1:
                let quoted = Data(dropFirst(lastString.lowerBound).prefix(lastString.count))
                if let key = try? JSONDecoder().decode(String.self, from: quoted) { keys.append(key) }
            default: break
            }
        }
        return keys
    }
}
