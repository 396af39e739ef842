import MFAAPI
import Settings

/// Sees to it that nobody pays for a send without having said so.
struct SendConsent {
    let profile: Profile
    /// Whether the command line said yes.
    let isGiven: Bool
    let voice: Voice
    let shell: Shell

    /// Asks on a terminal before a send that costs money.
    ///
    /// - Throws: ``Failure`` where the answer is no, or nobody is there to give one.
    func ask(_ request: SendRequest, over channel: Channel) throws(Failure) {
        guard profile.environment == .live, profile.confirmSends, !profile.readOnly, !isGiven else { return }
        guard shell.input.isTerminal else {
            throw Failure(
                .configuration, .confirmation,
                "profile \(profile.name) is LIVE and confirms sends, but nobody is here to ask: add --yes to send, or "
                    + "--sandbox where the service is one")
        }
        let number = PhoneNumber(request.to)?.grouped ?? ""
        let way = channel == .sms ? "a text" : "a call"
        guard voice.confirm("LIVE: send \(way) to \(number) with profile \(profile.name)?") else {
            throw Failure(.negative, .confirmation, "nothing was sent")
        }
    }
}
