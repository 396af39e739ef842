/// Turns the bytes that a terminal sends into events, however they are cut into pieces.
///
/// It never waits: where the next bytes decide what the last ones mean, ``patience`` says how long the caller should
/// give them before it calls ``giveUp()``.
struct InputDecoder {
    /// How long a lone Escape is taken for the beginning of a sequence.
    static let escapePatience = Duration.milliseconds(25)
    /// How long the rest of a sequence that no one types may take.
    static let sequencePatience = Duration.milliseconds(500)
    /// How long a paste may pause before what came of it is given out.
    static let pastePatience = Duration.seconds(1)
    /// What is kept of one paste, in bytes.
    static let pasteLimit = 1 << 20

    /// What stands at the beginning of the bytes.
    enum Step: Equatable {
        /// This event, if any, in so many bytes.
        case event(TerminalEvent?, Int)
        /// A paste, behind so many bytes.
        case paste(Int)
        /// Too few bytes to tell; how long to wait for more.
        case more(Duration)
    }

    private let makeSequences: () -> KeySequences
    private lazy var sequences = makeSequences()
    private var pending: [UInt8] = []
    private var paste: PasteBuffer?
    /// Whether the rest of a paste is dropped that was given out at a pause: it must not be taken for keys.
    private var isDiscarding = false

    /// How long to wait for more before giving up; `nil` while nothing is left open.
    private(set) var patience: Duration?

    /// Creates a decoder.
    ///
    /// - Parameter sequences: Makes the table of the terminal's own keys; called with the first Escape.
    init(sequences: @escaping () -> KeySequences) {
        makeSequences = sequences
    }

    /// Takes more bytes.
    ///
    /// - Returns: The events that are now complete.
    mutating func take(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
        pending += bytes
        // The end of the paste may be lost as well. A person who then presses Escape or Ctrl-C is heard again.
        if isDiscarding, pending == [0x1B] || pending == [0x03] { endPaste() }
        return decode(isFinal: false)
    }

    /// Takes what is left open for what it is without any more bytes.
    mutating func giveUp() -> [TerminalEvent] {
        defer { patience = nil }
        guard let unfinished = paste, !isDiscarding else { return decode(isFinal: true) }
        isDiscarding = true
        return [.paste(unfinished.text)]
    }

    private mutating func endPaste() {
        paste = nil
        isDiscarding = false
    }

    private mutating func decode(isFinal: Bool) -> [TerminalEvent] {
        var events: [TerminalEvent] = []
        var start = 0
        patience = nil
        while start < pending.count {
            if paste != nil {
                start += takePaste(from: start, into: &events)
                continue
            }
            switch step(at: pending[start...], isFinal: isFinal) {
            case .event(let event, let count):
                if let event { events.append(event) }
                start += count
            case .paste(let count):
                paste = PasteBuffer(limit: InputDecoder.pasteLimit)
                start += count
            case .more(let duration):
                patience = duration
                pending.removeFirst(start)
                return events
            }
        }
        pending.removeAll(keepingCapacity: pending.count < 4096)
        if paste != nil, !isDiscarding { patience = InputDecoder.pastePatience }
        return events
    }

    private mutating func takePaste(from start: Int, into events: inout [TerminalEvent]) -> Int {
        let (taken, isComplete) = paste?.take(pending[start...]) ?? (0, true)
        if isComplete {
            if let text = paste?.text, !isDiscarding { events.append(.paste(text)) }
            endPaste()
        }
        return taken
    }

    private mutating func step(at bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step {
        guard bytes.first == 0x1B else { return InputDecoder.plain(bytes, isFinal: isFinal) }
        return InputDecoder.escape(bytes, isFinal: isFinal, sequences: sequences)
    }
}

/// The bytes of a paste, up to the sequence that ends it.
struct PasteBuffer {
    private static let end = Array("\u{1B}[201~".utf8)
    private let limit: Int
    private var bytes: [UInt8] = []
    private var matched = 0

    init(limit: Int) { self.limit = limit }

    /// The text; what is no UTF-8 in it is replaced.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Takes bytes up to the end of the paste.
    ///
    /// - Returns: How many were taken, and whether that was the end.
    mutating func take(_ more: ArraySlice<UInt8>) -> (taken: Int, isComplete: Bool) {
        for (index, byte) in more.enumerated() {
            if byte == PasteBuffer.end[matched] {
                matched += 1
                if matched == PasteBuffer.end.count { return (index + 1, true) }
                continue
            }
            keep(PasteBuffer.end.prefix(matched))
            matched = byte == PasteBuffer.end[0] ? 1 : 0
            if matched == 0 { keep(CollectionOfOne(byte)) }
        }
        return (more.count, false)
    }

    private mutating func keep(_ more: some Collection<UInt8>) {
        if bytes.count + more.count <= limit { bytes += more }
    }
}
