import MFAAPI
import MFAClient
import Testing

/// What most tests start from.
enum Given {
    static let to = "+19195550142"
    static let code = "048213"

    static var sendRequest: SendRequest {
        SendRequest(
            to: to, from: "+19845550100", applicationId: "93de2206-9669-4e07-948d-329f4b722ee2",
            message: "Your code is {CODE}", expiration: .seconds(150))
    }

    static var verifyRequest: VerifyRequest {
        VerifyRequest(to: to, scope: "support", code: code)
    }

    static var number: PhoneNumber {
        get throws { try #require(PhoneNumber(to)) }
    }

    static func url(_ text: String) throws -> ServerURL {
        try #require(ServerURL(text))
    }

    static func client(
        _ server: ScriptedServer, credentials: Credentials = .basic(user: "user", password: Secret("hunter22")),
        transport: any Transport = CurlTransport(), options: Client.Options = Client.Options()
    ) throws -> Client {
        Client(
            server: try url(server.url + "/api/v1"), accountId: "9900000", credentials: credentials,
            transport: transport, options: options)
    }

    /// An HTTP answer with its right length.
    static func http(_ status: Int, _ body: String, headers: String = "") -> String {
        "HTTP/1.1 \(status) Some Reason\r\nContent-Length: \(body.utf8.count)\r\n\(headers)\r\n" + body
    }
}

extension Answer {
    /// The value; records a failure of the test where there is none.
    func value(_ location: SourceLocation = #_sourceLocation) throws -> Value {
        try #require(try? result.get(), "\(result)", sourceLocation: location)
    }

    /// The error; records a failure of the test where there is none.
    func error(_ location: SourceLocation = #_sourceLocation) throws -> ClientError {
        guard case .failure(let error) = result else {
            try #require(Bool(false), "\(result)", sourceLocation: location)
            throw ClientError.readOnly
        }
        return error
    }
}
