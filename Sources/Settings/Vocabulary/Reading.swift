/// A configuration that is being read: where the reader is, and what it found wrong.
struct Reading {
    /// The text that is read.
    let source: SourceText
    /// The file's name for problems.
    let file: String
    /// What other parts of the program know.
    let known: KnownNames
    /// The key path of the value that is being read.
    private(set) var keyPath = ""
    /// What was found so far.
    private(set) var problems: [Problem] = []

    init(_ source: SourceText, file: String, known: KnownNames) {
        self.source = source
        self.file = file
        self.known = known
    }

    /// Notes that the value cannot be used.
    mutating func fault(_ message: String, at node: JSONNode) {
        note(.error, message, offset: node.span.lowerBound)
    }

    /// Notes that the value is used although something is odd about it.
    mutating func warn(_ message: String, at node: JSONNode) {
        note(.warning, message, offset: node.span.lowerBound)
    }

    /// Notes something at a byte of the text.
    mutating func note(_ severity: Problem.Severity, _ message: String, offset: Int) {
        let place = source.place(of: offset)
        problems.append(
            Problem(
                severity: severity, file: file, line: place.line, column: place.column, keyPath: keyPath,
                message: message))
    }

    /// Reads the value under a key.
    mutating func inside<Value>(key: String, _ read: (inout Reading) -> Value) -> Value {
        inside(keyPath.isEmpty ? key.printable : "\(keyPath).\(key.printable)", read)
    }

    /// Reads an element of a list.
    mutating func inside<Value>(index: Int, _ read: (inout Reading) -> Value) -> Value {
        inside("\(keyPath)[\(index)]", read)
    }

    private mutating func inside<Value>(_ path: String, _ read: (inout Reading) -> Value) -> Value {
        let outer = keyPath
        keyPath = path
        defer { keyPath = outer }
        return read(&self)
    }
}

extension String {
    /// The text fit for a screen: control characters replaced, at most 60 characters.
    var printable: String {
        let clean = String(
            String.UnicodeScalarView(
                unicodeScalars.prefix(60).map { $0.isUnprintable ? "\u{FFFD}" : $0 }))
        return unicodeScalars.count > 60 ? clean + "…" : clean
    }
}

extension Unicode.Scalar {
    /// Whether the scalar moves a cursor, hides itself or turns the direction of the text, instead of being seen.
    var isUnprintable: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: false
        }
    }
}
