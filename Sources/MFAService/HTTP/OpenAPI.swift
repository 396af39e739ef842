internal import MFAAPI

/// Describes the service in OpenAPI 3.1, from the constants that the code checks by.
struct OpenAPI: Sendable {
    /// The policy, whose limits narrow the API's.
    let policy: Policy
    /// Whether any UUID is an application.
    let takesAnyApplication: Bool
    /// Whether the sandbox's endpoints are there.
    let isSandbox: Bool

    /// The document.
    var document: JSON {
        .object([
            ("openapi", .string("3.1.0")),
            (
                "info",
                .object([
                    ("title", .string("Vouch MFA service")), ("version", .string("1.0.0")),
                    ("description", .string("Sends one-time codes by SMS and voice, and checks them.")),
                ])
            ),
            ("paths", .object(paths)),
            ("components", .object([("schemas", .object(schemas)), ("securitySchemes", OpenAPI.security)])),
        ])
    }

    private var paths: [(String, JSON)] {
        let api = ServiceParts.prefixes.flatMap { prefix in
            Operation.allCases.map { codePath($0, prefix: prefix) } + [tokenPath(prefix: prefix)]
        }
        return api + operatorPaths + (isSandbox ? sandboxPaths : bandwidthPaths)
    }

    private func codePath(_ operation: Operation, prefix: String) -> (String, JSON) {
        let request = operation == .verify ? "VerifyRequest" : operation == .messaging ? "SendMessage" : "SendCall"
        let answer = operation == .verify ? "Verdict" : operation == .messaging ? "Message" : "Call"
        let call = OpenAPI.operation(
            id: operation.operationId + (prefix.isEmpty ? "AtRoot" : ""),
            parameters: [OpenAPI.parameter("accountId", in: "path", .object([("type", .string("string"))]))],
            body: ("application/json", request),
            answers: [
                ("200", answer), ("400", "Error"), ("401", "Unauthorized"), ("403", "Forbidden"), ("413", "Error"),
                ("429", "Error"), ("500", "Error"),
            ],
            security: .array([.object([("basic", .array([]))]), .object([("bearer", .array([]))])])
        )
        return (prefix + operation.path(accountId: "{accountId}"), .object([("post", call)]))
    }

    private func tokenPath(prefix: String) -> (String, JSON) {
        let call = OpenAPI.operation(
            id: "createToken" + (prefix.isEmpty ? "AtRoot" : ""),
            body: ("application/x-www-form-urlencoded", "TokenRequest"),
            answers: [("200", "Token"), ("400", "TokenError"), ("401", "TokenError"), ("413", "Error")],
            security: .array([.object([("basic", .array([]))]), .object([])])
        )
        return (prefix + TokenRoutes.path, .object([("post", call)]))
    }

    private var operatorPaths: [(String, JSON)] {
        [
            (
                "/healthz",
                .object([("get", OpenAPI.operation(id: "health", answers: [("200", "Health"), ("503", "Health")]))])
            ),
            (
                "/metrics",
                .object([
                    ("get", OpenAPI.operation(id: "metrics", answers: [("200", "Text")], answerType: "text/plain"))
                ])
            ),
            ("/openapi.json", .object([("get", OpenAPI.operation(id: "description", answers: [("200", "Any")]))])),
        ]
    }

    private var bandwidthPaths: [(String, JSON)] {
        let token = OpenAPI.parameter("token", in: "path", .object([("type", .string("string"))]))
        return [
            (
                CallAnswers.path(token: "{token}"),
                .object([
                    (
                        "post",
                        OpenAPI.operation(
                            id: "answerCall", parameters: [token], answers: [("200", "Text")],
                            answerType: "application/xml", errors: [("403", "Forbidden")])
                    )
                ])
            ),
            (
                BandwidthRoutes.receiptsPath,
                .object([
                    (
                        "post",
                        OpenAPI.operation(
                            id: "takeReceipts", body: ("application/json", "Events"),
                            answers: [("204", nil), ("400", "Error"), ("413", "Error")])
                    )
                ])
            ),
        ]
    }

    private static let security = JSON.object([
        ("basic", .object([("type", .string("http")), ("scheme", .string("basic"))])),
        ("bearer", .object([("type", .string("http")), ("scheme", .string("bearer"))])),
    ])
}

extension OpenAPI {
    /// Describes an operation; each status has the name of a schema, or `nil` where it has no body.
    static func operation(
        id: String, parameters: [JSON] = [], body: (type: String, schema: String)? = nil,
        answers: [(String, String?)], answerType: String = "application/json", errors: [(String, String)] = [],
        security: JSON? = nil
    ) -> JSON {
        var fields: [(String, JSON)] = [("operationId", .string(id))]
        if !parameters.isEmpty { fields.append(("parameters", .array(parameters))) }
        if let body {
            fields.append(
                ("requestBody", .object([("required", .bool(true)), ("content", content(body.type, body.schema))])))
        }
        let all = answers.map { answer($0, $1, answerType) } + errors.map { answer($0, $1, "application/json") }
        fields.append(("responses", .object(all)))
        if let security { fields.append(("security", security)) }
        return .object(fields)
    }

    /// Describes a parameter.
    static func parameter(_ name: String, in place: String, _ schema: JSON) -> JSON {
        .object([
            ("name", .string(name)), ("in", .string(place)), ("required", .bool(place == "path")), ("schema", schema),
        ])
    }

    private static func answer(_ status: String, _ schema: String?, _ type: String) -> (String, JSON) {
        var fields: [(String, JSON)] = [("description", .string(schema ?? "Nothing to say"))]
        if let schema { fields.append(("content", content(type, schema))) }
        return (status, .object(fields))
    }

    private static func content(_ type: String, _ schema: String) -> JSON {
        .object([(type, .object([("schema", .object([("$ref", .string("#/components/schemas/\(schema)"))]))]))])
    }
}
