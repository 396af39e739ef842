import CCurl

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What libcurl has told of a transfer so far.
struct CurlReading {
    /// The longest head that is read: 64 KiB.
    static let headLimit = 64 << 10

    private let limit: Int
    private var status: Int?
    private var headers: [Exchange.Header] = []
    private var isHeadWhole = false
    private var headBytes = 0
    private var body = Data()
    private var sentHead: [UInt8] = []
    private(set) var isTooLong = false
    /// Whether the connection stood and the request was about to be written, so that a byte of it may have left.
    private(set) var hasStarted = false
    private(set) var bytesSent = 0
    private(set) var bytesReceived = 0

    init(limit: Int) {
        self.limit = limit
    }

    /// The answer as far as it was read; `nil` before its head is whole.
    func response(_ trace: WireTrace) -> WireResponse? {
        guard let status, isHeadWhole else { return nil }
        return WireResponse(status: status, headers: headers, body: body, trace: trace)
    }

    /// The request's headers as they were written, credentials masked.
    var sentHeaders: [Exchange.Header] {
        let lines = String(decoding: sentHead, as: UTF8.self).split(separator: "\r\n").dropFirst()
        return lines.compactMap { Exchange.Header(line: String($0))?.masked }
    }

    private mutating func addHead(_ bytes: UnsafeRawBufferPointer) -> Bool {
        headBytes += bytes.count
        guard headBytes <= CurlReading.headLimit else {
            isTooLong = true
            return false
        }
        let line = String(decoding: bytes, as: UTF8.self)
        if line.hasPrefix("HTTP/") {
            // An interim answer (1xx) may have come before.
            status = line.split(separator: " ").dropFirst().first.flatMap { Int($0.prefix(3)) }
            headers = []
            isHeadWhole = false
        } else if line == "\r\n" || line == "\n" {
            isHeadWhole = true
        } else if !isHeadWhole, let header = Exchange.Header(line: line) {
            headers.append(header)
        }
        return true
    }

    private mutating func addBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard body.count + bytes.count <= limit else {
            isTooLong = true
            return false
        }
        body.append(contentsOf: bytes)
        return true
    }

    private mutating func watch(_ kind: curl_infotype, _ bytes: UnsafeRawBufferPointer) {
        switch kind {
        case CURLINFO_HEADER_OUT where !hasStarted: break  // the proxy's CONNECT
        case CURLINFO_HEADER_OUT:
            bytesSent += bytes.count
            sentHead.append(contentsOf: bytes)
        case CURLINFO_DATA_OUT: bytesSent += bytes.count
        case CURLINFO_HEADER_IN, CURLINFO_DATA_IN: bytesReceived += bytes.count
        default: break
        }
    }
}

extension CurlReading {
    static let onStart: curl_prereq_callback = { context, _, _, _, _ in
        transfer(context)?.reading.hasStarted = true
        return CURL_PREREQFUNC_OK
    }

    static let onHead: curl_write_callback = { bytes, size, count, context in
        let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
        return transfer(context)?.reading.addHead(line) == true ? line.count : 0
    }

    static let onBody: curl_write_callback = { bytes, size, count, context in
        let part = UnsafeRawBufferPointer(start: bytes, count: size * count)
        return transfer(context)?.reading.addBody(part) == true ? part.count : 0
    }

    static let onWatch: curl_debug_callback = { _, kind, bytes, count, context in
        transfer(context)?.reading.watch(kind, UnsafeRawBufferPointer(start: bytes, count: count))
        return 0
    }

    private static func transfer(_ context: UnsafeMutableRawPointer?) -> CurlTransfer? {
        context.map { Unmanaged<CurlTransfer>.fromOpaque($0).takeUnretainedValue() }
    }
}
