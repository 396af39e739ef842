import Foundation

/// What a run of the program left behind.
struct Ran: Sendable {
    let status: Int32
    let output: String
    let errors: String

    /// Reads the one JSON object of standard output.
    func json() throws -> JSONObject {
        let lines = output.split(separator: "\n")
        guard lines.count == 1, let line = lines.first else { throw NotOneObject(output: output) }
        return try JSONObject(String(line))
    }

    struct NotOneObject: Error {
        let output: String
    }
}

/// A JSON object, to be looked into by key paths such as `error.fields.0.field`.
struct JSONObject: Sendable {
    private let data: Data

    init(_ text: String) throws {
        data = Data(text.utf8)
        guard try JSONSerialization.jsonObject(with: data) is [String: Any] else {
            throw Ran.NotOneObject(output: text)
        }
    }

    subscript(path: String) -> String? {
        var value: Any? = try? JSONSerialization.jsonObject(with: data)
        for key in path.split(separator: ".").map(String.init) {
            if let list = value as? [Any], let index = Int(key) {
                value = list.indices.contains(index) ? list[index] : nil
            } else {
                value = (value as? [String: Any])?[key]
            }
        }
        switch value {
        case nil: return nil
        case let text as String: return text
        case let number as NSNumber where isBoolean(number): return number.boolValue ? "true" : "false"
        case let some?: return "\(some)"
        }
    }
}

/// Whether a number of JSON was written as `true` or `false`.
private func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
