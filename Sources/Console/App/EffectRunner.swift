import FoundationEssentials
import History
import MFAAPI
import MFAClient
import Settings
import Terminal

/// Does what the model asks for: each effect in, one event out.
actor EffectRunner {
    let services: ConsoleServices
    /// Saves, in the order in which they were asked for.
    let saving = DiskWork(label: "saving")
    let reading = DiskWork(label: "reading")
    private var requests: [Int: @Sendable () -> Void] = [:]
    private var nextRequest = 0
    var historySigns: AsyncStream<Void>.Iterator?

    init(services: ConsoleServices) { self.services = services }

    func run(_ effect: Effect) async -> Event {
        switch effect {
        case .connect(let profile): return await connect(profile)
        case .send(let id, let request, let channel, let profile, let reference):
            return .codeSent(
                verification: id,
                await cancellable { [services] in
                    await services.send(request, over: channel, profile: profile, reference: reference)
                })
        case .verify(let id, let request, let profile, let row, let reference):
            return .codeChecked(
                verification: id,
                await cancellable { [services] in
                    await services.verify(request, sendRow: row, profile: profile, reference: reference)
                })
        case .recordExpiry(let row): return .expiryRecorded(await expire(row))
        case .readLog(let request): return .logRead(request, await read(request))
        case .readRow(let id): return .rowRead(id, await readRow(id))
        case .readVerification(let send): return .verificationRead(await readVerification(send))
        case .awaitHistory: return await awaitHistory()
        case .keepHistory(let wait): return await keepHistory(after: wait)
        case .readRecentRows: return await readRecentRows()
        case .awaitPhone(let profile, let number, let after): return await awaitPhone(profile, number, after)
        case .readInsights(let request): return await readInsights(request)
        case .askSandbox(let profile, let question): return await answer(profile, question)
        case .speak(let text): return await speak(text)
        case .sandbox(let profile, let change):
            return .sandboxChanged(profile: profile.name, change, await ask(profile, change))
        case .save(let change, let note): return .profilesSaved(await save(change), note: note)
        case .saveDraft(let draft, let profile):
            await saving.perform { [services] in try? services.drafts.save(draft, profile: profile) }
            return .finished
        case .awaitConfiguration(let stamp): return await awaitConfiguration(stamp)
        case .awaitThemes(let seen): return await awaitThemes(seen)
        case .checkProfiles(let profiles): return .profilesChecked(await check(profiles))
        case .testProfile(let profile): return await services.test(profile)
        case .write(let request): return .fileWritten(await write(request))
        case .cancelRequests:
            for cancel in requests.values { cancel() }
            return .finished
        case .display, .theme, .copy, .quit: return .finished
        }
    }

    /// Gives text to a clipboard's own tool.
    ///
    /// - Returns: The tool's name; `nil` where there is none or it did not take the text.
    func copy(_ text: String) async -> String? {
        guard let tool = services.clipboard, await tool.take(text) else { return nil }
        return tool.name
    }

    /// Runs a request so that Ctrl-C can cancel it alone.
    ///
    /// The task is unstructured because a task group can only cancel all of its children; it is awaited here and
    /// cancelled with its caller.
    private func cancellable<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) async -> Value {
        let task = Task { await body() }
        nextRequest += 1
        let id = nextRequest
        requests[id] = { task.cancel() }
        defer { requests[id] = nil }
        return await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            task.cancel()
        }
    }

    private func connect(_ profile: Profile) async -> Event {
        do {
            let connection = try await services.connector.renewedConnection(for: profile)
            let port = connection.server.port.map { ":\($0)" } ?? ""
            return .connected(
                profile: profile.name,
                .success(
                    ConnectionSummary(
                        address: connection.server.host + port, hasPhones: connection.sandbox != nil,
                        accountId: profile.accountId)))
        } catch {
            return .connected(profile: profile.name, .failure(ConsoleError(error)))
        }
    }

    private func awaitPhone(_ profile: Profile, _ number: String, _ after: String?) async -> Event {
        guard let to = PhoneNumber(number) else { return .finished }
        do {
            let phone = try await services.ask(profile) { sandbox throws(ClientError) in
                _ = try await sandbox.next(to, after: after, timeout: .seconds(20))
                return try await sandbox.phone(to)
            }
            return phone.map { .phoneRead(profile: profile.name, number: number, .success($0)) } ?? .finished
        } catch {
            return .phoneRead(profile: profile.name, number: number, .failure(ConsoleError(error)))
        }
    }

    private func ask(_ profile: Profile, _ change: SandboxChange) async -> Result<SandboxChange, ConsoleError> {
        do {
            let done: Void? = try await services.ask(profile) { sandbox throws(ClientError) in
                switch change {
                case .addFault(let fault): try await sandbox.addFault(fault)
                case .clearFaults: try await sandbox.clearFaults()
                case .advance(let duration): try await sandbox.advanceClock(by: duration)
                case .reset: try await sandbox.reset()
                }
            }
            return done == nil ? .failure(ConsoleError("this is no sandbox")) : .success(change)
        } catch {
            return .failure(ConsoleError(error))
        }
    }

    /// Writes a file that only its owner can read, and never over one that is there.
    private func write(_ request: FileRequest) async -> Result<String, ConsoleError> {
        do {
            switch request {
            case .text(let text, let path):
                try await saving.perform { [services] in try services.write(text, to: path) }
                return .success(path)
            case .export(let filter, let path, let format, let isMasked):
                try await services.export(filter, to: path, as: format, isMasked: isMasked)
                return .success(path)
            case .scenario(let date, let path):
                try await services.saveScenario(since: date, to: path)
                return .success(path)
            }
        } catch {
            return .failure(ConsoleError(error))
        }
    }
}
