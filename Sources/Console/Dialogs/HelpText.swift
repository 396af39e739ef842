/// The help, read off the table of commands: what the keys do here first, then elsewhere.
struct HelpText {
    let model: Model

    init(_ model: Model) { self.model = model }

    var lines: [(String, StyleName)] {
        let here = model.context
        let others = Context.allCases.filter { $0 != here && $0 != .anywhere && $0 != .demo }
        return section(here) + section(.anywhere) + editing + others.flatMap(section)
    }

    private func section(_ context: Context) -> [(String, StyleName)] {
        let rows = Command.table.filter { $0.contexts.contains(context) }
        guard !rows.isEmpty else { return [] }
        let lines = rows.map { row in
            let keys = model.bindings.keys(of: row.command).map(\.label).joined(separator: " ")
            return line(keys, row.summary)
        }
        return [(context.title, .heading)] + lines + [("", .dialog)]
    }

    private var editing: [(String, StyleName)] {
        let lines = EditCommand.allCases.map { command in
            line(EditCommand.keys[command, default: []].map(\.label).joined(separator: " "), command.title)
        }
        return [("Text fields", .heading)] + lines + [("", .dialog)]
    }

    private func line(_ keys: String, _ text: String) -> (String, StyleName) {
        (keys.padding(to: 15) + " " + text, .dialog)
    }
}
