public import MFAAPI

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// A send form as somebody left it: text as it was typed, right or wrong. It has no place for a code.
public struct FormDraft: Sendable, Hashable, Codable {
    /// The way the code was to go.
    public var channel = Channel.sms
    /// The number that was to get it.
    public var to = ""
    /// The number it was to come from.
    public var from = ""
    /// The application that was to send it.
    public var applicationId = ""
    /// What it was for.
    public var scope = ""
    /// The message.
    public var message = ""
    /// The length of the code.
    public var digits = ""
    /// The minutes it was to be valid.
    public var expiration = ""
    /// The ticket or case it was for; `nil` where none was named.
    public var reference: String?

    /// Creates an empty form.
    public init() {}
}

/// The forms that were not sent, one a profile, kept over a restart in a file that only its owner can read.
///
/// They are a convenience: a file that cannot be read counts as empty, and is replaced.
public struct Drafts: Sendable {
    private let path: String

    /// Names the file, such as ``Paths/drafts``. Nothing is read yet.
    public init(path: String) {
        self.path = path
    }

    /// Returns the forms by the profile's name.
    public func load() -> [String: FormDraft] {
        guard let content = try? FileContent.read(path) else { return [:] }
        let stored = try? JSONDecoder().decode([String: FormDraft].self, from: Data(content.bytes))
        return stored ?? [:]
    }

    /// Keeps a profile's form, or forgets it; the other profiles' forms stay.
    ///
    /// - Parameters:
    ///   - draft: The form; `nil` forgets it.
    ///   - profile: The profile's name.
    public func save(_ draft: FormDraft?, profile: String) throws(SettingsError) {
        let file = try AtomicFile(path)
        try file.locked { () throws(SettingsError) in
            let before = load()
            var drafts = before
            drafts[profile] = draft
            if drafts == before { return }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
            guard let data = try? encoder.encode(drafts) else { return }
            try file.replace(with: Array(data))
        }
    }
}
