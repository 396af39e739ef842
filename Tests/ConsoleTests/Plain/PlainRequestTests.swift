import Testing

@testable import Console

/// What lines of the line mode mean.
@Suite struct PlainRequestTests {
    @Test(arguments: [
        ("send", PlainRequest.command(.send, "")), ("SEND", .command(.send, "")),
        ("ver 482019", .command(.verify, "482019")), ("verify 48 20 19", .command(.verify, "48 20 19")),
        ("use code", .command(.useCode, "")), ("useCode", .command(.useCode, "")), ("use", .command(.useCode, "")),
        ("resend", .command(.resend, "")), ("profile Acme Support", .command(.profiles, "Acme Support")),
        ("log", .command(.paneLog, "")), ("filter to:0142 outcome:locked", .command(.filter, "to:0142 outcome:locked")),
        ("help", .command(.help, "")), ("other channel", .command(.switchChannel, "")),
        ("ticket note", .command(.ticketNote, "")), ("to +1 919 555 0142", .field(.to, "+1 919 555 0142")),
        ("scope login", .field(.scope, "login")), ("channel voice", .field(.channel, "voice")),
        ("message Your code: {CODE}", .field(.message, "Your code: {CODE}")), ("to", .field(.to, "")),
        ("reference Case 4711", .command(.reference, "Case 4711")), ("bring back", .command(.undismiss, "")),
    ])
    func aLineNamesACommandOrAField(_ line: String, _ request: PlainRequest) throws {
        #expect(try PlainRequest(line: line) == request)
    }

    @Test(arguments: [
        ("frobnicate", "“frobnicate” is no command; “help” lists them"), ("zoom", "Zoom: it needs a screen"),
        ("send now", "“send” takes nothing behind it; not “now”"), ("se", "“se” can be search, send, send form"),
        ("123456", "A code goes behind “verify”, on the same line"),
        (" 12 34-56 ", "A code goes behind “verify”, on the same line"),
        ("send 123456", "“send” takes nothing behind it"), ("resend 12 34", "“resend” takes nothing behind it"),
        ("verfy 123456", "“verfy” is no command; “help” lists them"),
        ("se 123456", "“se” can be search, send, send form"),
        ("verfy123456", "That is no command; “help” lists them"), ("123456x", "That is no command; “help” lists them"),
        ("123456 verify", "That is no command; “help” lists them"),
    ])
    func aLineThatMeansNothingSaysWhy(_ line: String, _ sentence: String) {
        #expect(throws: PlainFault(sentence: sentence)) { try PlainRequest(line: line) }
    }

    @Test func everyCommandWithoutAScreenIsNamedByItsTitleAndByItsNameInTheConfiguration() throws {
        for row in Command.table where !row.command.needsScreen {
            for name in [row.command.plainName, row.command.rawValue] {
                guard case .command(let command, "") = try PlainRequest(line: name) else {
                    Issue.record("\(name) is no command")
                    continue
                }
                #expect(command == row.command, "\(name)")
            }
        }
    }
}
