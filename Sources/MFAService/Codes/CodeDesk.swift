internal import MFAAPI
internal import Synchronization

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Issues and checks codes under a policy; everything it hands to the store is a digest.
final class CodeDesk: Sendable {
    /// A code that was issued.
    struct Issued: Sendable {
        let code: String
        let at: Date
        let lifetime: Duration
        fileprivate let record: NewCode
    }

    private let store: any CodeStore
    private let policy: Policy
    private let generator: CodeGenerator
    private let secret: ServiceSecret
    private let clock: ServiceClock
    /// Enters every digest, so that a higher one leaves all earlier codes, tries and sends without a way to reach them.
    private let epoch = Mutex(0)

    init(
        store: any CodeStore, policy: Policy, generator: CodeGenerator, secret: ServiceSecret, clock: ServiceClock
    ) {
        self.store = store
        self.policy = policy
        self.generator = generator
        self.secret = secret
        self.clock = clock
    }

    /// Forgets every code, wrong try and send.
    func reset() {
        epoch.withLock { $0 += 1 }
    }

    /// Issues a code, which is good once it is kept, and counts the send.
    ///
    /// - Parameters:
    ///   - request: The send, within the API's rules.
    ///   - accountId: The account.
    ///   - expiresAtOnce: Whether the code has expired when it is issued.
    func issue(
        for request: SendRequest, accountId: String, expiresAtOnce: Bool = false
    ) async throws -> Issued {
        let faults = policyFaults(of: request)
        guard faults.isEmpty else { throw ServiceError.invalid(faults) }
        let code = generator.code(digits: request.digits)
        let keys = keys(accountId: accountId, to: request.to, scope: request.effectiveScope, code: code)
        let now = clock.now
        let lifetime = expiresAtOnce ? .zero : request.expiration ?? min(Limits.defaultExpiration, policy.longestExpiry)
        let record = NewCode(
            slot: keys.slot, number: keys.number, digest: keys.digest, issuedAt: now, lifetime: lifetime,
            uses: policy.codeUses)
        let verdict = try await store.count(limits(accountId: accountId, to: request.to), at: now)
        if case .limited(let end) = verdict {
            throw ServiceError.sendsLimited(wait: .seconds(end.timeIntervalSince(now)))
        }
        return Issued(code: code, at: now, lifetime: lifetime, record: record)
    }

    /// Keeps a code that was issued; where the newest alone counts, the one before it ends.
    func keep(_ issued: Issued) async throws {
        try await store.keep(issued.record)
    }

    /// Checks a code.
    func check(_ request: VerifyRequest, accountId: String) async throws -> Bool {
        let keys = keys(accountId: accountId, to: request.to, scope: request.effectiveScope, code: request.code)
        let now = clock.now
        let verdict = try await store.check(
            CodeAttempt(
                slot: keys.slot, number: keys.number, digest: keys.digest, at: now, window: request.expiration,
                lock: policy.lock))
        switch verdict {
        case .valid: return true
        case .notValid: return false
        case .locked(let end): throw ServiceError.locked(wait: .seconds(end.timeIntervalSince(now)))
        }
    }

    private func policyFaults(of request: SendRequest) -> [FieldFault] {
        var faults: [FieldFault] = []
        if request.digits < policy.shortestCode {
            faults.append(FieldFault(.digits, "must be \(policy.shortestCode) to \(Limits.digits.upperBound)"))
        }
        if let expiration = request.expiration, expiration > policy.longestExpiry {
            let longest = policy.longestExpiry.minutes.formattedNumber
            faults.append(FieldFault(.expirationTimeInMinutes, "must be 1 to \(longest) minutes"))
        }
        return faults
    }

    private func keys(
        accountId: String, to: String, scope: String, code: String
    ) -> (slot: CodeKey, number: CodeKey, digest: CodeDigest) {
        let epoch = String(epoch.withLock { $0 })
        let digest = secret.digest(.code, epoch, accountId, to, scope, code)
        let slot = policy.newestOnly ? secret.digest(.subject, epoch, accountId, to, scope).front : digest.front
        return (slot, secret.digest(.number, epoch, accountId, to).front, digest)
    }

    private func limits(accountId: String, to: String) -> [SendLimit] {
        let epoch = String(epoch.withLock { $0 })
        func limit(_ rate: SendRate?, _ key: @autoclosure () -> CodeDigest) -> SendLimit? {
            rate.map { SendLimit(key: key().front, rate: $0) }
        }
        return [
            limit(policy.sendsPerNumber, secret.digest(.number, epoch, accountId, to)),
            limit(policy.sendsPerPrefix, secret.digest(.prefix, epoch, accountId, String(to.dropLast(4)))),
            limit(policy.sendsPerAccount, secret.digest(.account, epoch, accountId)),
        ].compactMap(\.self)
    }
}
