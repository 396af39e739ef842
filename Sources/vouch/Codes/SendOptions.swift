import ArgumentParser
import MFAAPI
import Settings

/// What is sent; what is not given comes from the profile.
struct SendOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The number that gets the code.", valueName: "number"))
    var to: String

    @Option(help: ArgumentHelp("The number it comes from.", valueName: "number"))
    var from: String?

    @Option(help: "The way it goes.")
    var channel = Channel.sms

    @Option(help: ArgumentHelp("The application that sends.", valueName: "id"))
    var application: String?

    @Option(help: ArgumentHelp("What the code is for.", valueName: "text"))
    var scope: String?

    @Option(help: ArgumentHelp("The message; {CODE} must be in it, {NAME} and {SCOPE} can be.", valueName: "text"))
    var message: String?

    @Option(help: ArgumentHelp("The length of the code, 4 to 8.", valueName: "n"))
    var digits: Int?

    @Option(help: ArgumentHelp("Minutes for which the code is valid, 1 to 15.", valueName: "minutes"))
    var expires: Double?

    @Option(
        name: .customLong("callback-url"),
        help: ArgumentHelp("Where the service reports the delivery; for sms only.", valueName: "url"))
    var callbackURL: String?

    /// Returns the request, each number in its E.164 form where it can be read as one.
    ///
    /// - Throws: ``Failure`` that names every field at fault.
    func request(_ profile: Profile) throws(Failure) -> SendRequest {
        let request = SendRequest(
            to: to.asNumber, from: (from ?? profile.from).asNumber,
            applicationId: application ?? profile.applicationId(for: channel), scope: scope ?? profile.scope,
            message: message ?? profile.message, digits: digits ?? profile.digits,
            expiration: expires.map(Duration.minutes) ?? profile.expiration, callbackUrl: callbackURL)
        var faults = request.faults
        if channel != .sms, callbackURL != nil { faults.append(FieldFault(.callbackUrl, "is for sms only")) }
        if !faults.isEmpty { throw Failure(faults: faults) }
        return request
    }
}

extension String {
    /// The text as an E.164 number where a person can have meant one; a short code and anything else stay as they are.
    var asNumber: String { Rules.isShortCode(self) ? self : PhoneNumber(typed: self)?.e164 ?? self }
}
