import History
import Terminal

extension Model {
    mutating func openInsights(_ shown: InsightsDialog = InsightsDialog()) -> [Effect] {
        dialog = .insights(shown)
        return [.readInsights(shown.request)]
    }

    mutating func take(_ key: Key, in shown: InsightsDialog) -> [Effect] {
        var shown = shown
        switch key {
        case Key(.escape), Key("q"), Key(.enter):
            dialog = nil
            return []
        case Key("h"): shown.span = .hour
        case Key("d"): shown.span = .day
        case Key("w"): shown.span = .week
        case Key(.left): shown.step(-1)
        case Key(.right): shown.step(1)
        case Key("p"): shown.grouping = .profile
        case Key("c"): shown.grouping = .channel
        case Key(.tab): shown.grouping = shown.grouping == .profile ? .channel : .profile
        default: return []
        }
        dialog = .insights(shown)
        return [.readInsights(shown.request)]
    }

    mutating func insightsRead(_ request: InsightsRequest, _ result: Result<InsightsPage, ConsoleError>) {
        guard case .insights(var shown) = dialog, shown.request == request else { return }
        switch result {
        case .success(let page): (shown.page, shown.fault) = (page, nil)
        case .failure(let error): shown.fault = error.description
        }
        dialog = .insights(shown)
    }

    /// Reads insights that are shown anew, after a row came or changed.
    func refreshInsights() -> [Effect] {
        guard case .insights(let shown) = dialog else { return [] }
        return [.readInsights(shown.request)]
    }
}
