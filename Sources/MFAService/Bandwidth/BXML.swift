/// Writes the answers to calls, in Bandwidth's XML.
enum BXML {
    /// Returns a document that speaks a text twice, and hangs up.
    static func speech(_ text: String, settings: BandwidthSettings) -> String {
        let voice = settings.voice.map { " voice=\"\(escaped($0))\"" } ?? ""
        let sentence =
            "<SpeakSentence locale=\"\(escaped(settings.locale))\"\(voice)>\(escaped(text))</SpeakSentence>"
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<Response>\(sentence)<Pause duration=\"1\"/>\(sentence)<Hangup/></Response>"
    }

    /// Returns the text as XML content; characters that XML 1.0 has no way to say are left out.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&apos;".unicodeScalars)
            case "\t", "\n", "\r", " "..."\u{FFFD}", "\u{10000}"...: escaped.append(scalar)
            default: continue
            }
        }
        return String(escaped)
    }
}
