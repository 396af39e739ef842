internal import MFAAPI

extension Form<String> {
    /// The URL of a service, without a slash at its end.
    static let serviceURL = text(1...2048).checked { ServerURL($0) == nil ? ServerURL.rule : nil }
        .mapped({ $0.trimmingSuffix("/") }, { $0 })
        .described(["format": "uri"])
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: Character) -> String {
        var text = self
        while text.last == suffix { text.removeLast() }
        return text
    }
}
