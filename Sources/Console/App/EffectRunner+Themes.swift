import Terminal

extension EffectRunner {
    /// How long an editor is given to finish writing, as some empty a file first or move it away.
    private static let pause = Duration.milliseconds(100)

    /// Waits until a file of the user's own themes is another one than was seen last.
    func awaitThemes(_ seen: [String: ThemeLibrary.Stamp]?) async -> Event {
        let library = services.themes
        guard let folder = library.folder else { return .finished }
        var seen = seen
        while !Task.isCancelled {
            // Watched before it is looked at, so that no change falls between.
            let inside = folder + "/."
            let watched = FolderWatch.nearestFolder(of: inside)
            let signs = FolderWatch.signs(beside: [inside] + library.files.values)
            let stamps = library.stamps
            if let seen, seen != stamps {
                let changed = Set(seen.keys).union(stamps.keys).filter { seen[$0] != stamps[$0] }
                return .themesChanged(ThemeNews(names: library.names, changed: changed, stamps: stamps))
            }
            seen = stamps
            // A nearer folder was made meanwhile: its changes are not those that are watched.
            if FolderWatch.nearestFolder(of: inside) != watched { continue }
            var iterator = signs.makeAsyncIterator()
            let sign: Void? = await iterator.next(isolation: self)
            // Without a sign the system has no watch left to give, or the task is over.
            try? await Task.sleep(for: sign == nil ? .seconds(2) : EffectRunner.pause)
        }
        return .finished
    }
}
