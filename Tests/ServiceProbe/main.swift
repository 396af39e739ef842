#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Prints a port at once, also into a pipe.
func tell(port: Int) {
    print(port)
    fflush(nil)
}

// What the benchmark compares the service with, and what it cannot ask from outside.
let arguments = CommandLine.arguments.dropFirst()

switch arguments.first {
case "bare": try await serveBareRoute()
case "service": try await serveSandbox(user: "bench", password: "bench-password")
case "codes": print(try bytesOfLiveCode(count: arguments.dropFirst().first.flatMap(Int.init) ?? 1_000_000))
default:
    print("usage: ServiceProbe bare | service | codes [COUNT]")
    exit(64)
}
