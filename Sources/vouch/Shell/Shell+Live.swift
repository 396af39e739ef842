#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

extension Shell {
    /// The surroundings of this process.
    static func live() -> Shell {
        Shell(
            environment: ProcessInfo.processInfo.environment,
            input: .standardInput,
            output: .descriptor(STDOUT_FILENO, endsWhenBroken: true),
            errors: .descriptor(STDERR_FILENO, endsWhenBroken: false))
    }
}

extension LineSource {
    /// The lines of standard input.
    static var standardInput: LineSource {
        LineSource(isTerminal: isatty(STDIN_FILENO) == 1) {
            readLine()
        } nextHidden: {
            var usual = termios()
            guard tcgetattr(STDIN_FILENO, &usual) == 0 else { return readLine() }
            var hidden = usual
            hidden.c_lflag &= ~tcflag_t(ECHO)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
            defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &usual) }
            return readLine()
        }
    }
}

extension TextStream {
    /// A stream over a file descriptor.
    ///
    /// - Parameters:
    ///   - descriptor: The file descriptor.
    ///   - endsWhenBroken: Whether the process ends, quietly as by `SIGPIPE`, when nobody reads any more.
    static func descriptor(_ descriptor: Int32, endsWhenBroken: Bool) -> TextStream {
        TextStream(isTerminal: isatty(descriptor) == 1) { text in
            var text = text
            let isWritten = text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
            guard !isWritten, errno == EPIPE, endsWhenBroken else { return }
            signal(SIGPIPE, SIG_DFL)
            raise(SIGPIPE)
        }
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unistdWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest))
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}

private func unistdWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
