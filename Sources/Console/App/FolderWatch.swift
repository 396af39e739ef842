import Dispatch

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Tells when something in a file's folder changes, without asking for it: the system wakes the process.
///
/// It is the folder that is watched, because a file that is saved is a new one under the old name.
enum FolderWatch {
    /// A sign for every change beside a file, or in the nearest folder above it that exists; several may become one. It ends
    /// at once where the system cannot tell.
    static func signs(beside paths: String...) -> AsyncStream<Void> { signs(beside: paths) }

    /// A sign for every change beside one of several files.
    static func signs(beside paths: [String]) -> AsyncStream<Void> {
        let folders = Set(paths.flatMap { [$0, target(of: $0)] }.map(nearestFolder))
        return AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            #if os(Linux)
            let watches = folders.compactMap { Inotify.shared.watch($0) { continuation.yield() } }
            if watches.isEmpty { continuation.finish() }
            continuation.onTermination = { _ in for watch in watches { Inotify.shared.end(watch) } }
            #else
            let sources = folders.compactMap { source($0) { continuation.yield() } }
            if sources.isEmpty { continuation.finish() }
            for source in sources { source.activate() }
            // Unsafe only in name: Dispatch lets any thread cancel a source.
            nonisolated(unsafe) let cancelled = sources
            continuation.onTermination = { _ in for source in cancelled { source.cancel() } }
            #endif
        }
    }

    /// The folder of a path, or the nearest above it that exists.
    static func nearestFolder(of path: String) -> String {
        var folder = path
        repeat {
            let end = folder.lastIndex(of: "/") ?? folder.startIndex
            folder = String(folder[..<end])
        } while !folder.isEmpty && access(folder, F_OK) != 0
        return folder.isEmpty ? "/" : folder
    }

    /// Where a path leads past symbolic links.
    private static func target(of path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    #if !os(Linux)
    private static let queue = DispatchQueue(label: "folder changes")

    private static func source(_ folder: String, _ onChange: @escaping () -> Void) -> (any DispatchSourceProtocol)? {
        let file = open(folder, O_EVTONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        let source = DispatchSource.makeFileSystemObjectSource(fileDescriptor: file, eventMask: .write, queue: queue)
        source.setEventHandler(handler: onChange)
        source.setCancelHandler { close(file) }
        return source
    }
    #endif
}
