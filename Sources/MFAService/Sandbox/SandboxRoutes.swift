internal import HTTPTypes
internal import Hummingbird
internal import MFAAPI
internal import ServiceLifecycle

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// The sandbox's own endpoints.
struct SandboxRoutes: Sendable {
    let phones: VirtualPhones
    let faults: FaultTable
    let clock: ServiceClock
    let desk: CodeDesk
    let bodies: BodyReader

    /// The longest wait of a long poll, in seconds.
    static let longestWait = 60.0

    /// Adds the routes.
    func add(to router: Router<ServiceContext>) {
        let sandbox = router.group(RouterPath(Sandbox.path)).add(middleware: LoopbackMiddleware())
        sandbox.get("phones") { _, _ in try await Answer(encoding: phones.list()) }
        sandbox.get("phones/{number}") { _, context in try await Answer(encoding: phones.phone(number(context))) }
        sandbox.get("phones/{number}/next") { request, context in try await next(request, context) }
        sandbox.get("faults") { _, _ in try Answer(encoding: faults.list) }
        sandbox.post("faults") { request, context in try await addFault(request, context) }
        sandbox.delete("faults") { _, _ in
            faults.clear()
            return Answer.empty
        }
        sandbox.get("scenarios") { _, _ in Answer(json: Scenario.list) }
        sandbox.post("clock") { request, context in try await advance(request, context) }
        sandbox.post("reset") { _, _ in await reset() }
    }

    private func number(_ context: ServiceContext) throws(ServiceError) -> String {
        let number = context.parameters.get("number")?.percentDecoded ?? ""
        if let fault = Rules.to(number) { throw .invalid([fault]) }
        return number
    }

    private func next(_ request: Request, _ context: ServiceContext) async throws -> Answer {
        let query = request.uri.queryParameters
        let seconds = query["timeoutSeconds"].map { Double($0) ?? -1 } ?? 10
        guard (0...SandboxRoutes.longestWait).contains(seconds) else {
            throw ServiceError.unreadable(
                "timeoutSeconds must be 0 to \(SandboxRoutes.longestWait.formattedNumber)")
        }
        let number = try number(context)
        let after = query["after"].map(String.init)
        let arrival = await cancelWhenGracefulShutdown {
            await phones.next(number, after: after, timeout: .seconds(seconds))
        }
        return try arrival.map(Answer.init(encoding:)) ?? Answer.empty
    }

    private func addFault(_ request: Request, _ context: ServiceContext) async throws -> Answer {
        let fault = try await decode(Sandbox.Fault.self, request, context)
        if let refusal = fault.refusal { throw ServiceError.unreadable(refusal) }
        guard faults.add(fault) else {
            throw ServiceError.unreadable("There are \(Sandbox.Fault.most) faults already, clear them first")
        }
        return try Answer(encoding: faults.list)
    }

    private func advance(_ request: Request, _ context: ServiceContext) async throws -> Answer {
        let advance = try await decode(Sandbox.ClockAdvance.self, request, context)
        guard advance.advanceSeconds.isFinite, abs(advance.advanceSeconds) <= ServiceClock.farthest.seconds,
            clock.advance(by: .seconds(advance.advanceSeconds))
        else {
            throw ServiceError.unreadable(
                "advanceSeconds must be 0 or more, and \(ServiceClock.farthest.seconds.formattedNumber) at most in all")
        }
        await phones.timeMoved()
        return Answer(json: .object([("now", .string(clock.now.wireText))]))
    }

    private func reset() async -> Answer {
        desk.reset()
        faults.clear()
        clock.reset()
        await phones.reset()
        return Answer.empty
    }

    private func decode<Body: Decodable>(
        _ type: Body.Type, _ request: Request, _ context: ServiceContext
    ) async throws -> Body {
        let bytes = try await bodies.bytes(of: request, context)
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch {
            throw ServiceError.unreadable("The body is not the JSON object that this endpoint takes")
        }
    }
}

extension Answer {
    /// No body at all.
    static let empty = Answer(.noContent, ByteBuffer(), type: "application/json")

    /// Creates an answer whose body is a value.
    init(encoding value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        self.init(.ok, ByteBuffer(bytes: try encoder.encode(value)), type: "application/json")
    }
}

extension Scenario {
    /// All scenarios, as an answer.
    static var list: JSON {
        .object([
            (
                "scenarios",
                .array(
                    all.map {
                        .object([("number", .string("+1 NPA 555-\($0.line)")), ("effect", .string($0.effect.summary))])
                    })
            )
        ])
    }
}
