internal import HTTPTypes
internal import MFAAPI
internal import NIOCore

extension Sandbox.Fault {
    /// The longest delay that can be asked for, in seconds.
    static let longestDelay = 60.0
    /// The most times that a fault can be asked to strike.
    static let mostTimes = 1_000_000
    /// The most faults that are kept.
    static let most = 1000

    /// Returns why a fault cannot be kept; `nil` where it can.
    var refusal: String? {
        switch self {
        case _ where !(status.map { (200...599).contains($0) } ?? true): "status must be 200 to 599"
        case _ where body != nil && (status == 204 || status == 304): "status 204 and 304 have no body"
        case _ where !(delaySeconds.map { (0...Sandbox.Fault.longestDelay).contains($0) } ?? true):
            "delaySeconds must be 0 to \(Sandbox.Fault.longestDelay.formattedNumber)"
        case _ where !(probability.map { (0...1).contains($0) } ?? true): "probability must be 0 to 1"
        case _ where !(times.map { (1...Sandbox.Fault.mostTimes).contains($0) } ?? true):
            "times must be 1 to \(Sandbox.Fault.mostTimes)"
        default: nil
        }
    }

    /// Answers in the way that was asked for.
    ///
    /// A status takes the operation's place: nothing is sent or checked. A delay, a cut body and a dropped connection
    /// spoil the answer to an operation that was carried out.
    func spoil(_ context: ServiceContext, _ operation: () async throws -> Answer) async throws -> Answer {
        if let delaySeconds { try await Task.sleep(for: .seconds(delaySeconds)) }
        var answer: Answer
        if let status {
            answer = Answer(HTTPResponse.Status(code: status), ByteBuffer(string: body ?? ""), type: "application/json")
        } else {
            answer = try await operation()
            if let body { answer.body = ByteBuffer(string: body) }
        }
        if malformed == true {
            answer.body = ByteBuffer(answer.body.readableBytesView.prefix(answer.body.readableBytes / 2))
        }
        if drop == true { context.channel.close(promise: nil) }
        return answer
    }
}
