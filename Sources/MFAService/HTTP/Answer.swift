internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// An answer, before it goes.
struct Answer: ResponseGenerator {
    var status: HTTPResponse.Status
    var body: ByteBuffer
    var headers: HTTPFields

    /// Creates an answer with a JSON body.
    init(_ status: HTTPResponse.Status = .ok, json: JSON, headers: HTTPFields = [:]) {
        self.init(status, ByteBuffer(bytes: json.bytes), type: "application/json", headers: headers)
    }

    /// Creates an answer with a body of another type.
    init(_ status: HTTPResponse.Status = .ok, _ body: ByteBuffer, type: String, headers: HTTPFields = [:]) {
        self.status = status
        self.body = body
        self.headers = headers
        self.headers[.contentType] = type
        self.headers[.cacheControl] = "no-store"
    }

    func response(from request: Request, context: some RequestContext) -> Response {
        Response(status: status, headers: headers, body: ResponseBody(byteBuffer: body))
    }
}
