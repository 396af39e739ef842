extension Exchange.Header {
    private static let secretNames: Set<String> = ["authorization", "proxy-authorization", "cookie", "set-cookie"]

    /// Reads a header line, with or without its line break; `nil` where it has no colon.
    init?(line: String) {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        self.init(name: String(line[..<colon]), value: line[line.index(after: colon)...].trimmingSpace)
    }

    /// The header with the mask in place of a credential, after the scheme if it names one.
    var masked: Exchange.Header {
        guard Exchange.Header.secretNames.contains(name.lowercased()) else { return self }
        let scheme = ["Basic", "Bearer"].first { value.hasPrefix($0 + " ") }
        return Exchange.Header(name: name, value: [scheme, Secret.mask].compactMap(\.self).joined(separator: " "))
    }
}

extension Substring {
    fileprivate var trimmingSpace: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
