internal import MFAAPI

extension OpenAPI {
    /// The sandbox's own endpoints.
    var sandboxPaths: [(String, JSON)] {
        let number = OpenAPI.parameter("number", in: "path", OpenAPI.reference("Number"))
        let timeout = OpenAPI.parameter(
            "timeoutSeconds", in: "query", OpenAPI.range("number", 0, SandboxRoutes.longestWait))
        let after = OpenAPI.parameter("after", in: "query", OpenAPI.text())
        return [
            path("/phones", [("get", "listPhones", [], nil, [("200", "PhoneList")])]),
            path("/phones/{number}", [("get", "getPhone", [number], nil, [("200", "Phone"), ("400", "Error")])]),
            path(
                "/phones/{number}/next",
                [
                    (
                        "get", "waitForNext", [number, after, timeout], nil,
                        [("200", "Arrival"), ("204", nil), ("400", "Error")]
                    )
                ]),
            path(
                "/faults",
                [
                    ("get", "listFaults", [], nil, [("200", "FaultList")]),
                    ("post", "addFault", [], "Fault", [("200", "FaultList"), ("400", "Error"), ("413", "Error")]),
                    ("delete", "clearFaults", [], nil, [("204", nil)]),
                ]),
            path("/scenarios", [("get", "listScenarios", [], nil, [("200", "Any")])]),
            path(
                "/clock", [("post", "advanceClock", [], "Clock", [("200", "Now"), ("400", "Error"), ("413", "Error")])]),
            path("/reset", [("post", "reset", [], nil, [("204", nil)])]),
        ]
    }

    private typealias Call = (
        method: String, id: String, parameters: [JSON], body: String?, answers: [(String, String?)]
    )

    private func path(_ path: String, _ calls: [Call]) -> (String, JSON) {
        let described = calls.map { call in
            (
                call.method,
                OpenAPI.operation(
                    id: call.id, parameters: call.parameters, body: call.body.map { ("application/json", $0) },
                    answers: call.answers + [("403", "Forbidden")])
            )
        }
        return (Sandbox.path + path, .object(described))
    }

    /// The schemas of the sandbox's bodies.
    var sandboxSchemas: [(String, JSON)] {
        let message = OpenAPI.record(OpenAPI.texts("messageId", "from", "text", "receivedAt"))
        let call = OpenAPI.record(OpenAPI.texts("callId", "from", "transcript", "receivedAt"))
        return [
            ("Number", OpenAPI.text(pattern: "^\(OpenAPI.number)$")),
            ("PhoneList", OpenAPI.record([("phones", OpenAPI.list(.object([("type", .string("object"))])))])),
            (
                "Phone",
                OpenAPI.record([
                    ("number", OpenAPI.text()), ("messages", OpenAPI.list(message)), ("calls", OpenAPI.list(call)),
                ])
            ),
            ("Arrival", OpenAPI.optional([("message", message), ("call", call)])), ("Fault", OpenAPI.fault),
            ("FaultList", OpenAPI.record([("faults", OpenAPI.list(OpenAPI.reference("Fault")))])),
            ("Clock", OpenAPI.record([("advanceSeconds", OpenAPI.range("number", 0, ServiceClock.farthest.seconds))])),
            ("Now", OpenAPI.record(OpenAPI.texts("now"))),
        ]
    }

    private static let fault = optional([
        ("operation", .object([("enum", .array(Operation.allCases.map { .string($0.rawValue) } + [.null]))])),
        ("to", text(orNull: true)), ("status", range("integer", 200, 599, orNull: true)),
        ("body", text(orNull: true)), ("delaySeconds", range("number", 0, Sandbox.Fault.longestDelay, orNull: true)),
        ("drop", .object([("type", .array([.string("boolean"), .string("null")]))])),
        ("malformed", .object([("type", .array([.string("boolean"), .string("null")]))])),
        ("probability", range("number", 0, 1, orNull: true)),
        ("times", range("integer", 1, Double(Sandbox.Fault.mostTimes), orNull: true)),
    ])

    private static func list(_ items: JSON) -> JSON {
        .object([("type", .string("array")), ("items", items)])
    }

    private static func optional(_ fields: [(String, JSON)]) -> JSON {
        .object([("type", .string("object")), ("properties", .object(fields))])
    }

    private static func reference(_ schema: String) -> JSON {
        .object([("$ref", .string("#/components/schemas/\(schema)"))])
    }
}
