import History
import Terminal

/// What is written of the log, where and how.
struct ExportForm: Hashable, Sendable {
    enum Place: Int, CaseIterable, Hashable, Sendable {
        case path, format, numbers

        var label: String {
            switch self {
            case .path: "File"
            case .format: "Format"
            case .numbers: "Numbers"
            }
        }
    }

    var path = TextField("vouch-history.csv")
    var format = ExportFormat.csv
    var isMasked = true
    var focus = Place.path

    /// The value of a place that is switched; `nil` where it is typed.
    func switched(_ place: Place) -> String? {
        switch place {
        case .path: nil
        case .format: format == .csv ? "CSV, for spreadsheets" : "JSON Lines, for programs"
        case .numbers: isMasked ? "masked" : "whole"
        }
    }

    /// Switches what the focus is on; the file's ending goes with the format.
    mutating func toggle() {
        switch focus {
        case .path: break
        case .numbers: isMasked.toggle()
        case .format:
            let former = format.ending
            format = format == .csv ? .jsonl : .csv
            if path.text.hasSuffix(former) {
                path.replace(with: path.text.dropLast(former.count) + format.ending)
            }
        }
    }

    mutating func move(_ offset: Int) {
        let count = Place.allCases.count
        focus = Place(rawValue: (focus.rawValue + offset + count) % count) ?? focus
    }
}

extension ExportFormat {
    fileprivate var ending: String { self == .csv ? ".csv" : ".jsonl" }
}

extension Model {
    mutating func take(_ key: Key, in form: ExportForm) -> [Effect] {
        var form = form
        switch key {
        case Key(.escape):
            dialog = nil
            return []
        case Key(.enter), Key(.function(5)), Key(.enter, .alt):
            dialog = nil
            guard !form.path.text.isEmpty else { return [] }
            return [.write(.export(log.filter, path: form.path.text, format: form.format, isMasked: form.isMasked))]
        case Key(.tab), Key(.down): form.move(1)
        case Key(.tab, .shift), Key(.up): form.move(-1)
        case Key(.character(" ")) where form.focus != .path, Key(.left) where form.focus != .path,
            Key(.right) where form.focus != .path:
            form.toggle()
        default:
            if form.focus == .path { _ = edit(&form.path, key) }
        }
        dialog = .export(form)
        return []
    }
}
