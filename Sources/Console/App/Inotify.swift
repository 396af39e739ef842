#if os(Linux)
import Dispatch
import Glibc
import Synchronization

/// The process's one line to the system for changes in folders: a user has only 128 of them, all programs together.
final class Inotify: Sendable {
    static let shared = Inotify()

    /// What somebody waits for.
    struct Watch: Hashable, Sendable {
        fileprivate let folder: Int32
        fileprivate let listener: Int
    }

    private struct Listeners {
        var next = 0
        var byFolder: [Int32: [Int: @Sendable () -> Void]] = [:]
    }

    private let file: Int32
    private let listeners = Mutex(Listeners())
    // Unsafe only in name: it is set once, and Dispatch lets any thread use a source.
    nonisolated(unsafe) private let source: (any DispatchSourceProtocol)?

    private init() {
        file = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        let queue = DispatchQueue(label: "folder changes")
        source = file < 0 ? nil : DispatchSource.makeReadSource(fileDescriptor: file, queue: queue)
        source?.setEventHandler { [weak self] in self?.tell() }
        source?.activate()
    }

    /// Calls a listener for every change in a folder until ``end(_:)``; `nil` where the system cannot tell.
    func watch(_ folder: String, _ onChange: @escaping @Sendable () -> Void) -> Watch? {
        guard file >= 0 else { return nil }
        let events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE
        return listeners.withLock { listeners in
            let number = inotify_add_watch(file, folder, UInt32(events))
            guard number >= 0 else { return nil }
            listeners.next += 1
            listeners.byFolder[number, default: [:]][listeners.next] = onChange
            return Watch(folder: number, listener: listeners.next)
        }
    }

    /// Ends a watch.
    func end(_ watch: Watch) {
        listeners.withLock { listeners in
            guard listeners.byFolder[watch.folder]?.removeValue(forKey: watch.listener) != nil,
                listeners.byFolder[watch.folder]?.isEmpty == true
            else { return }
            listeners.byFolder[watch.folder] = nil
            _ = inotify_rm_watch(file, watch.folder)
        }
    }

    private func tell() {
        var folders: Set<Int32> = []
        var bytes = [UInt8](repeating: 0, count: 8192)
        while case let count = read(file, &bytes, bytes.count), count > 0 {
            bytes.prefix(count).withUnsafeBytes { events in
                var start = 0
                while start + MemoryLayout<inotify_event>.size <= events.count {
                    let event = events.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
                    folders.insert(event.wd)
                    start += MemoryLayout<inotify_event>.size + Int(event.len)
                }
            }
        }
        let calls = listeners.withLock { listeners in
            folders.flatMap { listeners.byFolder[$0]?.values.map(\.self) ?? [] }
        }
        for call in calls { call() }
    }
}
#endif
