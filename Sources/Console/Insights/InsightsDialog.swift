import History

/// How things went lately, as it is looked at.
struct InsightsDialog: Hashable, Sendable {
    var span = Insights.Span.hour
    var grouping = Insights.Grouping.profile
    /// What was read; `nil` until it is.
    var page: InsightsPage?
    /// Why nothing can be read.
    var fault: String?

    init() {}

    var request: InsightsRequest { InsightsRequest(span: span, grouping: grouping) }

    /// Reads what a line asks for, such as `week by channel`; `nil` where a word is none of them.
    init?(words: String) {
        for word in words.lowercased().split(separator: " ") where word != "by" {
            if let span = Insights.Span.allCases.first(where: { "\($0)" == word }) {
                self.span = span
            } else if let grouping = [Insights.Grouping.profile, .channel].first(where: { $0.title == word }) {
                self.grouping = grouping
            } else {
                return nil
            }
        }
    }

    mutating func step(_ offset: Int) {
        let all = Insights.Span.allCases
        let index = all.firstIndex(of: span) ?? 0
        span = all[min(max(0, index + offset), all.count - 1)]
    }
}

/// Which insights are read.
struct InsightsRequest: Hashable, Sendable {
    var span: Insights.Span
    var grouping: Insights.Grouping
}

/// All rows of a span, together and apart.
struct InsightsPage: Hashable, Sendable {
    var whole: Insights
    var groups: Insights
}

extension Insights.Span {
    var title: String {
        switch self {
        case .hour: "last hour"
        case .day: "last day"
        case .week: "last week"
        }
    }
}

extension Insights.Grouping {
    var title: String {
        switch self {
        case .none: "everything"
        case .profile: "profile"
        case .channel: "channel"
        }
    }
}
