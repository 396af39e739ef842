/// Every limit of the API, written once, each with its source.
///
/// *live* is Bandwidth's published specification and documentation, *seed* the OpenAPI description this project follows.
/// Lengths count Unicode scalars.
public enum Limits {
    /// Digits in a code, 4…8 (live schema and seed; live prose says 2…8).
    public static let digits = 4...8

    /// Digits in a code when nothing else is asked for (seed's example).
    public static let defaultDigits = 6

    /// Minutes for which a code can be valid, 1…15, fractions allowed (seed and live).
    public static let expirationMinutes = 1.0...15.0

    /// How long a code is valid when the send names no expiry: 3 minutes (seed).
    public static let defaultExpiration = Duration.seconds(180)

    /// Characters in `applicationId`, 1…50 (live).
    public static let applicationIdLength = 1...50

    /// Characters in `scope`, at most 25 (live).
    public static let scopeLength = 0...25

    /// Characters in `message`, at most 2048 (live).
    public static let messageLength = 1...2048

    /// Characters in `callbackUrl`, at most 512, so that a sealed one fits into a carrier's tag of 1024 (this project).
    public static let callbackUrlLength = 1...512

    /// Digits after the `+` of an E.164 number, 2…15 (live pattern `^\+[1-9]\d{1,14}$`).
    public static let phoneNumberDigits = 2...15

    /// Digits of a short code, 5 or 6 (seed FAQ).
    public static let shortCodeDigits = 5...6

    /// The scope of a code that was sent without one (live and seed).
    public static let defaultScope = "2FA"

    /// Returns the scope a code is kept under: the request's own, or the default one where it is missing or empty.
    public static func effectiveScope(_ scope: String?) -> String {
        guard let scope, !scope.isEmpty else { return defaultScope }
        return scope
    }

    /// Bytes of an answer that the client reads before it gives up: 1 MiB.
    public static let answerBytes = 1 << 20

    /// Bytes of a request body that the service reads before it answers 413: 64 KiB.
    public static let requestBytes = 64 << 10
}
