import Terminal

/// Draws the fields of a profile.
struct ProfileFormView {
    let model: Model
    let form: ProfileForm
    private static let labelWidth = 13

    init(_ model: Model, _ form: ProfileForm) {
        self.model = model
        self.form = form
    }

    func draw(on canvas: inout Canvas, in screen: Rect) -> DialogMap {
        let places = ProfileForm.Place.allCases
        let size = Size(columns: min(76, screen.columns - 2), rows: min(places.count + 5, screen.rows))
        let title = form.replacing.map { "Profile \($0)" } ?? "New profile"
        let inner = DialogView.frame(
            title, size: size, model: model, on: &canvas, in: screen,
            note: String(joining: ["F5 saves", "Esc leaves"], model.options))
        let visible = max(1, inner.rows - 2)
        let top = max(0, min(form.focus.rawValue - visible / 2, places.count - visible))
        var map = DialogMap(inside: inner)
        for (offset, place) in places.dropFirst(top).prefix(visible).enumerated() {
            let area = Rect(column: inner.column, row: inner.row + offset, columns: inner.columns, rows: 1)
            draw(place, on: &canvas, in: area)
            map.add(.row(top + offset), area)
        }
        let fault = form.fault.map { "\($0.place.label) \($0.text)" }
        // The row above is free.
        let lines = TextWrap.lines(fault ?? form.focus.hint, columns: inner.columns).prefix(2)
        for (offset, line) in lines.enumerated() {
            canvas.write(
                line, column: inner.column, row: inner.endRow - lines.count + offset,
                fault == nil ? .fieldHint : .fieldFault, in: inner)
        }
        return map
    }

    private func draw(_ place: ProfileForm.Place, on canvas: inout Canvas, in row: Rect) {
        let isFocused = form.focus == place
        let isFaulty = form.fault?.place == place
        canvas.write(place.label, column: row.column, row: row.row, isFaulty ? .fieldFault : .fieldLabel, in: row)
        let (_, value) = row.splitLeft(ProfileFormView.labelWidth)
        if let field = form.fields[place] {
            field.draw(
                on: &canvas, in: value, isFocused: isFocused, styles: .console(model.options), placeholder: "",
                mask: false)
            return
        }
        let text =
            switch place {
            case .credentials: form.usesOAuth ? "OAuth2 client credentials" : "Basic user and password"
            case .readOnly: form.readOnly ? "yes" : "no"
            default: form.confirmSends ? "yes" : "no"
            }
        canvas.write("< \(text) >", column: value.column, row: value.row, isFocused ? .fieldFocus : .field, in: value)
        if isFocused { canvas.cursor = Point(column: value.column, row: value.row) }
    }
}
