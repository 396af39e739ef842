/// A URL that receipts can go to: http or https, a host, perhaps a port and a path, no credentials.
public struct CallbackURL: Hashable, Sendable {
    /// The name or the IP address, one of version 6 without its brackets.
    public let host: String
    /// The port, 1 to 65535.
    public let port: Int

    private static let label = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
    private static let ports =
        "[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]"

    /// The form as a regular expression, for descriptions of the API.
    public static let pattern =
        #"^https?://(?:\#(label)(?:\.\#(label))*|\[[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*\])(?::(?:\#(ports)))?(?:[/?][!-~]*)?$"#

    /// Reads a URL of ``Limits/callbackUrlLength`` characters.
    ///
    /// - Returns: `nil` where the text has another form than ``pattern``.
    public init?(_ text: String) {
        guard Limits.callbackUrlLength.contains(text.unicodeScalars.count),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            let scheme = ["https://", "http://"].first(where: text.hasPrefix)
        else { return nil }
        let authority = text.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" }
        let end =
            authority.hasPrefix("[")
            ? authority.firstIndex(of: "]").map(authority.index(after:))
            : authority.firstIndex(of: ":") ?? authority.endIndex
        guard let end, let host = CallbackURL.host(authority[..<end]),
            let port = CallbackURL.port(authority[end...], of: scheme)
        else { return nil }
        (self.host, self.port) = (host, port)
    }

    private static func host(_ text: Substring) -> String? {
        if text.hasPrefix("[") {
            let inner = text.dropFirst().dropLast()
            let isAddress = inner.contains(":") && inner.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
            return isAddress ? String(inner) : nil
        }
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        let isName = labels.allSatisfy { label in
            !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
        }
        return isName ? String(text) : nil
    }

    private static func port(_ text: Substring, of scheme: String) -> Int? {
        if text.isEmpty { return scheme == "https://" ? 443 : 80 }
        let digits = text.dropFirst()
        guard text.hasPrefix(":"), !digits.hasPrefix("0"), digits.allSatisfy(\.isNumber), let port = UInt16(digits)
        else { return nil }
        return Int(port)
    }
}
