#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The themes there are: those in the program, and those in a person's own folder, which come first.
public struct ThemeLibrary: Sendable {
    /// Tells one state of a theme's file from the next.
    public struct Stamp: Hashable, Sendable {
        private let modified: Date?
        private let size: UInt64?

        fileprivate init(_ attributes: [FileAttributeKey: Any]) {
            modified = attributes[.modificationDate] as? Date
            size = attributes[.size] as? UInt64
        }
    }

    /// The names of the themes in the program, in the order in which they are offered.
    public static let builtInNames = builtIn.map(\.name)

    private static let builtIn: [(name: String, json: @Sendable () -> [UInt8])] = [
        ("dark", { PackageResources.dark_json }),
        ("light", { PackageResources.light_json }),
        ("high-contrast", { PackageResources.high_contrast_json }),
        ("colour-blind", { PackageResources.colour_blind_json }),
        ("monochrome", { PackageResources.monochrome_json }),
        ("projector", { PackageResources.projector_json }),
    ]

    private let folder: String?

    /// Creates a library.
    ///
    /// - Parameter folder: The path of a folder with `NAME.json` files; it need not be there.
    public init(folder: String? = nil) {
        self.folder = folder
    }

    /// The names of all themes: those in the program, then the others in alphabetical order.
    public var names: [String] {
        ThemeLibrary.builtInNames + ownNames.filter { !ThemeLibrary.builtInNames.contains($0) }
    }

    /// Reads a theme; a file in the folder goes before a theme of the same name in the program.
    public func theme(named name: String) throws(ThemeFault) -> Theme {
        if let path = path(of: name), let data = FileManager.default.contents(atPath: path) {
            return try Theme(json: Array(data), name: name)
        }
        guard !ownNames.contains(name) else { throw ThemeFault(theme: name, problem: .unreadable) }
        guard let builtIn = ThemeLibrary.builtIn.first(where: { $0.name == name }) else {
            throw ThemeFault(theme: name, problem: .unknownName(name, allowed: names))
        }
        return try Theme(json: builtIn.json(), name: name)
    }

    /// Returns what changes when a theme's own file does; `nil` where it has none.
    public func stamp(of name: String) -> Stamp? {
        guard let path = path(of: name) else { return nil }
        return (try? FileManager.default.attributesOfItem(atPath: path)).map(Stamp.init)
    }

    private func path(of name: String) -> String? {
        guard let folder, !name.contains("/") else { return nil }
        let path = folder + "/" + name + ".json"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    private var ownNames: [String] {
        guard let folder, let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [] }
        return files.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }.sorted()
    }
}
