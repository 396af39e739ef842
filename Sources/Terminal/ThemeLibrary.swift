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

    /// The folder of a person's own themes, which need not be there.
    public let folder: String?

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
        if let json = json(of: name) {
            do throws(ThemeFault) {
                return try Theme(json: json, name: name)
            } catch {
                throw error.located(in: json, file: name + ".json")
            }
        }
        guard !ownNames.contains(name) else { throw ThemeFault(theme: name, problem: .unreadable) }
        guard let builtIn = ThemeLibrary.builtIn.first(where: { $0.name == name }) else {
            throw ThemeFault(theme: name, problem: .unknownName(name, allowed: names))
        }
        return try Theme(json: builtIn.json(), name: name)
    }

    /// Returns a fault for each style name of a theme that the table does not have, with its place in the theme's file.
    public func faults(of theme: Theme, named name: String, in table: StyleTable) -> [ThemeFault] {
        let faults = theme.faults(in: table)
        guard !faults.isEmpty, let json = json(of: name) else { return faults }
        return faults.map { $0.located(in: json, file: name + ".json") }
    }

    /// The files of a person's own themes, by the themes' names.
    public var files: [String: String] {
        guard let folder else { return [:] }
        return Dictionary(uniqueKeysWithValues: ownNames.map { ($0, folder + "/" + $0 + ".json") })
    }

    /// What changes when a person's own themes do, by their names.
    public var stamps: [String: Stamp] {
        Dictionary(uniqueKeysWithValues: ownNames.compactMap { name in stamp(of: name).map { (name, $0) } })
    }

    /// Returns what changes when a theme's own file does; `nil` where it has none.
    public func stamp(of name: String) -> Stamp? {
        guard let path = path(of: name) else { return nil }
        return (try? FileManager.default.attributesOfItem(atPath: path)).map(Stamp.init)
    }

    private func json(of name: String) -> [UInt8]? {
        path(of: name).flatMap { FileManager.default.contents(atPath: $0) }.map { Array($0) }
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
