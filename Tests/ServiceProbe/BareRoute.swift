import HTTPTypes
import Hummingbird
import Logging

/// Serves one route that reads the body and answers always the same; it prints its port.
func serveBareRoute() async throws {
    let router = Router()
    router.post("/bare") { request, _ in
        _ = try await request.body.collect(upTo: 64 << 10)
        return Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: #"{"valid":false}"#)))
    }
    let application = Application(
        router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
        onServerRunning: { channel in tell(port: channel.localAddress?.port ?? 0) },
        logger: Logger(label: "bare") { _ in SwiftLogNoOpLogHandler() })
    try await application.runService()
}
