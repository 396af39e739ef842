/// A configuration as it was read, and what was found on the way.
public struct Loaded: Sendable {
    /// What became of the file.
    public enum State: Sendable, Hashable {
        /// There is no file; the configuration is the usual one.
        case missing
        /// The file was read. Single values or profiles can still be at fault: see the problems.
        case good
        /// The file cannot be read at all; the configuration is the usual one, and the file is not overwritten unasked.
        case broken
        /// The file is of a newer version: what is known of it was read, and it cannot be saved.
        case newer
    }

    /// The configuration, without what is at fault.
    public var configuration = Configuration()
    /// What is wrong, in the file's order.
    public var problems: [Problem] = []
    /// What became of the file.
    public var state: State
    /// The state of the file that was read; `nil` where there is none.
    public var stamp: FileStamp?

    /// The problems because of which something is not used.
    public var errors: [Problem] { problems.filter { $0.severity == .error } }
}
