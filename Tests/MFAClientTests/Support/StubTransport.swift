import Foundation
import MFAClient
import Synchronization

/// A transport that answers from memory, for what is about time and order and not about the wire.
final class StubTransport: Transport {
    typealias Reply = @Sendable (WireRequest) async throws(WireFailure) -> WireResponse

    private let reply: Reply
    private let seen = Mutex<[WireRequest]>([])

    init(_ reply: @escaping Reply) {
        self.reply = reply
    }

    /// The requests so far.
    var requests: [WireRequest] { seen.withLock { $0 } }

    func exchange(_ request: WireRequest) async throws(WireFailure) -> WireResponse {
        seen.withLock { $0.append(request) }
        return try await reply(request)
    }
}

/// A clock that stands until it is moved.
final class ManualClock: Sendable {
    private let instant = Mutex(ContinuousClock.now)

    var now: ContinuousClock.Instant { instant.withLock { $0 } }

    func advance(by duration: Duration) {
        instant.withLock { $0 += duration }
    }
}

extension WireResponse {
    /// An answer of the token endpoint.
    static func token(_ token: String, expiresIn: Int = 3600) -> WireResponse {
        json(200, #"{"access_token":"\#(token)","token_type":"Bearer","expires_in":\#(expiresIn)}"#)
    }

    static func json(_ status: Int, _ body: String) -> WireResponse {
        WireResponse(status: status, body: Data(body.utf8))
    }
}
