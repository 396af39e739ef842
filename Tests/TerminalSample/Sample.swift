import Terminal

@main
enum Program {
    static func main() {
        MainLoop.run {
            do {
                try await Sample.run()
                return 0
            } catch {
                print(error)
                return 1
            }
        }
    }
}

/// A program that shows what its terminal tells it, for tests of the screen in a real terminal.
@MainActor
struct Sample {
    static func run() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        let (events, feed) = AsyncStream.makeStream(of: TerminalEvent.self)
        var options = ScreenOptions(noColour: value(of: "--no-color", in: arguments))
        options.ascii = arguments.contains("--ascii")
        options.mouse = !arguments.contains("--no-mouse")
        options.colours = value(of: "--colours", in: arguments).flatMap(ScreenOptions.Colours.init) ?? options.colours
        let theme = try ThemeLibrary().theme(named: value(of: "--theme", in: arguments) ?? "dark")
        do {
            let screen = try Screen(styles: SampleStyles.table, theme: theme, options: options) { events in
                for event in events { feed.yield(event) }
            }
            defer { screen.close() }
            var sample = Sample(screen: screen)
            sample.draw()
            for await event in events where try sample.take(event) { break }
        } catch let error as TerminalError {
            print(error)
        }
        print("ended in order")
    }

    private let screen: Screen
    private var lines: [String] = []

    private init(screen: Screen) { self.screen = screen }

    private static func value(of option: String, in arguments: ArraySlice<String>) -> String? {
        arguments.firstIndex(of: option).flatMap { arguments.dropFirst($0 - arguments.startIndex + 1).first }
    }

    /// Takes an event; returns whether it ends the program.
    private mutating func take(_ event: TerminalEvent) throws -> Bool {
        switch event {
        case .key(let key):
            lines.append("key \(key.name)")
            if try run(key) { return true }
        case .paste(let text):
            lines.append("paste \(text.utf8.count) \(text.prefix(30))")
        case .mouse(let mouse):
            lines.append("mouse \(mouse.action) \(mouse.point.column),\(mouse.point.row)")
        case .resized(let size):
            lines.append("resized \(size.columns)x\(size.rows)")
        case .background(let luminance):
            lines.append("background \(Int((luminance * 100).rounded()))")
        case .terminated:
            return true
        }
        draw()
        return false
    }

    private func run(_ key: Key) throws -> Bool {
        switch key.name {
        case "q": return true
        case "C-z": screen.perform(.suspend)
        case "C-l": screen.perform(.redraw)
        case "F1": screen.perform(.title("sample title"))
        case "F2": screen.perform(.clipboard("copied"))
        case "F3": screen.perform(.bell)
        case "F4": screen.perform(.mouse(false))
        case "F5":
            screen.perform(.title("deaf"))
            Accident.stopListening()
        case "F6": screen.perform(.theme(try ThemeLibrary().theme(named: "light")))
        default: try Accident(key)?.happen()
        }
        return false
    }

    private func draw() {
        let size = screen.size
        var canvas = Canvas(size: size)
        canvas.box(
            Rect(size), signs: screen.isASCII ? .ascii : .light, title: "sample", note: "\(size.columns)x\(size.rows)")
        canvas.write("VERIFIED", column: 2, row: 1, style: SampleStyles.verified)
        canvas.write("é 漢字 …", column: 12, row: 1)
        let room = max(0, size.rows - 3)
        for (row, line) in lines.suffix(room).enumerated() {
            canvas.write(line, column: 2, row: row + 2, in: Rect(size).inset(columns: 1, rows: 1))
        }
        canvas.cursor = Point(column: 2, row: min(2, size.rows - 1))
        screen.show(canvas)
    }
}

/// The sample's meanings.
enum SampleStyles {
    static let verified = Style(index: 1)
    static let table = StyleTable([
        StyleTable.Entry(name: "text", fallback: .text),
        StyleTable.Entry(name: "verdict.verified", fallback: .text),
    ])
}
