#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Why a program could not be started.
struct SpawnFailure: Error {
    let reason: String

    init(_ code: Int32) {
        reason = code == ENOENT ? "there is no such program" : String(cString: strerror(code))
    }
}

#if canImport(Glibc)
/// The flag of `<spawn.h>` that starts a session; glibc hides it behind `_GNU_SOURCE`.
private let startsSession: Int32 = 0x80
private typealias Actions = posix_spawn_file_actions_t
private typealias Attributes = posix_spawnattr_t
#else
private let startsSession = Int32(POSIX_SPAWN_SETSID)
private typealias Actions = posix_spawn_file_actions_t?
private typealias Attributes = posix_spawnattr_t?
#endif

extension ChildProcess {
    /// Starts a program with nothing to read, nobody to complain to and no terminal to ask on.
    init(spawning words: [String], environment: [String: String]) throws(SpawnFailure) {
        guard let program = words.first else { throw SpawnFailure(ENOENT) }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw SpawnFailure(errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
        defer { close(ends[1]) }
        var process: pid_t = 0
        let code = ChildProcess.withAttributes(output: ends[1]) { actions, attributes in
            withCStrings(words) { arguments in
                withCStrings(environment.map { "\($0.key)=\($0.value)" }) { variables in
                    posix_spawnp(&process, program, &actions, &attributes, arguments, variables)
                }
            }
        }
        guard code == 0 else {
            close(ends[0])
            throw SpawnFailure(code)
        }
        self.init(process: process, output: ends[0])
    }

    private static func withAttributes(
        output: Int32, _ body: (inout Actions, inout Attributes) -> Int32
    ) -> Int32 {
        var actions = Actions(), attributes = Attributes()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        // What this program ignores or blocks is its own affair.
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        let flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK) | startsSession
        posix_spawnattr_setflags(&attributes, Int16(flags))
        return body(&actions, &attributes)
    }
}

/// Calls a closure with strings as C wants a list of them: an array of pointers that ends in a null pointer.
private func withCStrings(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Int32
) -> Int32 {
    let pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
}
