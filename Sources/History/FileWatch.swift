internal import Dispatch

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Tells when a file is written, without asking for it; where the system has no watch left to give, by asking now and then.
final class FileWatch: Sendable {
    // Unsafe only in name: the source is made here, and Dispatch lets any thread start and stop it.
    nonisolated(unsafe) private let source: any DispatchSourceProtocol
    private let file: Int32?

    /// Watches a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - pause: How long to wait between two looks where the system cannot tell.
    init(path: String, pause: DispatchTimeInterval = .seconds(2)) {
        let queue = DispatchQueue(label: "history changes")
        file = Self.open(path)
        guard let file else {
            let timer = DispatchSource.makeTimerSource(queue: queue)
            timer.schedule(deadline: .now() + pause, repeating: pause, leeway: pause)
            source = timer
            return
        }
        #if os(Linux)
        source = DispatchSource.makeReadSource(fileDescriptor: file, queue: queue)
        #else
        source = DispatchSource.makeFileSystemObjectSource(
            fileDescriptor: file, eventMask: [.write, .extend], queue: queue)
        #endif
    }

    func start(_ onWrite: @escaping () -> Void) {
        source.setEventHandler { [file] in
            if let file { Self.drain(file) }
            onWrite()
        }
        source.setCancelHandler { [file] in if let file { close(file) } }
        source.activate()
    }

    func stop() { source.cancel() }

    #if os(Linux)
    private static func open(_ path: String) -> Int32? {
        let file = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard file >= 0 else { return nil }
        guard inotify_add_watch(file, path, UInt32(IN_MODIFY)) >= 0 else {
            close(file)
            return nil
        }
        return file
    }

    private static func drain(_ file: Int32) {
        var events = [UInt8](repeating: 0, count: 4096)
        while read(file, &events, events.count) > 0 {}
    }
    #else
    private static func open(_ path: String) -> Int32? {
        let file = Darwin.open(path, O_EVTONLY | O_CLOEXEC)
        return file >= 0 ? file : nil
    }

    private static func drain(_ file: Int32) {}
    #endif
}
