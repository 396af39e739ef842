import FoundationEssentials

extension Model {
    /// Writes what was done since the start, whatever the log shows.
    func saveScenario(to path: String) -> [Effect] {
        path.isEmpty ? [] : [.write(.scenario(since: session.startedAt, path: path))]
    }
}

extension Date {
    /// The time of day in this machine's zone for a file's name, such as `20261121-140329`.
    var fileStamp: String {
        formatted(
            Date.ISO8601FormatStyle(dateSeparator: .omitted, timeSeparator: .omitted, timeZone: .current)
                .year().month().day().time(includingFractionalSeconds: false)
        ).replacing("T", with: "-")
    }
}
