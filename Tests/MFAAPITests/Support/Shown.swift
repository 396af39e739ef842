/// Every way in which a value finds its way into a log or a crash text.
func everythingShown(of value: some Any) -> String {
    var shown = ""
    dump(value, to: &shown)
    dump([value], to: &shown)
    debugPrint(Optional(value) as Any, to: &shown)
    print(value, ["key": value], (value, 1), to: &shown)
    return shown + String(describing: value) + String(reflecting: value)
}
