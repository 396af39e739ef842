import Dispatch

/// Tells, on the main actor, whenever a descriptor can be read, until it is cancelled.
@MainActor
final class Watch {
    /// The watched descriptor.
    let descriptor: Int32
    private let handler: @MainActor () -> Void
    private var source: (any DispatchSourceRead)?

    /// Begins to watch: in the main thread's loop where that runs, else by Dispatch.
    init(_ descriptor: Int32, _ handler: @escaping @MainActor () -> Void) {
        self.descriptor = descriptor
        self.handler = handler
        guard !MainLoop.isRunning else {
            MainLoop.add(self)
            return
        }
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
        source.setEventHandler { MainActor.assumeIsolated { handler() } }
        source.activate()
        self.source = source
    }

    func isReadable() { handler() }

    func cancel() {
        source?.cancel()
        source = nil
        MainLoop.remove(self)
    }
}
