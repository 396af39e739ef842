public import MFAAPI

/// Speaks a sandbox's own endpoints: virtual phones, faults, clock.
public struct SandboxClient: Sendable {
    private let origin: String
    private let transport: any Transport
    private let options: Client.Options

    /// Creates a client; nothing leaves yet.
    ///
    /// - Parameters:
    ///   - server: The sandbox; its path prefix does not matter.
    ///   - transport: Carries the requests.
    ///   - options: Time-outs and `User-Agent`.
    public init(server: ServerURL, transport: any Transport, options: Client.Options = Client.Options()) {
        origin = server.origin
        self.transport = transport
        self.options = options
    }

    /// Returns the numbers that received something, newest first.
    public func phones() async throws(ClientError) -> [Sandbox.PhoneSummary] { throw .readOnly }

    /// Returns what a number received, newest first.
    public func phone(_ number: PhoneNumber) async throws(ClientError) -> Sandbox.Phone { throw .readOnly }

    /// Waits for the next message or call to a number.
    ///
    /// - Parameters:
    ///   - number: The number.
    ///   - after: The identifier of the last arrival that is known; `nil` waits for the first one.
    ///   - timeout: How long to wait, whole seconds.
    /// - Returns: What came; `nil` where nothing did.
    public func next(
        _ number: PhoneNumber, after: String? = nil, timeout: Duration = .seconds(10)
    ) async throws(ClientError) -> Sandbox.Arrival? { throw .readOnly }

    /// Returns the faults in the order they are tried.
    public func faults() async throws(ClientError) -> [Sandbox.Fault] { throw .readOnly }

    /// Adds a fault behind the others.
    public func addFault(_ fault: Sandbox.Fault) async throws(ClientError) { throw .readOnly }

    /// Removes every fault.
    public func clearFaults() async throws(ClientError) { throw .readOnly }

    /// Moves the service's clock forward.
    public func advanceClock(by duration: Duration) async throws(ClientError) { throw .readOnly }

    /// Makes the sandbox forget codes, locks, phones, faults and the clock's offset.
    public func reset() async throws(ClientError) { throw .readOnly }
}
