/// A step from one version of `config.json` to the next.
struct Migration: Sendable {
    /// Returns a file's content in the next version.
    let apply: @Sendable (JSONValue) -> JSONValue

    /// The steps, the one from version 1 first. A step that was ever released is never changed.
    static let all: [Migration] = []
}
