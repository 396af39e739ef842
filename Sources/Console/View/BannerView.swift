import MFAAPI
import Settings
import Terminal

/// The first line: SANDBOX or LIVE in words, the profile, the account, the service.
struct BannerView {
    private let session: Session
    private let options: ConsoleOptions

    init(_ model: borrowing Model) {
        session = model.session
        options = model.options
    }

    func draw(on canvas: inout Canvas, in area: Rect) {
        let style: StyleName = session.isLive ? .bannerLive : .bannerSandbox
        canvas.fill(area, style: StyleName.footer.style)
        var column = canvas.write(session.isLive ? " LIVE " : " SANDBOX ", column: area.column, row: area.row, style)
        let right = status
        let end = area.endColumn - DisplayText.columns(of: right.text) - 1
        let words = [session.profile.readOnly ? "READ-ONLY" : "", session.profile.name] + place
        let text = DisplayText.fitting(
            String(joining: words.filter { !$0.isEmpty }, options), columns: end - column - 2,
            ellipsis: options.glyphs.cut)
        column = canvas.write(text, column: column + 1, row: area.row, .text, in: area)
        canvas.write(right.text, column: end, row: area.row, right.style, in: area)
    }

    private var place: [String] {
        if case .up(let summary) = session.link {
            return ["account \(summary.accountId)", summary.address]
        }
        return [session.profile.accountId.isEmpty ? "" : "account \(session.profile.accountId)"]
    }

    private var status: (text: String, style: StyleName) {
        let dot = options.glyphs.lit
        let ring = options.glyphs.unlit
        return switch (session.link, session.reach) {
        case (.connecting, _): ("\(ring) connecting", .dim)
        case (.down, _), (.up, .failing): ("\(dot) DOWN", .statusDown)
        case (.up, .untried): ("\(ring) not tried yet", .dim)
        case (.up, .answering): ("\(dot) up", .statusUp)
        }
    }
}
