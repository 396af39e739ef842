import MFAAPI
import Settings
import Terminal

/// The first line: SANDBOX or LIVE in words, the profile, the account, the service.
struct BannerView {
    let model: Model

    init(_ model: Model) { self.model = model }

    func draw(on canvas: inout Canvas, in area: Rect) {
        let session = model.session
        let style: StyleName = session.isLive ? .bannerLive : .bannerSandbox
        canvas.fill(area, style: StyleName.footer.style)
        var column = canvas.write(session.isLive ? " LIVE " : " SANDBOX ", column: area.column, row: area.row, style)
        let right = status
        let end = area.endColumn - DisplayText.columns(of: right.text) - 1
        let words = [session.profile.readOnly ? "READ-ONLY" : "", session.profile.name] + place
        let text = DisplayText.fitting(
            String(joining: words.filter { !$0.isEmpty }, model.options), columns: end - column - 2,
            ellipsis: model.options.glyphs.cut)
        column = canvas.write(text, column: column + 1, row: area.row, .text, in: area)
        canvas.write(right.text, column: end, row: area.row, right.style, in: area)
    }

    private var place: [String] {
        if case .up(let summary) = model.session.link {
            return ["account \(summary.accountId)", summary.address]
        }
        return [model.session.profile.accountId.isEmpty ? "" : "account \(model.session.profile.accountId)"]
    }

    private var status: (text: String, style: StyleName) {
        let dot = model.options.glyphs.lit
        let ring = model.options.glyphs.unlit
        return switch (model.session.link, model.session.reach) {
        case (.connecting, _): ("\(ring) connecting", .dim)
        case (.down, _), (.up, .failing): ("\(dot) DOWN", .statusDown)
        case (.up, .untried): ("\(ring) not tried yet", .dim)
        case (.up, .answering): ("\(dot) up", .statusUp)
        }
    }
}
