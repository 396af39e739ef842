import History

/// How things went lately, as it is looked at.
struct InsightsDialog: Hashable, Sendable {
    var span = Insights.Span.hour
    var grouping = Insights.Grouping.profile
    /// What was read; `nil` until it is.
    var page: InsightsPage?
    /// Why nothing can be read.
    var fault: String?

    var request: InsightsRequest { InsightsRequest(span: span, grouping: grouping) }

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
