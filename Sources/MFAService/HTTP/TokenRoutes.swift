internal import HTTPTypes
internal import Hummingbird
internal import MFAAPI

/// The token endpoint (RFC 6749, section 4.4).
struct TokenRoutes: Sendable {
    static let path = "/oauth2/token"

    let authenticator: Authenticator
    let bodies: BodyReader

    /// Adds the route below a prefix.
    func add(to router: Router<ServiceContext>, prefix: String) {
        router.post(RouterPath(prefix + TokenRoutes.path)) { request, context in
            let body = try await bodies.bytes(of: request, context)
            guard let form = String(validating: body, as: UTF8.self) else {
                throw ServiceError.tokenRefused("invalid_request", "The body is not UTF-8")
            }
            let token = try authenticator.token(
                authorization: request.headers[.authorization], form: TokenRoutes.fields(of: form))
            return try Answer(encoding: token)
        }
    }

    /// Reads the fields of a form that the endpoint knows, and ignores all others.
    ///
    /// One that names such a field twice is refused (RFC 6749, section 3.2).
    static func fields(of form: String) throws(ServiceError) -> [String: String] {
        var fields: [String: String] = [:]
        for pair in form.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decoded(parts[0]), knownFields.contains(name) else { continue }
            guard let value = parts.count > 1 ? decoded(parts[1]) : "" else {
                throw .tokenRefused("invalid_request", "\(name) is not encoded as a form")
            }
            guard fields.updateValue(value, forKey: name) == nil else {
                throw .tokenRefused("invalid_request", "\(name) is there twice")
            }
        }
        return fields
    }

    private static let knownFields: Set = ["grant_type", "client_id", "client_secret"]

    private static func decoded(_ text: Substring) -> String? {
        String(text.map { $0 == "+" ? " " : $0 }).percentDecoded
    }
}
