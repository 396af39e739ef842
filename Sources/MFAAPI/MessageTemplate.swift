/// A message with places for the code, the application's name and the scope.
///
/// Every `{CODE}`, `{NAME}` and `{SCOPE}` is replaced, in one pass, so that a name or a scope that looks like a token
/// stays what it is. Other braces and lower-case tokens are text.
public struct MessageTemplate: Hashable, Sendable {
    /// A place that is filled in.
    public enum Token: String, CaseIterable, Sendable {
        /// The code.
        case code = "{CODE}"
        /// The application's name.
        case name = "{NAME}"
        /// The scope.
        case scope = "{SCOPE}"
    }

    /// The template as it was written.
    public let text: String

    /// Creates a template from its text.
    public init(_ text: String) {
        self.text = text
    }

    /// Whether the template has a place for the code.
    public var holdsCode: Bool { pieces.contains(.token(.code)) }

    /// Returns the message with every token replaced.
    ///
    /// - Parameters:
    ///   - code: The code, or a stand-in for a preview.
    ///   - name: The application's name.
    ///   - scope: The scope.
    public func filled(code: String, name: String, scope: String) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): String(text)
            case .token(.code): code
            case .token(.name): name
            case .token(.scope): scope
            }
        }.joined()
    }

    /// Words in braces that look like tokens and are none, such as `{code}`, `{PIN}` or `{ CODE }`, each once, in order
    /// of appearance.
    public var lookalikes: [String] {
        var seen: Set<String> = []
        return text.unicodeScalars.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
            .compactMap { rest in
                guard let end = rest.firstIndex(of: "}"), MessageTemplate.isWord(rest[..<end]) else { return nil }
                let token = "{\(Substring(rest[..<end]))}"
                return Token(rawValue: token) == nil && seen.insert(token).inserted ? token : nil
            }
    }

    private static func isWord(_ text: Substring.UnicodeScalarView) -> Bool {
        text.contains(where: \.properties.isAlphabetic)
            && text.allSatisfy {
                $0.properties.isAlphabetic || $0.properties.numericType != nil || "_- ".unicodeScalars.contains($0)
            }
    }

    /// A run of plain text or a token.
    public enum Piece: Hashable, Sendable {
        /// Text that stays as it is.
        case text(Substring)
        /// A place that is filled in.
        case token(Token)
    }

    /// The template, cut at its tokens.
    ///
    /// It is read byte by byte: a mark that combines with a brace to one character on the screen hides no token.
    public var pieces: [Piece] {
        var pieces: [Piece] = []
        var plainStart = text.startIndex
        var rest = text.utf8[...]
        while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
            rest = rest[brace...]
            guard let token = Token.allCases.first(where: { rest.starts(with: $0.rawValue.utf8) }) else {
                rest = rest.dropFirst()
                continue
            }
            if plainStart < brace { pieces.append(.text(text[plainStart..<brace])) }
            pieces.append(.token(token))
            rest = rest.dropFirst(token.rawValue.utf8.count)
            plainStart = rest.startIndex
        }
        if plainStart < text.endIndex { pieces.append(.text(text[plainStart...])) }
        return pieces
    }
}
