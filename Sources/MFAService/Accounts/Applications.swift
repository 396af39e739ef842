internal import MFAAPI

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// The applications of all accounts.
struct Applications: Sendable {
    /// What every UUID is called where an account has no applications of its own.
    static let sandboxName = "Sandbox"

    private let applications: [String: [String: SendingApplication]]

    init(accounts: [Account]) {
        applications = Dictionary(
            accounts.map { account in
                (
                    account.id,
                    Dictionary(
                        account.applications.map { ($0.id.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
                )
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Returns what `{NAME}` stands for in the messages of an application.
    func name(of applicationId: String, accountId: String, channel: Channel) throws(ServiceError) -> String {
        let own = applications[accountId] ?? [:]
        if own.isEmpty, UUID(uuidString: applicationId) != nil { return Applications.sandboxName }
        guard let application = own[applicationId.lowercased()] else {
            throw .invalid([FieldFault(.applicationId, "is not an application of this account")])
        }
        switch (application.kind, channel) {
        case (nil, _), (.sms, .sms), (.voice, .voice): return application.name
        case (_, .sms): throw .invalid([FieldFault(.applicationId, "must be a messaging application")])
        case (_, .voice): throw .invalid([FieldFault(.applicationId, "must be a voice application")])
        }
    }
}
