import Foundation
import Synchronization
import Terminal
import Testing

@testable import Console

/// Compares a part of the screen with the text in the test.
///
/// With `VOUCH_RECORD=1` in the environment the test's source gets the text that is on the screen instead; look at the
/// difference before it is committed.
func expectScreen(
    _ driver: ModelDriver, _ part: ModelDriver.Part = .whole, styles: Bool = false, _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation, file: String = #filePath
) {
    let shown = driver.picture(part, styles: styles).text
    guard shown != expected else { return }
    if ProcessInfo.processInfo.environment["VOUCH_RECORD"] == "1" {
        Recording.shared.withLock { $0.take(shown, file: file, line: sourceLocation.line) }
    }
    Issue.record("the screen is another:\n\(shown)\n\nexpected:\n\(expected)", sourceLocation: sourceLocation)
}

/// The four sizes that every pane, dialog and state is looked at.
extension Size {
    static let tiny = Size(columns: 40, rows: 10)
    static let usual = Size(columns: 80, rows: 24)
    static let wide = Size(columns: 120, rows: 40)
    static let huge = Size(columns: 200, rows: 60)
}

/// Writes what tests saw into their sources. One for the whole process, as tests of a file run side by side.
private struct Recording {
    static let shared = Mutex(Recording())

    private var sources: [String: [String]] = [:]
    private var texts: [String: [Int: String]] = [:]

    /// Replaces the literal that begins on that line, or on the first line below it that opens one.
    mutating func take(_ text: String, file: String, line: Int) {
        let lines =
            sources[file] ?? ((try? String(contentsOfFile: file, encoding: .utf8)) ?? "").components(separatedBy: "\n")
        sources[file] = lines
        texts[file, default: [:]][line - 1] = text
        var written = lines
        for (start, text) in (texts[file] ?? [:]).sorted(by: { $0.key > $1.key }) {
            guard let opening = written[start...].firstIndex(where: { $0.hasSuffix("\"\"\"") }),
                let closing = written[(opening + 1)...].firstIndex(where: { $0.contains("\"\"\"") })
            else { continue }
            let indent = written[closing].prefix { $0 == " " }
            let body = text.components(separatedBy: "\n").map { $0.isEmpty ? "" : indent + $0 }
            written.replaceSubrange(opening + 1..<closing, with: body)
        }
        try? written.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    }
}
