/// A manual page in the language of man(7).
struct Roff {
    private(set) var text: String

    /// Begins a page.
    ///
    /// - Parameters:
    ///   - title: The page's name, in capitals.
    ///   - section: The manual's section.
    ///   - source: The program and its version.
    init(title: String, section: Int, source: String) {
        text = ".TH \(title) \(section) \"\" \"\(source)\" \"User Commands\"\n"
    }

    /// Begins a section.
    mutating func section(_ title: String) { text += ".SH \(Roff.escaped(title).uppercased())\n" }

    /// Begins a section within one.
    mutating func subsection(_ title: String) { text += ".SS \(Roff.escaped(title))\n" }

    /// Adds a paragraph; line breaks in it are spaces.
    mutating func paragraph(_ words: String) { text += ".PP\n\(Roff.escaped(words))\n" }

    /// Adds a term and what it means.
    mutating func item(_ term: String, _ words: String) {
        text += ".TP\n.B \(Roff.escaped(term))\n\(words.isEmpty ? "\\&" : Roff.escaped(words))\n"
    }

    /// Makes text of signs that mean something to roff.
    static func escaped(_ words: String) -> String {
        let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
        let signs = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return signs.hasPrefix(".") || signs.hasPrefix("'") ? "\\&" + signs : signs
    }
}
