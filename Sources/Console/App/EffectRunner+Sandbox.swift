import MFAAPI
import MFAClient
import Settings

extension EffectRunner {
    func answer(_ profile: Profile, _ question: SandboxQuestion) async -> Event {
        do {
            let answer = try await services.ask(profile) { sandbox throws(ClientError) in
                try await sandbox.answer(question)
            }
            return answer.map { .sandboxAnswered(profile: profile.name, .success($0)) } ?? .finished
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
