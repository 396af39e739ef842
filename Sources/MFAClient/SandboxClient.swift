public import MFAAPI

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Speaks a sandbox's own endpoints: virtual phones, faults, clock.
public struct SandboxClient: Sendable {
    private let server: ServerURL
    private let transport: any Transport
    private let options: Client.Options

    /// Creates a client; nothing leaves yet.
    ///
    /// - Parameters:
    ///   - server: The sandbox; its path prefix does not matter.
    ///   - transport: Carries the requests.
    ///   - options: Time-outs and `User-Agent`.
    public init(server: ServerURL, transport: any Transport, options: Client.Options = Client.Options()) {
        self.server = server.root
        self.transport = transport
        self.options = options
    }

    /// Returns the numbers that received something, newest first.
    public func phones() async throws(ClientError) -> [Sandbox.PhoneSummary] {
        try SandboxClient.read(Sandbox.PhoneList.self, try await call("GET", "/phones")).phones
    }

    /// Returns what a number received, newest first.
    public func phone(_ number: PhoneNumber) async throws(ClientError) -> Sandbox.Phone {
        try SandboxClient.read(Sandbox.Phone.self, try await call("GET", SandboxClient.path(number)))
    }

    /// Waits for the next message or call to a number.
    ///
    /// - Parameters:
    ///   - number: The number.
    ///   - after: The identifier of the last arrival that is known; `nil` waits for the first one.
    ///   - timeout: How long to wait, whole seconds.
    /// - Returns: What came; `nil` where nothing did.
    public func next(
        _ number: PhoneNumber, after: String? = nil, timeout: Duration = .seconds(10)
    ) async throws(ClientError) -> Sandbox.Arrival? {
        let seconds = max(0, timeout.components.seconds)
        let known = after.map { "after=\($0.pathSegment)&" } ?? ""
        let path = SandboxClient.path(number) + "/next?\(known)timeoutSeconds=\(seconds)"
        let response = try await call("GET", path, patience: .seconds(seconds))
        return response.status == 204 ? nil : try SandboxClient.read(Sandbox.Arrival.self, response)
    }

    /// Returns the faults in the order they are tried.
    public func faults() async throws(ClientError) -> [Sandbox.Fault] {
        try SandboxClient.read(Sandbox.FaultList.self, try await call("GET", "/faults")).faults
    }

    /// Returns the numbers that play a scenario without any set-up.
    public func scenarios() async throws(ClientError) -> [Sandbox.Scenario] {
        try SandboxClient.read(Sandbox.ScenarioList.self, try await call("GET", "/scenarios")).scenarios
    }

    /// Adds a fault behind the others.
    public func addFault(_ fault: Sandbox.Fault) async throws(ClientError) {
        _ = try await call("POST", "/faults", body: fault)
    }

    /// Removes every fault.
    public func clearFaults() async throws(ClientError) {
        _ = try await call("DELETE", "/faults")
    }

    /// Moves the service's clock forward.
    public func advanceClock(by duration: Duration) async throws(ClientError) {
        _ = try await call("POST", "/clock", body: Sandbox.ClockAdvance(advanceSeconds: duration.seconds))
    }

    /// Makes the sandbox forget codes, locks, phones, faults and the clock's offset.
    public func reset() async throws(ClientError) {
        _ = try await call("POST", "/reset", body: [String: String]())
    }
}

extension SandboxClient {
    private static func path(_ number: PhoneNumber) -> String { "/phones/" + number.e164.pathSegment }

    private func call(
        _ method: String, _ path: String, patience: Duration = .zero, body: (any Encodable)? = nil
    ) async throws(ClientError) -> WireResponse {
        var request = WireRequest(method: method, server: server, path: Sandbox.path + path, options: options)
        request.timeouts.total += patience
        request.isRepeatable = method == "GET"
        if let body { try request.carry(body) }
        do throws(WireFailure) {
            let response = try await transport.exchange(request)
            guard (200..<300).contains(response.status) else {
                throw WireFailure(ClientError(reading: response, masking: Masking()))
            }
            return response
        } catch {
            throw error.error
        }
    }

    private static func read<Value: Decodable>(
        _ type: Value.Type, _ response: WireResponse
    ) throws(ClientError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: response.body)
        } catch {
            throw .unreadable(status: response.status, reason: "this is not a sandbox's answer")
        }
    }
}
