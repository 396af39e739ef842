import Terminal

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
            let former = EchoGuard.stand(before: usual)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
            defer {
                tcsetattr(STDIN_FILENO, TCSAFLUSH, &usual)
                for (number, handler) in former { signal(number, handler) }
            }
            return readLine()
        }
    }
}

/// Turns a terminal's echo on again where a signal ends the program while it is off.
private enum EchoGuard {
    // A signal handler can be given nothing; it is written before the handlers stand, and only read by them.
    nonisolated(unsafe) private static var usual = termios()

    /// Sets the handlers; Ctrl-Z is ignored, since the shell would find the echo off.
    ///
    /// - Returns: What the signals did before.
    static func stand(before modes: termios) -> [(Int32, sighandler_t?)] {
        usual = modes
        return [SIGINT, SIGTERM, SIGHUP, SIGQUIT].map { number in
            let former = signal(number) { number in
                tcsetattr(STDIN_FILENO, TCSANOW, &EchoGuard.usual)
                signal(number, SIG_DFL)
                raise(number)
            }
            return (number, former)
        } + [(SIGTSTP, signal(SIGTSTP, SIG_IGN))]
    }
}

extension TextStream {
    /// A stream over a file descriptor.
    ///
    /// - Parameters:
    ///   - descriptor: The file descriptor.
    ///   - endsWhenBroken: Whether the process ends where nothing can be written any more: quietly as by `SIGPIPE` when
    ///     nobody reads, else with a sentence and ``ExitStatus/output``, so that no result is lost unseen.
    static func descriptor(_ descriptor: Int32, endsWhenBroken: Bool) -> TextStream {
        TextStream(isTerminal: isatty(descriptor) == 1) { text in
            var text = text
            let isWritten = text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
            let fault = errno
            guard !isWritten, endsWhenBroken else { return }
            if fault == EPIPE {
                signal(SIGPIPE, SIG_DFL)
                raise(SIGPIPE)
            }
            TextStream.descriptor(STDERR_FILENO, endsWhenBroken: false)
                .write("vouch: the output cannot be written: \(String(cString: strerror(fault)))\n")
            MainLoop.end(ExitStatus.output.rawValue)
        }
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unistdWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest))
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN {
                var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&waiting, 1, -1)
                continue
            }
            if count <= 0 { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}

private func unistdWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
