import Settings

extension EffectRunner {
    /// Waits until the configuration's file is another one than was last read, and reads it.
    func awaitConfiguration(_ seen: FileStamp?) async -> Event {
        while !Task.isCancelled {
            // Watched before it is looked at, so that no change falls between.
            let path = services.configuration.path
            let folder = FolderWatch.nearestFolder(of: path)
            let signs = FolderWatch.signs(beside: path)
            if services.configuration.stamp != seen {
                return .configurationChanged(await readConfiguration())
            }
            // A nearer folder was made meanwhile: its changes are not those that are watched.
            if FolderWatch.nearestFolder(of: path) != folder { continue }
            var iterator = signs.makeAsyncIterator()
            if await iterator.next(isolation: self) == nil {
                // The system has no watch left to give, or the task is over.
                try? await Task.sleep(for: .seconds(2))
            }
        }
        return .finished
    }

    /// Reads the configuration anew.
    func readConfiguration() async -> ConfigurationNews {
        await reading.perform { [services] in ConfigurationNews(services.configuration.load()) }
    }

    /// What the configuration says now.
    func readConfigured() async -> Configuration {
        await reading.perform { [services] in services.configuration.load().configuration }
    }

    /// Looks profiles over.
    func check(_ profiles: [Profile]) async -> [String: [ProfileCheck.Finding]] {
        await reading.perform { [services] in
            let check = services.check()
            let findings = profiles.map { ($0.name, check.findings($0)) }
            return Dictionary(findings, uniquingKeysWith: { first, _ in first })
        }
    }

    /// Changes what is saved, which waits for other processes that save.
    func save(_ change: ProfileChange) async -> Result<ConfigurationNews, ConsoleError> {
        do {
            return .success(try await saving.perform { [services] in try services.save(change) })
        } catch {
            return .failure(ConsoleError(error))
        }
    }
}

extension ConsoleServices {
    fileprivate func save(_ change: ProfileChange) throws -> ConfigurationNews {
        let isReplacing = if case .put(_, _, replacesBrokenFile: true) = change { true } else { false }
        try configuration.update(isReplacing ? .replacingBroken : .keepingBroken) { configuration in
            switch change {
            case .put(let profile, let name, _): configuration.put(profile, replacing: name)
            case .remove(let name): configuration.remove(named: name)
            case .makeDefault(let name): configuration.defaultProfile = name
            case .theme(let name): configuration.theme = name
            }
        }
        return ConfigurationNews(configuration.load())
    }
}
