internal import MFAAPI

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// What a message takes along, sealed, so that its receipt finds the way from whichever process it comes to.
struct ReceiptTag: Hashable, Sendable {
    /// How long after the send a receipt is passed on.
    private static let lifetime = Duration.seconds(86_400)

    /// The number that gets the message.
    let to: String
    /// Where the receipt goes.
    let url: String
    /// The account that sent.
    let accountId: String
    /// When receipts are no longer passed on, in milliseconds.
    private let endsAt: Int64

    init(_ dispatch: Dispatch, url: String) {
        (to, accountId) = (dispatch.to, dispatch.accountId)
        self.url = url
        endsAt = dispatch.issuedAt.adding(ReceiptTag.lifetime).milliseconds
    }

    /// Opens a tag; `nil` where it was not sealed under this secret.
    init?(opening sealed: String, with secret: ServiceSecret) {
        let words = secret.open(sealed, for: .receipt)?.split(separator: " ", maxSplits: 3).map(String.init) ?? []
        guard words.count == 4, let endsAt = Int64(words[0]) else { return nil }
        (self.endsAt, to, url, accountId) = (endsAt, words[1], words[2], words[3])
    }

    /// Seals the tag; neither the number nor the URL can have a space in it.
    func sealed(with secret: ServiceSecret) throws(ServiceError) -> String {
        try secret.seal("\(endsAt) \(to) \(url) \(accountId)", for: .receipt)
    }

    /// Tells whether a receipt is of the message that took the tag along.
    func fits(to number: String?, at now: Date) -> Bool {
        number == to && now.milliseconds < endsAt
    }
}
