import MFAAPI
import Terminal

/// The message as it will arrive.
struct MessagePreview {
    /// All that it depends on.
    struct Source: Equatable {
        let channel: Channel
        let template: String
        let scope: String
        let digits: Int
        let isLive: Bool
        let columns: Int
        let options: ConsoleOptions
    }

    let source: Source
    /// The message, behind the way it goes, in lines that fit; none where it is empty.
    let lines: [String]
    /// What is said of its way.
    let info: String

    /// Fills the message in, the code as a row of zeros; only the live service knows the application's name.
    init(_ source: Source) {
        self.source = source
        let text = MessageTemplate(source.template).filled(
            code: String(repeating: "0", count: min(8, max(4, source.digits))),
            name: source.isLive ? "<app name>" : "Sandbox", scope: source.scope)
        let way = source.channel == .sms ? "SMS: " : "Call: "
        lines = source.template.isEmpty ? [] : TextWrap.lines(way + text, columns: source.columns)
        info =
            source.channel == .sms
            ? MessageInfo(text, source.options).text(columns: source.columns - SendRowView.labelWidth)
            : "spoken, digits one by one"
    }
}
