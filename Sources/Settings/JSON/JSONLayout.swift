/// An object or a list of a text, cut into its items with the white space around them, so that it can be put together again
/// byte for byte with some items changed, added or left out.
struct JSONLayout {
    /// A member or an element.
    struct Item {
        /// White space before the item.
        var lead: String
        /// The item itself.
        var body: String
        /// White space between the item and its comma.
        var trail = ""
    }

    private let brackets: (open: String, close: String)
    private let indent: String
    private var closing: String
    private let usualLead: String?
    /// The items in their order.
    var items: [Item]

    /// Cuts a container.
    ///
    /// - Parameters:
    ///   - span: The container's bytes, brackets included.
    ///   - spans: The items' bytes.
    ///   - indent: The white space before the line that the container begins on.
    init(_ source: SourceText, span: Range<Int>, items spans: [Range<Int>], indent: String) {
        brackets = (source[span.prefix(1)], source[span.suffix(1)])
        self.indent = indent
        var leadStart = span.lowerBound + 1
        items = []
        for itemSpan in spans {
            let rest = source.bytes[itemSpan.upperBound..<span.upperBound - 1]
            let comma = rest.firstIndex(of: UInt8(ascii: ",")) ?? rest.endIndex
            items.append(
                Item(
                    lead: source[leadStart..<itemSpan.lowerBound], body: source[itemSpan],
                    trail: source[itemSpan.upperBound..<comma]))
            leadStart = comma + 1
        }
        usualLead = items.last?.lead
        closing = items.last?.trail ?? ""
        if !items.isEmpty { items[items.count - 1].trail = "" }
    }

    /// White space before an item that is added.
    private var lead: String { usualLead ?? "\n\(indent)  " }

    /// White space before the line of an added item, past its line break.
    var itemIndent: String {
        guard let lineBreak = lead.lastIndex(where: \.isNewline) else { return indent }
        return String(lead[lead.index(after: lineBreak)...])
    }

    /// Returns an item that is added.
    func item(_ body: String) -> Item { Item(lead: lead, body: body) }

    /// Returns a value as it stands in an added item: over several lines only where the other items have lines of their own.
    func text(of value: JSONValue) -> String {
        lead.contains(where: \.isNewline) ? value.pretty(indent: itemIndent) : value.line
    }

    /// The container's text.
    var text: String {
        if items.isEmpty { return brackets.open + brackets.close }
        let end = usualLead == nil ? "\n\(indent)" : closing
        var items = items
        items[items.count - 1].trail = ""
        let inner = items.map { $0.lead + $0.body + $0.trail }.joined(separator: ",")
        return brackets.open + inner + end + brackets.close
    }
}
