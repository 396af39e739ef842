import Foundation

/// Returns the path of an executable of the package, built beside the running tests.
public func builtProduct(_ name: String) -> String {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent(name).path
}
