import Foundation
import Logging
import Synchronization
import Testing

@testable import vouch

@Suite struct LogLineTests {
    private func line(_ format: LogLine.Format, _ write: (Logger) -> Void) -> String {
        let lines = Lines()
        let stream = TextStream(isTerminal: false) { text in lines.text.withLock { $0 += text } }
        let logger = Logger(label: "test") { _ in
            LogLine(format: format, stream: stream) { Date(timeIntervalSince1970: 1_796_169_600) }
        }
        write(logger)
        return lines.text.withLock(\.self)
    }

    @Test func textIsOneLineAnEvent() {
        let text = line(.text) { $0.info("two\nlines", metadata: ["b": "2", "a": "1"]) }
        #expect(text == "2026-12-02T00:00:00.000Z info two lines a=1 b=2\n")
    }

    @Test func jsonIsOneObjectAnEvent() throws {
        let text = line(.json) { $0.error("odd \"words\"", metadata: ["request": "r1", "level": "own"]) }
        let object = try JSONObject(text)
        #expect(object["message"] == "odd \"words\"")
        #expect(object["level"] == "error")
        #expect(object["request"] == "r1")
        #expect(object["time"] == "2026-12-02T00:00:00.000Z")
    }
}

private final class Lines: Sendable {
    let text = Mutex("")
}
