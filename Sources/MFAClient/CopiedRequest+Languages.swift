import MFAAPI

extension CopiedRequest {
    /// The request as a shell command.
    var curl: String {
        var words = ["curl --request \(method) \(url.shellQuoted)"]
        switch authorization {
        case .none: break
        case .basic: words.append(#"--user "$BW_USERNAME:$BW_PASSWORD""#)
        case .bearer: words.append(#"--oauth2-bearer "$BW_ACCESS_TOKEN""#)
        }
        words += headers.map { "--header " + "\($0.name): \($0.value)".shellQuoted }
        if body != [""] { words.append("--data-raw " + body.map(\.shellQuoted).joined(separator: #""$CODE""#)) }
        return words.joined(separator: " \\\n  ")
    }

    /// The request as a Swift program.
    var swift: String {
        var lines = [
            "import Foundation", "#if canImport(FoundationNetworking)", "import FoundationNetworking", "#endif", "",
            "let environment = ProcessInfo.processInfo.environment",
            "var request = URLRequest(url: URL(string: \(url.swiftQuoted))!)",
            "request.httpMethod = \(method.swiftQuoted)",
        ]
        lines += headers.map {
            "request.setValue(\($0.value.swiftQuoted), forHTTPHeaderField: \($0.name.swiftQuoted))"
        }
        switch authorization {
        case .none: break
        case .basic:
            lines.append(#"let user = "\(environment["BW_USERNAME"]!):\(environment["BW_PASSWORD"]!)""#)
            lines.append(#"let basic = "Basic " + Data(user.utf8).base64EncodedString()"#)
            lines.append(#"request.setValue(basic, forHTTPHeaderField: "Authorization")"#)
        case .bearer:
            lines.append(#"let bearer = "Bearer " + environment["BW_ACCESS_TOKEN"]!"#)
            lines.append(#"request.setValue(bearer, forHTTPHeaderField: "Authorization")"#)
        }
        if body != [""] {
            let text = body.map(\.swiftQuoted).joined(separator: #" + environment["CODE"]! + "#)
            lines.append("request.httpBody = Data((\(text)).utf8)")
        }
        lines.append("let (data, response) = try await URLSession.shared.data(for: request)")
        lines.append("print((response as? HTTPURLResponse)?.statusCode ?? 0, String(decoding: data, as: UTF8.self))")
        return lines.joined(separator: "\n")
    }

    /// The request as a Python program; `http.client` follows no redirects, so that credentials stay with the host.
    var python: String {
        var lines = ["import http.client, os", "from base64 import b64encode", "from urllib.parse import urlsplit", ""]
        lines.append("url = urlsplit(\(url.pythonQuoted))")
        lines.append("headers = {")
        lines += headers.map { "    \($0.name.pythonQuoted): \($0.value.pythonQuoted)," }
        lines.append("}")
        switch authorization {
        case .none: break
        case .basic:
            lines.append(#"user = os.environ["BW_USERNAME"] + ":" + os.environ["BW_PASSWORD"]"#)
            lines.append(#"headers["Authorization"] = "Basic " + b64encode(user.encode()).decode()"#)
        case .bearer: lines.append(#"headers["Authorization"] = "Bearer " + os.environ["BW_ACCESS_TOKEN"]"#)
        }
        lines.append("body = " + body.map(\.pythonQuoted).joined(separator: #" + os.environ["CODE"] + "#))
        lines.append(
            "Connection = http.client.HTTPSConnection if url.scheme == \"https\" else http.client.HTTPConnection")
        lines.append("connection = Connection(url.netloc, timeout=30)")
        lines.append("path = url.path + (\"?\" + url.query if url.query else \"\")")
        lines.append("connection.request(\(method.pythonQuoted), path, body.encode(), headers)")
        lines.append("response = connection.getresponse()")
        lines.append("print(response.status, response.read().decode())")
        return lines.joined(separator: "\n")
    }
}

extension String {
    /// The text as one word of a POSIX shell.
    fileprivate var shellQuoted: String { "'" + replacing(scalar: "'", with: #"'\''"#) + "'" }

    /// The text as a Swift string literal.
    fileprivate var swiftQuoted: String {
        quoted { #"\u{\#(String($0.value, radix: 16))}"# }
    }

    /// The text as a Python string literal.
    fileprivate var pythonQuoted: String {
        quoted { scalar in
            let digits = String(scalar.value, radix: 16)
            return #"\U"# + String(repeating: "0", count: 8 - digits.count) + digits
        }
    }

    private func quoted(_ escape: (Unicode.Scalar) -> String) -> String {
        let inner = unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\" + String(scalar)
            case " "..."~": String(scalar)
            default: escape(scalar)
            }
        }
        return "\"" + inner.joined() + "\""
    }
}
