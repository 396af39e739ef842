#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Theme {
    /// Reads a theme from JSON.
    ///
    /// - Parameters:
    ///   - json: An object with `name`, `appearance` (`dark` or `light`), `styles` (style name to an object with
    ///     `foreground`, `background`, `bold`, `dim`, `italic`, `underline`, `reverse`) and, if it likes, `palette`
    ///     (a name to a colour). A colour is `#rrggbb`, 0…255, `default`, an ANSI name or a name from `palette`.
    ///   - name: The name in faults, and the theme's where the file does not give one.
    public init(json: [UInt8], name: String) throws(ThemeFault) {
        let decoder = JSONDecoder()
        do {
            let file = try decoder.decode(ThemeFile.self, from: Data(json))
            self.init(name: file.name ?? name, appearance: file.appearance, looks: file.looks)
        } catch let error as LocatedProblem {
            throw ThemeFault(theme: name, path: error.path, problem: error.problem)
        } catch {
            throw ThemeFault(theme: name, decoding: error)
        }
    }
}

/// A problem on its way out of a decoder.
private struct LocatedProblem: Error {
    let path: [String]
    let problem: ThemeFault.Problem

    init(_ path: [any CodingKey], _ problem: ThemeFault.Problem) {
        self.path = path.map(\.stringValue)
        self.problem = problem
    }
}

extension ThemeFault {
    fileprivate init(theme: String, decoding error: any Error) {
        switch error {
        case DecodingError.typeMismatch(let type, let context), DecodingError.valueNotFound(let type, let context):
            self.init(theme: theme, context.codingPath, .wrongKind(expected: ThemeFault.kind(type)))
        case DecodingError.keyNotFound(let key, let context):
            self.init(theme: theme, context.codingPath + [key], .missing)
        case DecodingError.dataCorrupted(let context):
            let detail = context.underlyingError.map { "\($0)" } ?? context.debugDescription
            self.init(theme: theme, context.codingPath, .notJSON(detail))
        default:
            self.init(theme: theme, [], .notJSON("\(error)"))
        }
    }

    private init(theme: String, _ path: [any CodingKey], _ problem: Problem) {
        self.init(theme: theme, path: path.map(\.stringValue), problem: problem)
    }

    private static func kind(_ type: any Any.Type) -> String {
        switch type {
        case is Bool.Type: "true or false"
        case is String.Type: "a text"
        case is Int.Type, is UInt8.Type: "a whole number, 0…255"
        default: "an object"
        }
    }
}

/// A key that is any text.
private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

private struct ThemeFile: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case name, appearance, palette, styles }

    let name: String?
    let appearance: Theme.Appearance
    let looks: [String: Look]

    init(from decoder: any Decoder) throws {
        try decoder.refuseOtherKeys(than: Keys.allCases.map(\.rawValue) + ["$schema"])
        let file = try decoder.container(keyedBy: Keys.self)
        name = try file.decodeIfPresent(String.self, forKey: .name)
        let word = try file.decodeIfPresent(String.self, forKey: .appearance) ?? Theme.Appearance.dark.rawValue
        let allowed = Theme.Appearance.allCases.map(\.rawValue)
        guard let appearance = Theme.Appearance(rawValue: word) else {
            throw LocatedProblem(file.codingPath + [Keys.appearance], .unknownName(word, allowed: allowed))
        }
        self.appearance = appearance
        var palette: [String: Colour] = [:]
        if file.contains(.palette) {
            let colours = try file.nestedContainer(keyedBy: Name.self, forKey: .palette)
            for key in colours.allKeys { palette[key.stringValue] = try colours.colour(key, palette: [:]) }
        }
        let styles = try file.nestedContainer(keyedBy: Name.self, forKey: .styles)
        var looks: [String: Look] = [:]
        for key in styles.allKeys {
            looks[key.stringValue] = try Look(from: styles.superDecoder(forKey: key), palette: palette)
        }
        self.looks = looks
    }
}

extension Look {
    fileprivate init(from decoder: any Decoder, palette: [String: Colour]) throws {
        let names = Attributes.named.map(\.name)
        try decoder.refuseOtherKeys(than: ["foreground", "background"] + names)
        let look = try decoder.container(keyedBy: Name.self)
        self.init(
            foreground: try look.colour(Name(stringValue: "foreground"), palette: palette),
            background: try look.colour(Name(stringValue: "background"), palette: palette))
        for (name, attribute) in Attributes.named {
            switch try look.decodeIfPresent(Bool.self, forKey: Name(stringValue: name)) {
            case true?: attributes.insert(attribute)
            case false?: without.insert(attribute)
            case nil: break
            }
        }
    }
}

extension KeyedDecodingContainer<Name> {
    fileprivate func colour(_ key: Name, palette: [String: Colour]) throws -> Colour? {
        guard contains(key) else { return nil }
        if let index = try? decode(UInt8.self, forKey: key) { return .indexed(index) }
        let name = try decode(String.self, forKey: key)
        if let colour = palette[name] ?? Colour(name: name) { return colour }
        throw LocatedProblem(codingPath + [key], .notAColour(name, palette: palette.keys.sorted()))
    }
}

extension Decoder {
    fileprivate func refuseOtherKeys(than allowed: [String]) throws {
        let container = try container(keyedBy: Name.self)
        if let other = container.allKeys.first(where: { !allowed.contains($0.stringValue) }) {
            throw LocatedProblem(codingPath + [other], .unknownName(other.stringValue, allowed: allowed))
        }
    }
}
