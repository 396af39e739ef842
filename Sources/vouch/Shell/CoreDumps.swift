#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Files with the memory of a process that crashed, in which its secrets would be.
enum CoreDumps {
    /// Lets the system write none for this process and those it starts.
    ///
    /// The process stays open to its own debugger, which writes the backtrace of a crash.
    static func forbid() {
        // With 0 Linux still gives the memory to a program that collects dumps; with 1 it does not, and no file is made
        // that is smaller than a page (core(5)).
        var limit = rlimit(rlim_cur: 1, rlim_max: 1)
        #if canImport(Glibc)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
        #else
        setrlimit(RLIMIT_CORE, &limit)
        #endif
    }
}
