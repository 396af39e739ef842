#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The accounts of a service and what its policy differs in, as a JSON file:
/// `{"accounts": [{"accountId", "credentials", "accessTokens", "applications"}], "policy": {"base", "wrongTries", …}}`.
public struct AccountFile: Sendable {
    /// The accounts.
    public var accounts: [Account]
    /// The policy's numbers.
    public var policy = PolicyNumbers()

    /// Creates the content of a file.
    public init(accounts: [Account]) {
        self.accounts = accounts
    }

    /// Reads the file's content.
    ///
    /// - Throws: ``ServiceError/configuration(_:)`` which says what is wrong, without a secret.
    public init(reading data: Data) throws(ServiceError) {
        do {
            let content = try JSONDecoder().decode(Content.self, from: data)
            (accounts, policy) = (content.accounts, content.policy ?? PolicyNumbers())
        } catch let error as ServiceError {
            throw error
        } catch let error as DecodingError {
            throw .configuration("The account file cannot be read: \(AccountFile.reason(error)).")
        } catch {
            throw .configuration("The account file is not JSON.")
        }
        try accounts.check()
    }

    private struct Content: Decodable {
        var accounts: [Account]
        var policy: PolicyNumbers?
    }

    private static func reason(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context): "\(key.stringValue) is missing\(place(context))"
        case .typeMismatch(_, let context): "a value has another type\(place(context))"
        case .valueNotFound(_, let context): "a value is null\(place(context))"
        case .dataCorrupted(let context): "a value is none that is known\(place(context))"
        @unknown default: "it has another shape"
        }
    }

    private static func place(_ context: DecodingError.Context) -> String {
        let steps = context.codingPath.map { key in key.intValue.map(String.init) ?? key.stringValue }
        return steps.isEmpty ? "" : " at " + steps.joined(separator: ".")
    }
}

extension Account: Decodable {
    private enum CodingKeys: String, CodingKey {
        case accountId, credentials, accessTokens, applications
    }

    /// Reads an account; absent lists are empty.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try fields.decode(String.self, forKey: .accountId),
            credentials: try fields.decodeIfPresent([Credential].self, forKey: .credentials) ?? [],
            accessTokens: try fields.decodeIfPresent([AccessToken].self, forKey: .accessTokens) ?? [],
            applications: try fields.decodeIfPresent([SendingApplication].self, forKey: .applications) ?? []
        )
    }
}

extension Credential: Decodable {
    private enum CodingKeys: String, CodingKey {
        case id, secret, roles
    }

    /// Reads credentials; absent roles are the MFA role.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try fields.decode(String.self, forKey: .id),
            secret: try fields.decode(String.self, forKey: .secret),
            roles: try fields.decodeIfPresent([Role].self, forKey: .roles) ?? [.mfa]
        )
    }
}

extension AccessToken: Decodable {
    private enum CodingKeys: String, CodingKey {
        case token, roles
    }

    /// Reads a token: text, or an object with the roles beside it.
    public init(from decoder: any Decoder) throws {
        if let token = try? decoder.singleValueContainer().decode(String.self) {
            self.init(token: token)
            return
        }
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            token: try fields.decode(String.self, forKey: .token),
            roles: try fields.decodeIfPresent([Role].self, forKey: .roles) ?? [.mfa]
        )
    }
}
