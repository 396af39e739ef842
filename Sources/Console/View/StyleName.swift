import Terminal

/// Every meaning that the console draws with: the one table behind the themes' vocabulary.
enum StyleName: UInt8, CaseIterable, Sendable {
    case text
    case dim, heading, key, link
    case border, borderFocus, title, titleFocus
    case bannerSandbox, bannerLive, statusUp, statusDown
    case field, fieldFocus, fieldLabel, fieldFault, fieldHint, fieldPlaceholder, fieldSelection
    case button, buttonFocus
    case listSelected, listSelectedRest
    case verified, notValid, expired, locked, couldNotCheck, sent, open
    case logTime, logVerified, logNotValid, logExpired, logLocked, logCouldNotCheck, logSent, logOpen
    case gaugeFull, gaugeLow, gaugeEmpty
    case dialog, dialogBorder, dialogDanger
    case toast, toastWarning, toastError
    case footer, footerKey
    case phoneSMS, phoneCall
    case httpMethod, httpHeader, httpGood, httpBad

    /// The name that themes use, and the meaning that stands in where a theme leaves this one out.
    var row: (name: String, fallback: StyleName) {
        switch self {
        case .text: ("text", .text)
        case .dim: ("text.dim", .text)
        case .heading: ("text.heading", .text)
        case .key: ("text.key", .heading)
        case .link: ("text.link", .text)
        case .border: ("border", .dim)
        case .borderFocus: ("border.focus", .heading)
        case .title: ("title", .text)
        case .titleFocus: ("title.focus", .heading)
        case .bannerSandbox: ("banner.sandbox", .heading)
        case .bannerLive: ("banner.live", .dialogDanger)
        case .statusUp: ("status.up", .verified)
        case .statusDown: ("status.down", .couldNotCheck)
        case .field: ("field", .text)
        case .fieldFocus: ("field.focus", .field)
        case .fieldLabel: ("field.label", .dim)
        case .fieldFault: ("field.fault", .notValid)
        case .fieldHint: ("field.hint", .dim)
        case .fieldPlaceholder: ("field.placeholder", .dim)
        case .fieldSelection: ("field.selection", .listSelected)
        case .button: ("button", .text)
        case .buttonFocus: ("button.focus", .listSelected)
        case .listSelected: ("list.selected", .heading)
        case .listSelectedRest: ("list.selected.rest", .text)
        case .verified: ("verdict.verified", .text)
        case .notValid: ("verdict.notValid", .text)
        case .expired: ("verdict.expired", .dim)
        case .locked: ("verdict.locked", .text)
        case .couldNotCheck: ("verdict.couldNotCheck", .text)
        case .sent: ("verdict.sent", .text)
        case .open: ("verdict.open", .dim)
        case .logTime: ("log.time", .dim)
        case .logVerified: ("log.verified", .verified)
        case .logNotValid: ("log.notValid", .notValid)
        case .logExpired: ("log.expired", .expired)
        case .logLocked: ("log.locked", .locked)
        case .logCouldNotCheck: ("log.couldNotCheck", .couldNotCheck)
        case .logSent: ("log.sent", .sent)
        case .logOpen: ("log.open", .open)
        case .gaugeFull: ("gauge.full", .verified)
        case .gaugeLow: ("gauge.low", .locked)
        case .gaugeEmpty: ("gauge.empty", .dim)
        case .dialog: ("dialog", .text)
        case .dialogBorder: ("dialog.border", .borderFocus)
        case .dialogDanger: ("dialog.danger", .notValid)
        case .toast: ("toast", .text)
        case .toastWarning: ("toast.warning", .locked)
        case .toastError: ("toast.error", .couldNotCheck)
        case .footer: ("footer", .dim)
        case .footerKey: ("footer.key", .key)
        case .phoneSMS: ("phone.sms", .text)
        case .phoneCall: ("phone.call", .text)
        case .httpMethod: ("http.method", .heading)
        case .httpHeader: ("http.header", .dim)
        case .httpGood: ("http.good", .verified)
        case .httpBad: ("http.bad", .notValid)
        }
    }

    /// The meaning as the canvas takes it.
    var style: Style { Style(index: rawValue) }

    /// The whole table, as the terminal takes it.
    static let table = StyleTable(
        allCases.map { StyleTable.Entry(name: $0.row.name, fallback: $0.row.fallback.style) })
}

extension Canvas {
    @discardableResult
    mutating func write(
        _ text: String, column: Int, row: Int, _ style: StyleName, in area: Rect? = nil
    ) -> Int {
        write(text, column: column, row: row, style: style.style, in: area)
    }
}
