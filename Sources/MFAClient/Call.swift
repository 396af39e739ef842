import MFAAPI

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One operation ready to leave, and what must not be shown of it.
struct Call: Sendable {
    let request: WireRequest
    let shownBody: Data
    let masking: Masking

    /// Sends the request once and reads the answer.
    func run<Value>(
        _ authorization: Authorization, over transport: any Transport, read: (Data) throws(ClientError) -> Value
    ) async -> Answer<Value> {
        var request = request
        request.authorization = authorization.value
        var masking = masking
        masking.secrets = [authorization.value] + authorization.secrets
        do throws(WireFailure) {
            let response = try await transport.exchange(request)
            let exchange = Exchange(request, shownBody, response, response.trace, masking)
            return Answer(result: Call.value(response, masking, read), exchange: exchange)
        } catch {
            let reason = Call.error(error, masking)
            let exchange = Exchange(request, shownBody, error.partial, error.trace, masking, failure: reason)
            return Answer(result: .failure(reason), exchange: exchange)
        }
    }

    /// The answer of a request that never left, for want of what would have stood in its `Authorization`.
    func unsent<Value>(_ error: ClientError, authorization: Secret?) -> Answer<Value> {
        var request = request
        request.authorization = authorization
        let exchange = Exchange(request, shownBody, nil, WireTrace(), masking, failure: error)
        return Answer(result: .failure(error), exchange: exchange)
    }

    private static func value<Value>(
        _ response: WireResponse, _ masking: Masking, _ read: (Data) throws(ClientError) -> Value
    ) -> Result<Value, ClientError> {
        do throws(ClientError) {
            guard response.status == 200 else { throw ClientError(reading: response, masking: masking) }
            return .success(try read(response.body))
        } catch {
            return .failure(error)
        }
    }

    /// A refusal stays one where only its body was cut off or too long.
    private static func error(_ failure: WireFailure, _ masking: Masking) -> ClientError {
        guard case .unreadable(let status, _) = failure.error, !(200..<300).contains(status),
            let partial = failure.partial
        else { return failure.error }
        return ClientError(reading: partial, masking: masking)
    }
}

extension Exchange {
    /// Shows a request and what came of it, masked.
    init(
        _ request: WireRequest, _ shownBody: Data, _ response: WireResponse?, _ trace: WireTrace, _ masking: Masking,
        failure: ClientError? = nil
    ) {
        var headers = trace.sentHeaders
        if headers.isEmpty {
            headers = request.headers
            if let value = request.authorization {
                headers.append(Header(name: "Authorization", value: value.reveal()))
            }
        }
        let body = response.map { masking.body($0.body) } ?? ""
        // An error's own number is no code.
        let isError = response.map { $0.status >= 400 } ?? false
        self.init(
            method: request.method, url: request.url, requestHeaders: headers.map(masking.header),
            requestBody: String(decoding: shownBody, as: UTF8.self), status: response?.status,
            responseHeaders: (response?.headers ?? []).map(masking.header),
            responseBody: isError ? body : body.maskingCodes, timing: trace.timing,
            bytesSent: trace.bytesSent, bytesReceived: trace.bytesReceived, failure: failure?.sentence)
    }
}

extension WireRequest {
    /// Creates a request with what every one of a client's has.
    init(method: String, server: ServerURL, path: String = "", options: Client.Options) {
        self.init(
            method: method, server: server, path: path,
            headers: [
                Exchange.Header(name: "Accept", value: "application/json"),
                Exchange.Header(name: "User-Agent", value: options.userAgent),
            ], timeouts: options.timeouts)
    }

    /// Gives the request a JSON body.
    mutating func carry(_ body: some Encodable) throws(ClientError) {
        self.body = try Data(json: body)
        headers.append(Exchange.Header(name: "Content-Type", value: "application/json"))
    }
}

extension Data {
    /// Writes a body as JSON, its keys in order, so that the same request is the same text.
    init(json body: some Encodable) throws(ClientError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            self = try encoder.encode(body)
        } catch {
            throw .notSent("the request cannot be written as JSON")
        }
    }
}
