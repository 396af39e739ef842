import MFAAPI

extension Exchange {
    /// A language that a request can be copied in.
    public enum CopyForm: String, CaseIterable, Sendable {
        /// A shell command.
        case curl
        /// A Swift program on URLSession.
        case swift
        /// A Python program on the standard library.
        case python
    }

    /// Returns the request as something that can be run, with the names of environment variables in place of secrets.
    ///
    /// The variables are `BW_USERNAME` and `BW_PASSWORD`, or `BW_ACCESS_TOKEN`, and `CODE` for a code that is checked.
    ///
    /// - Parameters:
    ///   - form: The language.
    ///   - masksNumbers: Whether phone numbers are masked; such a copy must be filled in before it is run.
    public func copied(as form: CopyForm, masksNumbers: Bool = false) -> String {
        let request = CopiedRequest(masksNumbers ? masked : self)
        return switch form {
        case .curl: request.curl
        case .swift: request.swift
        case .python: request.python
        }
    }
}

/// A request cut into what a program needs to make it again.
struct CopiedRequest {
    enum Authorization { case none, basic, bearer }

    private static let ownHeaders: Set<String> = ["host", "content-length", "authorization", "user-agent"]
    private static let maskedCode = "\"code\":\"•"

    let method: String
    let url: String
    let headers: [Exchange.Header]
    let authorization: Authorization
    /// The body: whole, or what stands before and after the code.
    let body: [String]

    init(_ exchange: Exchange) {
        method = exchange.method
        url = exchange.url
        headers = exchange.requestHeaders.filter { !CopiedRequest.ownHeaders.contains($0.name.lowercased()) }
        let value = exchange.requestHeaders.first { $0.name.lowercased() == "authorization" }?.value
        authorization =
            switch value?.prefix(while: { $0 != " " }) {
            case "Basic": .basic
            case "Bearer": .bearer
            default: .none
            }
        body = CopiedRequest.cutAtCode(exchange.requestBody)
    }

    private static func cutAtCode(_ text: String) -> [String] {
        guard let range = text.firstRange(of: maskedCode) else { return [text] }
        let before = text[..<range.upperBound].dropLast()
        return [String(before), String(text[range.upperBound...].drop { $0 == "•" })]
    }
}
