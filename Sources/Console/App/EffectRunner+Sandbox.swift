import MFAAPI
import Settings

extension EffectRunner {
    func answer(_ profile: Profile, _ question: SandboxQuestion) async -> Event {
        do {
            let connection = try await services.connector.connection(for: profile)
            guard let sandbox = connection.sandbox else { return .finished }
            return .sandboxAnswered(profile: profile.name, .success(try await sandbox.answer(question)))
        } catch {
            return .sandboxAnswered(profile: profile.name, .failure(ConsoleError(error)))
        }
    }

    func speak(_ text: String) async -> Event {
        do {
            try await services.speak(text)
            return .finished
        } catch {
            return .failed(ConsoleError(error))
        }
    }
}
