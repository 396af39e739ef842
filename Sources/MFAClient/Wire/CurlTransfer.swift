import CCurl
import MFAAPI

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One request on libcurl's thread, from its set-up to its answer. Nothing of it is touched from elsewhere.
final class CurlTransfer {
    /// libcurl's own handle; `nil` where it could not be made.
    private(set) var easy: UnsafeMutableRawPointer?
    let request: WireRequest
    var reading: CurlReading
    private let authorities: String?
    private let deliver: (Result<WireResponse, WireFailure>) -> Void
    private var headerLines: UnsafeMutablePointer<curl_slist>?
    private var detour: UnsafeMutablePointer<curl_slist>?
    private let reason = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    init(
        _ request: WireRequest, authorities: String?, deliver: @escaping (Result<WireResponse, WireFailure>) -> Void
    ) {
        self.request = request
        self.authorities = authorities
        self.deliver = deliver
        reading = CurlReading(limit: request.answerLimit)
        reason.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        if let easy { ccurl_easy_free(easy) }
        for list in [headerLines, detour] { list.map { ccurl_list_free($0) } }
        reason.deallocate()
    }

    /// Starts; where that fails it delivers the failure and returns `false`.
    func start(_ multi: UnsafeMutableRawPointer) -> Bool {
        guard let easy = ccurl_easy_new() else { return refuse("libcurl has no memory") }
        self.easy = easy
        if let fault = addHeaderLines() { return refuse(fault) }
        guard setUp(easy).allSatisfy({ $0 == CURLE_OK }) else {
            return refuse("libcurl refuses a setting: 7.80 or newer is needed")
        }
        guard ccurl_multi_add(multi, easy) == CURLM_OK else { return refuse("libcurl refuses the request") }
        return true
    }

    /// Ends the transfer early and delivers that.
    func cancel(_ sentence: String, _ multi: UnsafeMutableRawPointer) {
        let trace = trace()
        _ = ccurl_multi_remove(multi, easy)
        deliver(.failure(WireFailure(unanswered(sentence), partial: reading.response(trace), trace: trace)))
    }

    /// Delivers what came of a transfer that libcurl has finished.
    func finish(_ code: CURLcode, _ multi: UnsafeMutableRawPointer) {
        let trace = trace()
        _ = ccurl_multi_remove(multi, easy)
        let response = reading.response(trace)
        if code == CURLE_OK, let response { return deliver(.success(response)) }
        deliver(.failure(WireFailure(error(code, response), partial: response, trace: trace)))
    }

    private func refuse(_ sentence: String) -> Bool {
        deliver(.failure(WireFailure(.notSent(sentence))))
        return false
    }
}

