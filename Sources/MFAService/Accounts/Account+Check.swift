extension [Account] {
    /// Refuses accounts that nobody, or anybody, could get in with. No reason holds a secret.
    func check() throws(ServiceError) {
        if isEmpty { throw .configuration("There is no account.") }
        if Set(map(\.id)).count < count { throw .configuration("An account is there twice.") }
        for account in self { try account.check() }
        let ids = flatMap(\.credentials).map(\.id)
        if Set(ids).count < ids.count || ids.contains(where: { $0.isEmpty || $0.utf8.contains(UInt8(ascii: ":")) }) {
            throw .configuration("The id of some credentials is empty, has a colon in it or is there twice.")
        }
        let tokens = flatMap(\.accessTokens).map(\.token)
        if Set(tokens).count < tokens.count { throw .configuration("An access token is there twice.") }
    }
}

extension Account {
    fileprivate func check() throws(ServiceError) {
        if id.isEmpty || id.utf8.contains(UInt8(ascii: "/")) {
            throw .configuration("An accountId is empty or has a slash in it.")
        }
        if credentials.isEmpty, accessTokens.isEmpty {
            throw .configuration("Account \(id) has neither credentials nor access tokens.")
        }
        if (credentials.map(\.secret) + accessTokens.map(\.token)).contains("") {
            throw .configuration("A secret or an access token of account \(id) is empty.")
        }
        if Set(applications.map { $0.id.lowercased() }).count < applications.count {
            throw .configuration("An application of account \(id) is there twice.")
        }
    }
}
