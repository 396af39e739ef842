import Terminal

/// The signs beyond letters that the console draws, each with its stand-in where a terminal has only ASCII.
struct Glyphs: Hashable, Sendable {
    /// Hidden digits of a number.
    let hidden: Character
    /// Stands between facts on a line.
    let separator: Character
    /// Marks text that is cut off.
    let cut: Character
    /// Ends words for something that goes on.
    let more: String
    /// A chosen option.
    let chosen: Character
    /// A service that answers, and one that is not reached yet.
    let lit, unlit: Character
    /// A field with choices.
    let choices: Character
    /// The tab that has the focus.
    let current: Character
    /// The full and the empty part of a gauge.
    let full, empty: Character
    /// A point of a large letter.
    let block: Character
    /// The edge of the newest message, and of the others.
    let newest, older: Character
    /// Between measures.
    let times: Character

    /// Signs for terminals with Unicode.
    static let unicode = Glyphs(
        hidden: "•", separator: "·", cut: "…", more: "…", chosen: "•", lit: "●", unlit: "○", choices: "▾", current: "▸",
        full: "█", empty: "░", block: "█", newest: "┃", older: "│", times: "×")
    /// Signs for all others.
    static let ascii = Glyphs(
        hidden: "*", separator: "-", cut: "~", more: "...", chosen: "*", lit: "*", unlit: "o", choices: "v",
        current: ">", full: "#", empty: "-", block: "#", newest: "|", older: "|", times: "x")
}

extension ConsoleOptions {
    var glyphs: Glyphs { ascii ? .ascii : .unicode }
}

extension String {
    /// Joins facts on a line.
    init(joining facts: [String], _ options: ConsoleOptions) {
        self = facts.joined(separator: " \(options.glyphs.separator) ")
    }
}