extension CurlTransfer {
    private func setUp(_ easy: UnsafeMutableRawPointer) -> [CURLcode] {
        let context = Unmanaged.passUnretained(self).toOpaque()
        var codes = [
            ccurl_set_rules(easy), ccurl_set_start(easy, CurlReading.onStart, context),
            ccurl_set_text(easy, CURLOPT_URL, request.url),
            ccurl_set_text(easy, CURLOPT_CUSTOMREQUEST, request.method),
            ccurl_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, request.timeouts.connect.milliseconds),
            ccurl_set_long(easy, CURLOPT_TIMEOUT_MS, request.timeouts.total.milliseconds),
            ccurl_set_list(easy, CURLOPT_HTTPHEADER, headerLines),
            ccurl_set_readers(easy, CurlReading.onHead, CurlReading.onBody, context),
            ccurl_set_watch(easy, CurlReading.onWatch, context), ccurl_set_reason(easy, reason),
        ]
        if let address = request.address {
            // Any host and any port lead there, to the port of the URL.
            detour = ccurl_list_append(nil, "::\(address.contains(":") ? "[\(address)]" : address):")
            codes.append(ccurl_set_list(easy, CURLOPT_CONNECT_TO, detour))
        }
        if request.server.isLoopback || request.address != nil {
            codes.append(ccurl_set_text(easy, CURLOPT_NOPROXY, "*"))
        }
        if let authorities { codes.append(ccurl_set_text(easy, CURLOPT_CAINFO, authorities)) }
        if let body = request.body {
            codes.append(body.withUnsafeBytes { ccurl_set_body(easy, $0.baseAddress, $0.count) })
        }
        // libcurl asks again by itself where a connection from before turns out dead. It never does on a new one.
        if !request.isRepeatable {
            codes += [CURLOPT_FRESH_CONNECT, CURLOPT_FORBID_REUSE].map { ccurl_set_long(easy, $0, 1) }
        }
        return codes
    }

    /// Makes libcurl's list of headers; what speaks against that, where anything does.
    private func addHeaderLines() -> String? {
        var lines = request.headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
        // With an empty value libcurl leaves its own header out: it would wait for a 100 before a long body.
        lines.append("Expect:")
        if let authorization = request.authorization { lines.append("Authorization: " + authorization.reveal()) }
        for line in lines {
            // Without memory a header, such as the credentials, would be left out.
            guard let longer = ccurl_list_append(headerLines, line) else { return "libcurl has no memory" }
            headerLines = longer
        }
        // One with a line break would smuggle in another.
        let areLines = lines.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }
        return areLines ? nil : "a header holds a line break"
    }

    private func trace() -> WireTrace {
        var timing = Timing()
        func phase(_ info: CURLINFO) -> Duration? {
            let microseconds = ccurl_get_size(easy, info)
            return microseconds > 0 ? .microseconds(microseconds) : nil
        }
        timing.isReused = reading.hasStarted && ccurl_get_long(easy, CURLINFO_NUM_CONNECTS) == 0
        if !timing.isReused {
            timing.nameLookup = phase(CURLINFO_NAMELOOKUP_TIME_T)
            timing.connect = phase(CURLINFO_CONNECT_TIME_T)
            timing.tls = phase(CURLINFO_APPCONNECT_TIME_T)
        }
        timing.firstByte = phase(CURLINFO_STARTTRANSFER_TIME_T)
        timing.total = phase(CURLINFO_TOTAL_TIME_T)
        return WireTrace(
            timing: timing, sentHeaders: reading.sentHeaders, bytesSent: reading.bytesSent,
            bytesReceived: reading.bytesReceived)
    }

    private func unanswered(_ sentence: String) -> ClientError {
        reading.hasStarted ? .outcomeUnknown(sentence) : .notSent(sentence)
    }

    private func error(_ code: CURLcode, _ response: WireResponse?) -> ClientError {
        if let response, reading.isTooLong {
            let limit = request.answerLimit
            return .unreadable(status: response.status, reason: "the answer is longer than \(limit) bytes")
        }
        if let response, code == CURLE_PARTIAL_FILE || code == CURLE_RECV_ERROR {
            return .unreadable(status: response.status, reason: "the answer was cut off")
        }
        return unanswered(sentence(for: code))
    }

    private func sentence(for code: CURLcode) -> String {
        let host = request.server.host
        if reading.isTooLong { return "\(host) answers with headers without end" }
        let detail = String(cString: reason).shown(length: 120)
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: return "\(host) is not known: check the name and the network"
        case CURLE_COULDNT_RESOLVE_PROXY: return "the proxy's name is not known: check http_proxy and https_proxy"
        case CURLE_COULDNT_CONNECT: return "no connection to \(request.server.origin): nothing answers there"
        case CURLE_OPERATION_TIMEDOUT where reading.hasStarted:
            return "no whole answer from \(host) within \(request.timeouts.total.shown)"
        case CURLE_OPERATION_TIMEDOUT:
            return "no connection to \(host) within \(min(request.timeouts.connect, request.timeouts.total).shown)"
        case CURLE_PEER_FAILED_VERIFICATION: return "the certificate of \(host) is not trusted: \(detail)"
        case CURLE_SSL_CONNECT_ERROR: return "TLS with \(host) failed: \(detail)"
        case CURLE_GOT_NOTHING: return "\(host) closed the connection without an answer"
        case CURLE_RECV_ERROR where !reading.hasStarted && !detail.isEmpty:
            // Nothing of the request had left: it is a proxy that refuses the way.
            return detail.hasSuffix("407") ? ClientError.Rejection.proxyAdvice : "no way to \(host): \(detail)"
        case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE: return "the connection to \(host) was lost"
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY: return "\(host) did not answer in HTTP"
        default: return detail.isEmpty ? String(cString: ccurl_error_text(code)) : detail
        }
    }
}
