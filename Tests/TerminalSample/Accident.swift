import Terminal

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Ways for a program to end that nobody planned.
enum Accident: String {
    case trap = "F7"
    case segmentationFault = "F8"
    case abort = "F9"
    case error = "F10"
    case exit = "F11"
    case complaint = "F12"

    struct Thrown: Error {}

    init?(_ key: Key) { self.init(rawValue: key.name) }

    static func stopListening() -> Never {
        while true { pause() }
    }

    func happen() throws {
        switch self {
        case .trap: fatalError("the sample traps")
        case .segmentationFault: UnsafeMutablePointer<Int>(bitPattern: 16)?.pointee = 1
        case .abort:
            complain("the sample aborts\n")
            Glibc.abort()
        case .error: throw Thrown()
        case .exit: Glibc.exit(3)
        case .complaint: complain("a complaint on standard error\n")
        }
    }
}

private func complain(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
}
