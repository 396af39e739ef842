import ArgumentParser
import Logging

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Writes each log event as one line, for people or for a collector.
struct LogLine: LogHandler {
    /// How a line is written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info
    private let format: Format
    private let stream: TextStream
    private let now: @Sendable () -> Date

    init(format: Format, stream: TextStream, now: @escaping @Sendable () -> Date) {
        self.format = format
        self.stream = stream
        self.now = now
    }

    subscript(metadataKey key: String) -> Logger.MetadataValue? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let time = now().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        let fields = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues(\.description)
        switch format {
        case .json:
            let line = ["time": time, "level": event.level.rawValue, "message": event.message.description]
            stream.write(line.merging(fields) { own, _ in own }.jsonText + "\n")
        case .text:
            let words = fields.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
            let text = "\(time) \(event.level.rawValue) \(event.message)\(words)"
            stream.write(text.replacing("\n", with: " ") + "\n")
        }
    }
}
