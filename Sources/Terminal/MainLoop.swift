import CNcurses
import Dispatch

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The main thread's loop. On Linux it waits for the main queue's work and for the terminal in one place, so that a key
/// is handled by the thread that it wakes; a source of Dispatch would wake two others.
@MainActor
public enum MainLoop {
    private(set) static var isRunning = false
    private static var watches: [Watch] = []

    /// Runs a program on the main thread, and ends the process.
    ///
    /// - Parameter body: The program; returns the exit status.
    public nonisolated static func run(_ body: @escaping @Sendable () async -> Int32) -> Never {
        Task { @MainActor in end(await body()) }
        #if os(Linux)
        MainActor.assumeIsolated { turn() }
        #else
        dispatchMain()
        #endif
    }

    /// Gives the terminal back and ends the process, whatever its other threads do.
    ///
    /// - Parameter status: The exit status.
    public nonisolated static func end(_ status: Int32) -> Never { vouch_leave(status) }

    static func add(_ watch: Watch) { watches.append(watch) }

    static func remove(_ watch: Watch) { watches.removeAll { $0 === watch } }

    #if os(Linux)
    private static func turn() -> Never {
        isRunning = true
        // Whoever started the process may have held signals back, which it inherits; this thread takes them.
        var none = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, nil)
        let mainQueue = _dispatch_get_main_queue_handle_4CF()
        var watched: [Watch] = []
        var ready: [pollfd] = []
        while true {
            if ready.isEmpty || !watched.elementsEqual(watches, by: ===) {
                watched = watches
                ready = ([mainQueue] + watched.map { $0.descriptor }).map {
                    pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
                }
            }
            guard poll(&ready, nfds_t(ready.count), -1) > 0 else { continue }
            for (watch, state) in zip(watched, ready.dropFirst()) where state.revents != 0 {
                // An earlier one may have ended it.
                if watches.contains(where: { $0 === watch }) { watch.isReadable() }
            }
            if ready[0].revents != 0 {
                var count: UInt64 = 0
                read(mainQueue, &count, MemoryLayout<UInt64>.size)
                _dispatch_main_queue_callback_4CF(nil)
            }
        }
    }
    #endif
}
