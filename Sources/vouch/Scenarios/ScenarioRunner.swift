import Console
import History
import MFAAPI
import MFAClient
import Settings

/// Runs one scenario over a connection, step by step, up to the first that does not hold.
struct ScenarioRunner {
    let connection: Connection
    let agent: String?
    private let scenario: ScenarioFile
    private var variables: ScenarioVariables
    /// The length of the last code that was sent to each number.
    private var digits: [String: Int] = [:]
    /// What was last read on each phone.
    private var lastRead: [String: String] = [:]

    init(_ scenario: ScenarioFile, variables: ScenarioVariables, connection: Connection, agent: String?) {
        self.scenario = scenario
        self.variables = variables
        self.connection = connection
        self.agent = agent
    }

    /// Runs the steps.
    mutating func run(clock: ContinuousClock = ContinuousClock()) async -> [StepResult] {
        var results: [StepResult] = []
        for step in scenario.steps {
            let start = clock.now
            var result = StepResult(step)
            if results.contains(where: { !$0.breaches.isEmpty }) || Task.isCancelled {
                result.isSkipped = true
            } else {
                do {
                    let seen = try await perform(step)
                    if let name = step.save { variables[name] = seen.value ?? "" }
                    result.breaches = step.expect.breaches(
                        of: seen, usual: step.action.usualOutcome, elapsed: clock.now - start)
                    if step.save != nil, seen.value == nil, result.breaches.isEmpty {
                        result.breaches = ["there is nothing to save"]
                    }
                } catch {
                    result.breaches = [Failure(error).sentence]
                }
            }
            result.duration = clock.now - start
            results.append(result)
        }
        return results
    }

    private mutating func perform(_ step: ScenarioStep) async throws -> Observation {
        switch step.action {
        case .send(let send): return await perform(send)
        case .verify(let verify): return await perform(verify)
        case .read(let read): return try await perform(read)
        case .wait(let wait): try await Task.sleep(for: .seconds(wait.seconds))
        case .clock(let advance): try await sandbox().advanceClock(by: .seconds(advance.advanceSeconds))
        case .fault(var fault):
            fault.to = fault.to.map(variables.filled)
            fault.body = fault.body.map(variables.filled)
            try await sandbox().addFault(fault)
        case .reset: try await sandbox().reset()
        }
        return Observation()
    }

    private mutating func perform(_ send: ScenarioStep.Send) async -> Observation {
        let profile = connection.profile
        let channel = send.channel ?? .sms
        let request = SendRequest(
            to: variables.filled(send.to), from: variables.filled(send.from ?? profile.from),
            applicationId: variables.filled(send.applicationId ?? profile.applicationId(for: channel)),
            scope: (send.scope ?? profile.scope).map(variables.filled),
            message: send.message.map(variables.filled) ?? profile.message, digits: send.digits ?? profile.digits,
            expiration: send.expirationTimeInMinutes.map(Duration.minutes) ?? profile.expiration)
        digits[request.to] = request.digits
        let recorded = await connection.send(request, over: channel, agent: agent, reference: scenario.name)
        var seen = Observation(recorded.answer, Resolution(recorded.answer))
        if case .success(let sent) = recorded.answer.result { seen.value = sent.id }
        return seen
    }

    private func perform(_ verify: ScenarioStep.Verify) async -> Observation {
        let profile = connection.profile
        let request = VerifyRequest(
            to: variables.filled(verify.to), scope: (verify.scope ?? profile.scope).map(variables.filled),
            code: variables.filled(verify.code),
            expiration: verify.expirationTimeInMinutes.map(Duration.minutes) ?? profile.expiration)
        let recorded = await connection.verify(request, sendId: nil, agent: agent, reference: scenario.name)
        return Observation(recorded.answer, Resolution(recorded.answer))
    }

    private mutating func perform(_ read: ScenarioStep.Read) async throws -> Observation {
        let text = variables.filled(read.to)
        guard let number = PhoneNumber(text) else { throw Failure(faults: [FieldFault(.to, "is no E.164 number")]) }
        var seen = Observation()
        let arrival = try await sandbox().next(
            number, after: lastRead[text], timeout: .seconds(read.timeoutSeconds ?? 5))
        let words = arrival?.message?.text ?? arrival?.call?.transcript
        lastRead[text] = arrival?.message?.messageId ?? arrival?.call?.callId ?? lastRead[text]
        seen.arrives = arrival != nil
        seen.words = words
        seen.value = words.flatMap { CodeReader.code(in: $0, digits: digits[text] ?? connection.profile.digits) }
        return seen
    }

    private func sandbox() throws(Failure) -> SandboxClient {
        guard let sandbox = connection.sandbox else {
            throw .configuration(
                "profile \(connection.profile.name) has no virtual phones: its service is no local sandbox")
        }
        return sandbox
    }
}
