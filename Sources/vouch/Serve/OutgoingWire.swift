import MFAAPI
import MFAClient
import MFAService

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Lends the client's transport to the service, for carriers and delivery receipts.
struct OutgoingWire: Sendable {
    let transport: any Transport

    /// Sends a request of the service's.
    @Sendable func send(_ request: OutgoingRequest) async throws -> OutgoingAnswer {
        let (server, path) = try OutgoingWire.parts(of: request.url)
        let headers = request.headers.filter { $0.key != "Authorization" }.sorted { $0.key < $1.key }
        var wire = WireRequest(
            method: request.method, server: server, path: path,
            headers: headers.map { Exchange.Header(name: $0.key, value: $0.value) },
            authorization: request.headers["Authorization"].map(MFAClient.Secret.init), body: Data(request.body),
            timeouts: Timeouts(total: request.timeout))
        wire.address = request.address
        do {
            let response = try await transport.exchange(wire)
            return OutgoingAnswer(status: response.status, body: Array(response.body))
        } catch {
            throw OutgoingFailure(reason: error.error.reason, mayHaveArrived: error.error.mayHaveActed)
        }
    }

    /// Cuts a URL into the server and the rest, query included.
    private static func parts(of url: String) throws(Failure) -> (ServerURL, String) {
        let start = url.firstRange(of: "://")?.upperBound ?? url.startIndex
        let rest = url[start...].firstIndex { $0 == "/" || $0 == "?" } ?? url.endIndex
        guard let server = ServerURL(String(url[..<rest])) else {
            throw .configuration("the URL of a carrier or a receipt \(ServerURL.rule)")
        }
        return (server, String(url[rest...]))
    }
}

extension ClientError {
    /// Why there is no answer, in the transport's words.
    fileprivate var reason: String {
        switch self {
        case .notSent(let reason), .outcomeUnknown(let reason), .credentials(let reason), .unreadable(_, let reason):
            reason
        case .invalid, .readOnly, .rejected: "the request was refused"
        }
    }
}
