/// What is wrong with a theme's file, and where.
public struct ThemeFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Problem: Hashable, Sendable {
        /// The file is not there or cannot be read.
        case unreadable
        /// The file is no JSON; what the parser says.
        case notJSON(String)
        /// The value is of another kind than the one named here, such as "an object".
        case wrongKind(expected: String)
        /// The key is missing.
        case missing
        /// The name is none of those allowed.
        case unknownName(String, allowed: [String])
        /// The text is no colour.
        case notAColour(String, palette: [String])
    }

    /// The theme's name.
    public let theme: String
    /// The keys that lead to the fault, the outermost first.
    public let path: [String]
    /// What is wrong.
    public let problem: Problem
    /// The name of the theme's file and the line of it, from 1; `nil` for a theme in the program.
    public let place: Place?

    /// A place in a file.
    public struct Place: Hashable, Sendable {
        /// The file's name, without its folder.
        public let file: String
        /// The line, from 1.
        public let line: Int
    }

    /// Creates a fault.
    public init(theme: String, path: [String] = [], problem: Problem) {
        self.init(theme, path, problem, nil)
    }

    private init(_ theme: String, _ path: [String], _ problem: Problem, _ place: Place?) {
        self.theme = theme
        self.path = path
        self.problem = problem
        self.place = place
    }

    /// Returns the fault with its place in the file that it was found in.
    func located(in json: [UInt8], file: String) -> ThemeFault {
        let line = if case .notJSON = problem { JSONLine.ofFault(in: json) } else { JSONLine.of(path, in: json) }
        return ThemeFault(theme, path, problem, Place(file: file, line: line))
    }

    /// A sentence that a person can act on.
    public var description: String {
        let file = place.map { "\($0.file):\($0.line)" } ?? "Theme \(theme)"
        let keys = path.isEmpty ? "" : " at \(path.joined(separator: " → "))"
        return DisplayText.safe("\(file)\(keys): \(reason)")
    }

    private var reason: String {
        switch problem {
        case .unreadable: "the file cannot be read."
        case .notJSON(let detail): "the file is no JSON: \(detail)"
        case .wrongKind(let expected): "expected \(expected)."
        case .missing: "this key is missing."
        case .unknownName(let name, let allowed):
            "\(name) is not known\(ThemeFault.guess(name, allowed)). Allowed: \(allowed.joined(separator: ", "))."
        case .notAColour(let name, let palette):
            "\(name) is no colour\(ThemeFault.guess(name, palette + Colour.ansiNames)). "
                + "Write #rrggbb, 0…255, default, an ANSI name such as bright-red, or a name from palette."
        }
    }

    private static func guess(_ name: String, _ allowed: [String]) -> String {
        EditDistance.nearest(to: name, among: allowed).map { ", did you mean \($0)?" } ?? ""
    }
}

/// How many letters have to be put in, taken out or changed to make one word of another (Levenshtein).
enum EditDistance {
    /// Returns the name that was most likely meant, if any is near enough.
    static func nearest(to name: String, among names: [String]) -> String? {
        let limit = max(1, name.count / 3)
        return names.map { (name: $0, distance: distance(Array(name), Array($0))) }
            .filter { $0.distance <= limit }
            .min { $0.distance < $1.distance }?.name
    }

    private static func distance(_ one: [Character], _ two: [Character]) -> Int {
        var row = Array(0...two.count)
        for (i, letter) in one.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in two.enumerated() {
                let change = diagonal + (letter == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, row[j] + 1, diagonal + 1)
            }
        }
        return row[two.count]
    }
}
