internal import MFAAPI
internal import NIOCore
internal import NIOHTTP1

/// Closes a connection whose request's body does not end in time, or is far beyond the limit of size; also a body that no
/// route reads, which the server drains.
///
/// It stands in the pipeline, where a deadline costs no change of threads.
final class BodyDeadline: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart

    /// The bytes after which a connection is closed; up to them a client has the chance to read its 413.
    private static let mostBytes = 16 * Limits.requestBytes

    private let timeout: TimeAmount
    private var bytes = 0
    private var deadline: Scheduled<Void>?

    init(timeout: TimeAmount) {
        self.timeout = timeout
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            let channel = context.channel
            deadline = context.eventLoop.scheduleTask(in: timeout) { channel.close(promise: nil) }
        case .body(let part):
            bytes += part.readableBytes
            if bytes > BodyDeadline.mostBytes { return context.close(promise: nil) }
        case .end: end()
        }
        context.fireChannelRead(data)
    }

    func channelInactive(context: ChannelHandlerContext) {
        end()
        context.fireChannelInactive()
    }

    private func end() {
        bytes = 0
        deadline?.cancel()
        deadline = nil
    }
}
