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

    /// Reads a form; one that names a field twice is refused (RFC 6749, section 3.2).
    static func fields(of form: String) throws(ServiceError) -> [String: String] {
        do {
            return try URLEncodedFormDecoder().decode([String: String].self, from: form)
        } catch {
            throw .tokenRefused("invalid_request", "The body is not a form, or names a field twice")
        }
    }
}
