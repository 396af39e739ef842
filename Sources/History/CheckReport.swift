/// What a check of a history found.
public struct CheckReport: Hashable, Sendable {
    /// Something that is not as it was written.
    public enum Finding: Hashable, Sendable {
        /// The database file itself is damaged, in SQLite's words.
        case damaged(String)
        /// A row says something else than when it was written.
        case changed(Int64)
        /// A row was removed, and not by a purge.
        case removed(Int64)
        /// A row, or its outcome, was put in by something else than Vouch.
        case foreign(Int64)
        /// A record of the chain was changed, removed or put in.
        case broken(record: Int64)
        /// Records at the start of the chain were removed, and not by a purge.
        case beginningCutOff
        /// Records at the end of the chain were removed, or its seal was changed.
        case cutOff
    }

    /// Rows that there are.
    public internal(set) var entries = 0
    /// Records of the chain that were followed.
    public internal(set) var records = 0
    /// Records that cannot be proved, because they were sealed under a key that is no longer there.
    public internal(set) var unproved = 0
    /// What is not as it was written, at most ``mostFindings`` of it.
    public internal(set) var findings: [Finding] = []
    /// Whether there is more than is listed.
    var hasMore = false

    /// Findings that are listed at most.
    public static let mostFindings = 100

    /// Whether nothing was found and everything is proved.
    public var isSound: Bool { findings.isEmpty && unproved == 0 }

    mutating func add(_ finding: Finding) {
        if findings.contains(finding) { return }
        if findings.count < Self.mostFindings { findings.append(finding) } else { hasMore = true }
    }
}

extension CheckReport: CustomStringConvertible {
    /// A sentence for the whole.
    public var description: String {
        if isSound { return "All \(entries) rows are as they were written." }
        var sentences = findings.map(\.description)
        if hasMore { sentences.append("There is more.") }
        if unproved > 0 {
            sentences.append("\(unproved) records were sealed under a key that is no longer there; they prove nothing.")
        }
        return sentences.joined(separator: " ")
    }
}

extension CheckReport.Finding: CustomStringConvertible {
    /// A sentence.
    public var description: String {
        switch self {
        case .damaged(let reason): "The database file is damaged: \(reason)."
        case .changed(let id): "Row #\(id) was changed."
        case .removed(let id): "Row #\(id) was removed."
        case .foreign(let id): "Row #\(id), or its outcome, was not written by Vouch."
        case .broken(let record): "The chain is broken at record \(record)."
        case .beginningCutOff: "The beginning of the chain was cut off, and not by a purge."
        case .cutOff: "The end of the chain was cut off or changed."
        }
    }
}
