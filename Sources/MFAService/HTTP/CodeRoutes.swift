internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import MFAAPI

/// The three operations of the API.
struct CodeRoutes: Sendable {
    let authenticator: Authenticator
    let applications: Applications
    let desk: CodeDesk
    let delivery: any Delivery
    let bodies: BodyReader
    let meters: Meters
    /// The sandbox's faults; `nil` where there is no sandbox.
    let faults: FaultTable?

    /// Adds the routes below a prefix.
    func add(to router: Router<ServiceContext>, prefix: String) {
        for operation in Operation.allCases {
            router.post(RouterPath(prefix + operation.path(accountId: "{accountId}"))) { request, context in
                try await answer(operation, request, context)
            }
        }
    }

    private func answer(
        _ operation: Operation, _ request: Request, _ context: ServiceContext
    ) async throws -> Answer {
        let accountId = context.parameters.get("accountId")?.percentDecoded ?? ""
        try authenticator.authorize(request.headers[.authorization], accountId: accountId)
        let body = try await bodies.bytes(of: request, context)
        let fields = try RequestFields(body: body)
        guard let fault = faults?.strike(operation, to: fields.to) else {
            return try await act(operation, fields, accountId: accountId, context)
        }
        return try await fault.spoil(context) {
            try await act(operation, fields, accountId: accountId, context)
        }
    }

    private func act(
        _ operation: Operation, _ fields: RequestFields, accountId: String, _ context: ServiceContext
    ) async throws -> Answer {
        switch operation {
        case .messaging:
            let id = try await send(fields.sendRequest(channel: .sms), .sms, accountId: accountId, context)
            return Answer(json: .object([("messageId", .string(id))]))
        case .voice:
            let id = try await send(fields.sendRequest(channel: .voice), .voice, accountId: accountId, context)
            return Answer(json: .object([("callId", .string(id))]))
        case .verify:
            let valid = try await check(fields.verifyRequest(), accountId: accountId, context)
            return Answer(json: .object([("valid", .bool(valid))]))
        }
    }

    private func send(
        _ request: SendRequest, _ channel: Channel, accountId: String, _ context: ServiceContext
    ) async throws -> String {
        let name = try applications.name(of: request.applicationId, accountId: accountId, channel: channel)
        let issued = try await desk.issue(
            for: request, accountId: accountId, expiresAtOnce: scenario(of: request.to) == .expiredAtOnce)
        let template = MessageTemplate(request.message)
        func filled(_ code: String) -> String { template.filled(code: code, name: name, scope: request.effectiveScope) }
        let dispatch = Dispatch(
            channel: channel, accountId: accountId, applicationId: request.applicationId, to: request.to,
            from: request.from, text: filled(issued.code), speech: filled(Dispatch.spoken(issued.code)),
            issuedAt: issued.at, lifetime: issued.lifetime, callbackUrl: request.callbackUrl)
        let id = try await deliver(dispatch, issued)
        meters.sent(channel)
        context.logger.info(
            "A code was sent.",
            metadata: ["channel": .string(channel.rawValue), "to": .masked(request.to), "id": .string(id)])
        return id
    }

    /// Hands a code over. One that surely went nowhere is not kept, so that the code that a person holds stays good.
    private func deliver(_ dispatch: Dispatch, _ issued: CodeDesk.Issued) async throws -> String {
        if delivery.isImmediate {
            try await desk.keep(issued)
            return try await delivery.deliver(dispatch)
        }
        do {
            let id = try await delivery.deliver(dispatch)
            try await desk.keep(issued)
            return id
        } catch let error as ServiceError {
            if case .carrierUnclear = error { try await desk.keep(issued) }
            throw error
        }
    }

    private func check(
        _ request: VerifyRequest, accountId: String, _ context: ServiceContext
    ) async throws -> Bool {
        do {
            if scenario(of: request.to) == .locked { throw ServiceError.locked(wait: .seconds(120)) }
            let valid = try await desk.check(request, accountId: accountId)
            meters.checked(valid ? .valid : .notValid)
            return valid
        } catch let error as ServiceError {
            if case .locked = error {
                meters.checked(.locked)
                context.logger.notice("A number is locked.", metadata: ["to": .masked(request.to)])
            }
            throw error
        }
    }

    /// What the sandbox does with the number; a real delivery has no scenarios.
    private func scenario(of number: String) -> Scenario.Effect {
        faults == nil ? .delivered : Scenario.effect(of: number)
    }
}

extension Logger.MetadataValue {
    /// A number with its middle hidden; nothing of what is no number.
    static func masked(_ number: String) -> Self {
        .string(PhoneNumber(number)?.masked ?? "none")
    }
}
