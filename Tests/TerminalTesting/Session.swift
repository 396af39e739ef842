import CVTerm
import Foundation
import Synchronization
import Terminal

/// A program in a terminal, as long as anybody looks at it.
final class Session: Sendable {
    let process: pid_t
    let terminal: Int32
    /// Rings when the terminal is to go away.
    private let bell: Int32
    private let state: Mutex<State>

    init(process: pid_t, terminal: Int32, size: Size, background: String?) {
        self.process = process
        self.terminal = terminal
        bell = pty_make_bell()
        state = Mutex(State(size: size, terminal: terminal, background: background))
    }

    deinit {
        close(terminal)
        close(bell)
    }

    func withState<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
        try state.withLock { try body(&$0) }
    }

    /// Takes the program's output until nobody holds the other side of the terminal, then its end.
    func follow() {
        var bytes = [UInt8](repeating: 0, count: 64 * 1024)
        while pty_await_output(terminal, bell) {
            let count = read(terminal, &bytes, bytes.count)
            guard count > 0 else { break }
            withState { $0.take(bytes[..<count]) }
        }
        let status = pty_wait(process)
        withState { $0.end(status) }
    }

    func hangUp() { pty_ring(bell) }

    /// Kills the program and what runs in the terminal's foreground.
    func end() {
        guard withState({ $0.status == nil }) else { return }
        let foreground = pty_foreground(terminal)
        if foreground > 1 { kill(-foreground, SIGKILL) }
        kill(-process, SIGKILL)
    }
}

extension Session {
    /// What changes while the program runs. It holds pointers, which are only followed under the lock of its session.
    struct State: @unchecked Sendable {
        private(set) var size: Size
        /// How the program ended; `nil` while it runs.
        private(set) var status: Int32?
        /// Counts what happened, so that nobody waits for what was already there.
        private(set) var generation = 0
        private(set) var outputCount = 0
        private let ears: Ears
        private let emulator: OpaquePointer
        private var waiters: [UUID: CheckedContinuation<Bool, Never>] = [:]

        init(size: Size, terminal: Int32, background: String?) {
            self.size = size
            ears = Ears(terminal: terminal, background: background)
            emulator = ears.makeEmulator(size)
        }

        var picture: TerminalPicture { TerminalPicture(emulator, size: size) }

        /// The bodies of operating system commands, such as `52;c;…`, in their order.
        var commands: [String] { ears.commands }

        mutating func take(_ bytes: ArraySlice<UInt8>) {
            outputCount += bytes.count
            bytes.withUnsafeBufferPointer { emulator_write(emulator, $0.baseAddress, $0.count) }
            wakeWaiters()
        }

        mutating func end(_ status: Int32) {
            self.status = status
            wakeWaiters()
        }

        mutating func resize(_ size: Size) {
            self.size = size
            emulator_resize(emulator, Int32(size.columns), Int32(size.rows))
        }

        /// Does something with the emulator.
        func withEmulator(_ body: (OpaquePointer) -> Void) { body(emulator) }

        private mutating func wakeWaiters() {
            generation += 1
            waiters.values.forEach { $0.resume(returning: true) }
            waiters = [:]
        }

        mutating func add(_ waiter: CheckedContinuation<Bool, Never>, _ id: UUID, after seen: Int) {
            if seen == generation { waiters[id] = waiter } else { waiter.resume(returning: true) }
        }

        mutating func giveUp(_ id: UUID) {
            waiters.removeValue(forKey: id)?.resume(returning: false)
        }
    }
}

/// Hears what an emulator tells, and answers in its place.
private final class Ears {
    private let terminal: Int32
    private let background: String?
    private var emulator: OpaquePointer?
    private(set) var commands: [String] = []

    init(terminal: Int32, background: String?) {
        self.terminal = terminal
        self.background = background
    }

    deinit { emulator.map { emulator_free($0) } }

    func makeEmulator(_ size: Size) -> OpaquePointer {
        let me = Unmanaged.passUnretained(self).toOpaque()
        let emulator: OpaquePointer = emulator_make(
            Int32(size.columns), Int32(size.rows),
            { bytes, count, me in Ears.at(me)?.hear(Ears.string(bytes, count)) },
            { bytes, count, me in Ears.at(me)?.answer(Ears.string(bytes, count)) }, me)
        self.emulator = emulator
        return emulator
    }

    private func hear(_ command: String) {
        commands.append(command)
        if command == "11;?", let background { answer("\u{1B}]11;\(background)\u{1B}\\") }
    }

    private func answer(_ text: String) {
        _ = Array(text.utf8).withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
    }

    private static func at(_ me: UnsafeMutableRawPointer?) -> Ears? {
        me.map { Unmanaged<Ears>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func string(_ bytes: UnsafePointer<CChar>?, _ count: Int) -> String {
        String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
}
