public import MFAAPI

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Speaks the MFA API for one account: sends codes and checks them.
///
/// A client is a value; its copies share the transport and the token. No operation is ever repeated once its request may
/// have left, but for one case: a 401 with OAuth2 credentials, which says that the service did not act, renews the token
/// once and asks once more.
public struct Client: Sendable {
    /// What can be set beside server, account and credentials.
    public struct Options: Hashable, Sendable {
        /// How long each phase may take.
        public var timeouts: Timeouts
        /// Whether sends and checks are refused before anything leaves.
        public var isReadOnly: Bool
        /// Whether sends carry `expirationTimeInMinutes`, which the live specification lacks; checks always do.
        public var sendsExpiration: Bool
        /// Whether credentials may go over plain `http` to another machine.
        public var allowsPlainHTTP: Bool
        /// The value of `User-Agent`.
        public var userAgent: String

        /// Creates options.
        ///
        /// - Parameters:
        ///   - timeouts: How long each phase may take.
        ///   - isReadOnly: Whether sends and checks are refused.
        ///   - sendsExpiration: Whether sends carry `expirationTimeInMinutes`.
        ///   - allowsPlainHTTP: Whether credentials may go over plain `http` to another machine.
        ///   - userAgent: The value of `User-Agent`.
        public init(
            timeouts: Timeouts = Timeouts(), isReadOnly: Bool = false, sendsExpiration: Bool = true,
            allowsPlainHTTP: Bool = false, userAgent: String = "vouch"
        ) {
            self.timeouts = timeouts
            self.isReadOnly = isReadOnly
            self.sendsExpiration = sendsExpiration
            self.allowsPlainHTTP = allowsPlainHTTP
            self.userAgent = userAgent
        }
    }

    /// The server, with the path prefix of its API.
    public let server: ServerURL
    /// The account.
    public let accountId: String
    /// What was set beside them.
    public let options: Options
    private let transport: any Transport
    private let authorizer: Authorizer

    /// Creates a client; nothing leaves yet.
    ///
    /// - Parameters:
    ///   - server: The server, with the path prefix of its API: `https://mfa.bandwidth.com/api/v1`.
    ///   - accountId: The account.
    ///   - credentials: What the client proves itself with.
    ///   - transport: Carries the requests.
    ///   - options: What can be set beside them.
    ///   - now: The clock by which OAuth2 tokens end.
    public init(
        server: ServerURL, accountId: String, credentials: Credentials, transport: any Transport,
        options: Options = Options(), now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
    ) {
        self.server = server
        self.accountId = accountId
        self.options = options
        self.transport = transport
        authorizer = Authorizer(credentials, server: server, transport: transport, options: options, now: now)
    }

    /// Sends a code.
    ///
    /// - Parameters:
    ///   - request: What to send; `callbackUrl` is for SMS only.
    ///   - channel: The way it goes.
    /// - Returns: The receipt, or why there is none.
    public func send(_ request: SendRequest, over channel: Channel) async -> Answer<Sent> {
        var faults = request.faults
        if channel != .sms, request.callbackUrl != nil { faults.append(FieldFault(.callbackUrl, "is for SMS only")) }
        if let error = refusal(faults) { return Answer(result: .failure(error)) }
        var request = request
        if !options.sendsExpiration { request.expiration = nil }
        let masking = Masking(number: PhoneNumber(request.to))
        return await perform(channel.operation, request, shown: request, masking) { body throws(ClientError) in
            try Sent(channel, reading: body)
        }
    }

    /// Checks a code.
    ///
    /// - Parameter request: The code, and where it went.
    /// - Returns: The verdict, or why there is none: only a 200 that says `true` is ``Verdict/valid``.
    public func verify(_ request: VerifyRequest) async -> Answer<Verdict> {
        if let error = refusal(request.faults) { return Answer(result: .failure(error)) }
        let masking = Masking(code: request.code, number: PhoneNumber(request.to))
        var shown = request
        shown.code = Masking.dots(for: request.code)
        return await perform(.verify, request, shown: shown, masking) { body throws(ClientError) in
            try Verdict(reading: body)
        }
    }

    private func refusal(_ faults: [FieldFault]) -> ClientError? {
        if !faults.isEmpty { return .invalid(faults) }
        return options.isReadOnly ? .readOnly : nil
    }
}

extension Client {
    private func perform<Body: Encodable, Value>(
        _ operation: Operation, _ body: Body, shown: Body, _ masking: Masking,
        read: (Data) throws(ClientError) -> Value
    ) async -> Answer<Value> {
        let call: Call
        do throws(ClientError) {
            let path = operation.path(accountId: accountId.pathSegment)
            var request = WireRequest(method: "POST", server: server, path: path, options: options)
            try request.carry(body)
            call = Call(request: request, shownBody: try Data(json: shown), masking: masking)
        } catch {
            return Answer(result: .failure(error))
        }
        do throws(ClientError) {
            let authorization = try await authorizer.authorization()
            let answer = await call.run(authorization, over: transport, read: read)
            guard answer.result.status == 401, let renew = authorization.renew else { return answer }
            // A 401 says that the service did nothing, so that even a send can be asked for once more.
            await renew()
            return await repeated(call, after: answer, read: read)
        } catch {
            return call.unsent(error, authorization: authorizer.tokenInWords)
        }
    }

    /// Asks once more; where nothing leaves a second time, the refusal is what is shown.
    private func repeated<Value>(
        _ call: Call, after refused: Answer<Value>, read: (Data) throws(ClientError) -> Value
    ) async -> Answer<Value> {
        do throws(ClientError) {
            let answer = await call.run(try await authorizer.authorization(), over: transport, read: read)
            guard case .failure(.notSent) = answer.result else { return answer }
            return Answer(result: answer.result, exchange: refused.exchange)
        } catch {
            return Answer(result: .failure(error), exchange: refused.exchange)
        }
    }
}

extension Result where Failure == ClientError {
    fileprivate var status: Int? {
        if case .failure(let error) = self { return error.status }
        return nil
    }
}
