import FoundationEssentials
import MFAAPI
import Settings

/// The form that a send is filled in with.
struct SendForm: Hashable, Sendable {
    /// A place of the form that can have the focus, in their order.
    enum Place: Int, CaseIterable, Hashable, Sendable {
        case channel, to, from, application, scope, message, digits, expires, button

        /// The field of the API that it fills.
        var field: Field? {
            switch self {
            case .channel, .button: nil
            case .to: .to
            case .from: .from
            case .application: .applicationId
            case .scope: .scope
            case .message: .message
            case .digits: .digits
            case .expires: .expirationTimeInMinutes
            }
        }
    }

    var focus: Place = .to
    var channel: Channel = .sms
    var fields: [Place: TextField]
    /// The application of the channel that is not chosen.
    var otherApplication: String
    /// The ticket or case of the next send; `nil` where none was named, empty where there is to be none.
    var reference: String?
    /// What was sent before, by place.
    var histories: [Place: FieldHistory] = [:]
    /// The choices that stand below the field that has the focus.
    var completion: Completion?
    /// Fields that were left or sent, so that their faults are shown; a field that is being typed is not scolded.
    var touched: Set<Place> = []

    init(profile: Profile, to: String = "") {
        otherApplication = profile.voiceApplicationId
        fields = [
            .to: TextField(to, accepts: .phone),
            .from: TextField(PhoneNumber(profile.from)?.grouped ?? profile.from, accepts: .phone),
            .application: TextField(profile.messagingApplicationId),
            .scope: TextField(profile.scope ?? ""),
            .message: TextField(profile.message),
            .digits: TextField(String(profile.digits), accepts: .digits(2)),
            .expires: TextField(SendForm.minutes(profile.expiration)),
        ]
    }

    /// Takes a changed profile's values where those of before still stand; what was typed stays, and so does the focus.
    mutating func renew(from former: Profile, to profile: Profile) {
        let (before, after) = (SendForm(profile: former), SendForm(profile: profile))
        for place in [Place.from, .scope, .message, .digits, .expires] where text(place) == before.text(place) {
            fields[place]?.replace(with: after.text(place))
        }
        let isText = channel == .sms
        let (shown, hidden) =
            isText
            ? (before.text(.application), before.otherApplication)
            : (before.otherApplication, before.text(.application))
        if text(.application) == shown {
            fields[.application]?.replace(with: isText ? after.text(.application) : after.otherApplication)
        }
        if otherApplication == hidden { otherApplication = isText ? after.otherApplication : after.text(.application) }
    }

    func text(_ place: Place) -> String { fields[place]?.text ?? "" }

    /// Changes the way the code goes, and with it the application that sends it.
    mutating func choose(_ channel: Channel) {
        guard channel != self.channel else { return }
        self.channel = channel
        let application = text(.application)
        fields[.application]?.replace(with: otherApplication)
        otherApplication = application
    }

    /// The number as the API takes it, or what was typed where it is none.
    var recipient: String { SendForm.normalised(text(.to)) }

    /// The sender as the API takes it, or what was typed where it is none.
    var sender: String { SendForm.normalised(text(.from)) }

    /// The digits typed; 0 where they are no number.
    var codeLength: Int { Int(text(.digits)) ?? 0 }

    static func normalised(_ text: String) -> String {
        Rules.isShortCode(text) ? text : PhoneNumber(typed: text)?.e164 ?? text.trimmingEnds
    }

    /// The minutes typed; `nil` where they are no number.
    var expiresMinutes: Double? {
        if let whole = Int(text(.expires)) { return Double(whole) }
        let text = String(text(.expires).map { $0 == "," ? "." : $0 })
        return Double(text.trimmingEnds).flatMap { $0.isFinite ? $0 : nil }
    }

    static func minutes(_ duration: Duration) -> String {
        let minutes = duration.minutes
        return minutes == minutes.rounded() ? String(Int(minutes)) : String(minutes)
    }

    /// The request that the form stands for; digits or minutes that are no numbers become ones that every rule refuses.
    var request: SendRequest {
        let scope = text(.scope)
        return SendRequest(
            to: recipient, from: sender,
            applicationId: text(.application).trimmingEnds,
            scope: scope.isEmpty ? nil : scope, message: text(.message), digits: codeLength,
            expiration: .minutes(expiresMinutes ?? 0))
    }

    /// What is wrong, by place.
    var faults: [Place: FieldFault] { faults(of: Place.allCases) }

    /// What is wrong with the fields that were left or sent.
    var shownFaults: [Place: FieldFault] { touched.isEmpty ? [:] : faults(of: touched) }

    private func faults(of places: some Sequence<Place>) -> [Place: FieldFault] {
        let request = request
        return places.reduce(into: [:]) { faults, place in faults[place] = place.field.flatMap(request.fault) }
    }
}
