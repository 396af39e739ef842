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
    public var holdsCode: Bool { text.contains(Token.code.rawValue) }

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

    /// Words in braces that look like tokens and are none, such as `{code}` or `{PIN}`, in order of appearance.
    public var lookalikes: [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
            guard let end = rest.firstIndex(of: "}") else { return nil }
            let word = rest[..<end]
            guard !word.isEmpty, word.allSatisfy({ $0.isLetter || $0 == "_" }) else { return nil }
            let token = "{\(word)}"
            return Token(rawValue: token) == nil ? token : nil
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
    public var pieces: [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        var plainStart = rest.startIndex
        while let brace = rest.firstIndex(of: "{") {
            let tail = rest[brace...]
            if let token = Token.allCases.first(where: { tail.hasPrefix($0.rawValue) }) {
                if plainStart < brace { pieces.append(.text(text[plainStart..<brace])) }
                pieces.append(.token(token))
                rest = tail.dropFirst(token.rawValue.count)
                plainStart = rest.startIndex
            } else {
                rest = tail.dropFirst()
            }
        }
        if plainStart < text.endIndex { pieces.append(.text(text[plainStart...])) }
        return pieces
    }
}
