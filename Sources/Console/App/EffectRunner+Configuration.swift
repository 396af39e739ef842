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
                return .configurationChanged(ConfigurationNews(services.configuration.load()))
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
}
