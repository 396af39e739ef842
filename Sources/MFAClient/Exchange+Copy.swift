extension Exchange {
    /// A language that a request can be copied in.
    public enum CopyForm: String, CaseIterable, Sendable {
        /// A shell command.
        case curl
        /// A Swift program on URLSession.
        case swift
        /// A Python program on the standard library.
        case python
    }

    /// Returns the request as something that can be run, with the names of environment variables in place of secrets.
    ///
    /// The variables are `BW_USERNAME` and `BW_PASSWORD`, or `BW_ACCESS_TOKEN`, and `CODE` for a code that is checked.
    ///
    /// - Parameters:
    ///   - form: The language.
    ///   - masksNumbers: Whether phone numbers are masked, for a copy that is shown and not run.
    public func copied(as form: CopyForm, masksNumbers: Bool = false) -> String { "" }
}
