internal import Hummingbird
internal import MFAAPI
internal import NIOCore
internal import NIOHTTP1

/// Reads bodies, as far as the limit of size goes.
struct BodyReader: Sendable {
    /// How long a client that sends too much has time to read the answer.
    private static let linger = TimeAmount.seconds(2)

    /// Returns the bytes of the request's body.
    func bytes(of request: Request, _ context: ServiceContext) async throws -> [UInt8] {
        do {
            let declared = request.headers[.contentLength].flatMap(Int.init) ?? 0
            guard declared <= Limits.requestBytes else { throw NIOTooManyBytesError(maxBytes: Limits.requestBytes) }
            let buffer = try await request.body.collect(upTo: Limits.requestBytes)
            return Array(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            let channel = context.channel
            channel.eventLoop.scheduleTask(in: BodyReader.linger) { channel.close(promise: nil) }
            throw ServiceError.tooLarge
        } catch let error as HTTPParserError {
            throw error
        } catch {
            throw ServiceError.unreadable("The body ended before it was whole")
        }
    }
}
