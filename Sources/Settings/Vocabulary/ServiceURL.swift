#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// What matters about the URL of a service.
struct ServiceURL {
    /// Whether everything on the way is encrypted.
    let isEncrypted: Bool
    /// The host in lower case.
    let host: String

    /// Takes an absolute `http` or `https` URL apart.
    ///
    /// - Returns: `nil` where it is none, or has a user, a query or a fragment in it.
    init?(_ text: String) {
        guard text.unicodeScalars.allSatisfy({ $0.isASCII && $0.value > 0x20 }),
            let url = URL(string: text, encodingInvalidCharacters: false),
            let scheme = url.scheme?.lowercased(), ["http", "https"].contains(scheme),
            let host = url.host(), !host.isEmpty, !host.contains("%"), url.user() == nil, url.password() == nil,
            url.query() == nil,
            url.fragment() == nil
        else { return nil }
        isEncrypted = scheme == "https"
        // A dot at the end is the same host.
        self.host = (host.hasSuffix(".") ? String(host.dropLast()) : host).lowercased()
    }

    /// Whether nothing leaves the machine.
    var isLoopback: Bool {
        let bare = host.trimmingPrefix("[").prefix { $0 != "]" }
        let parts = bare.split(separator: ".", omittingEmptySubsequences: false)
        let isIPv4 = parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
        return bare == "localhost" || bare == "::1" || (isIPv4 && parts[0] == "127")
    }

    /// Whether it is the live service.
    var isLiveService: Bool { host == "mfa.bandwidth.com" }

    /// Whether secrets can go there.
    var takesSecrets: Bool { isEncrypted || isLoopback }
}

extension Form<String> {
    /// The URL of a service, without a slash at its end.
    static let serviceURL = text(1...2048).checked { text in
        ServiceURL(text) == nil
            ? "must be an http or https URL without user, query or fragment, such as https://mfa.bandwidth.com/api/v1"
            : nil
    }.mapped(
        { text in
            var text = text
            while text.hasSuffix("/") { text.removeLast() }
            return text
        }, { $0 }
    ).described(["format": "uri"])
}
