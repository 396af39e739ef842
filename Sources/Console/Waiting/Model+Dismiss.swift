import MFAAPI

extension Model {
    /// Takes the selected verification off the list, and says for a while how it comes back.
    mutating func dismiss() -> [Effect] {
        guard let item = waiting.selected else { return [] }
        waiting.dismissSelected(at: now)
        lookAtSelectedPhone()
        let words = "\(item.label) dismissed; \(bindings.label(.undismiss)) brings it back"
        toasts.add(.note, words, at: now, lasts: .seconds(10))
        return []
    }

    /// Puts back what was dismissed last and selects it. Its clocks have run on, and its phone is looked at again.
    mutating func undismiss() -> [Effect] {
        guard let item = waiting.bringBack() else { return [] }
        show(.waiting)
        lookAtSelectedPhone()
        note("\(item.label) is back")
        return passWindows() + awaitPhone(item.request.to)
    }
}
