/// Something that is wrong in a file, with its place and what to do about it. It never carries a secret's value.
public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// How bad it is.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// The value, or the profile it is in, is not used.
        case error
        /// The value is used, or was never needed.
        case warning
    }

    /// How bad it is.
    public let severity: Severity
    /// The file's name without its folder.
    public let file: String
    /// The line, from 1; 0 where the problem is with the file as a whole.
    public let line: Int
    /// The column, from 1, in Unicode scalars; 0 where the problem is with the file as a whole.
    public let column: Int
    /// The way to the value, such as `profiles[2].digits`; empty where there is none.
    public let keyPath: String
    /// What is wrong and what is allowed, as the end of a sentence that begins with the key path.
    public let message: String

    /// Creates a problem.
    ///
    /// - Parameters:
    ///   - severity: How bad it is.
    ///   - file: The file's name without its folder.
    ///   - line: The line, from 1; 0 for the whole file.
    ///   - column: The column, from 1; 0 for the whole file.
    ///   - keyPath: The way to the value.
    ///   - message: What is wrong and what is allowed.
    public init(
        severity: Severity, file: String, line: Int = 0, column: Int = 0, keyPath: String = "", message: String
    ) {
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.keyPath = keyPath
        self.message = message
    }

    /// The whole sentence: `config.json:14:12: profiles[2].digits must be 4 to 8`.
    public var description: String {
        let place = line > 0 ? "\(file):\(line):\(column):" : "\(file):"
        return [place, keyPath, message].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
