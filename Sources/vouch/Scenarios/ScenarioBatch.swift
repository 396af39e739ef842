import Console
import MFAAPI
import Settings

/// Several scenarios and where they run: each on a sandbox of its own, or all on one profile.
struct ScenarioBatch: Sendable {
    /// A scenario and where it was read.
    struct Item: Sendable {
        let source: String
        let scenario: ScenarioFile
    }

    let items: [Item]
    /// Values from the command line, which go before the scenarios' own.
    let variables: [String: String]
    let workplace: Workplace
    let profile: Profile
    /// How many run at once.
    let limit: Int
    /// Is told each result as it comes.
    let progress: @Sendable (ScenarioResult) -> Void

    /// Runs them.
    ///
    /// On a shared sandbox, those that move its clock or set faults run alone, after the others.
    ///
    /// - Returns: The results in the order of the items.
    func run() async -> RunReport {
        let variables = drawnVariables()
        let alone = profile.isEmbedded ? [] : items.indices.filter { items[$0].scenario.isDisruptive }
        var results = await run(items.indices.filter { !alone.contains($0) }, variables, limit: limit)
        results.merge(await run(alone, variables, limit: 1)) { $1 }
        return RunReport(scenarios: items.indices.compactMap { results[$0] })
    }

    /// What each scenario's names stand for; no two of them share a number.
    private func drawnVariables() -> [ScenarioVariables] {
        var random = SystemRandomNumberGenerator()
        var numbers = FictionalNumbers()
        return items.map { item in
            ScenarioVariables(
                item.scenario.variables.merging(variables) { $1 }, number: numbers.next(using: &random),
                otherNumber: numbers.next(using: &random))
        }
    }

    private func run(
        _ indices: [Int], _ variables: [ScenarioVariables], limit: Int
    ) async -> [Int: ScenarioResult] {
        await withTaskGroup(of: (Int, ScenarioResult).self) { group in
            var waiting = indices[...]
            var results: [Int: ScenarioResult] = [:]
            for index in waiting.prefix(limit) { group.addTask { (index, await run(items[index], variables[index])) } }
            waiting = waiting.dropFirst(limit)
            for await (index, result) in group {
                progress(result)
                results[index] = result
                if let next = waiting.popFirst() { group.addTask { (next, await run(items[next], variables[next])) } }
            }
            return results
        }
    }

    private func run(_ item: Item, _ variables: ScenarioVariables) async -> ScenarioResult {
        var result = ScenarioResult(name: item.scenario.name, source: item.source)
        do {
            result.steps =
                profile.isEmbedded
                ? try await EmbeddedSandbox.run { access in
                    try await steps(item.scenario, variables, workplace.reaching { access })
                } : try await steps(item.scenario, variables, workplace)
        } catch {
            result.fault = Failure(error).sentence
        }
        return result
    }

    private func steps(
        _ scenario: ScenarioFile, _ variables: ScenarioVariables, _ workplace: Workplace
    ) async throws -> [StepResult] {
        let connection = try await workplace.connector.connection(for: profile)
        var runner = ScenarioRunner(
            scenario, variables: variables, connection: connection, agent: workplace.agent)
        return await runner.run()
    }
}
