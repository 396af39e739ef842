import ArgumentParser
import MFAAPI

/// How a run is reported on standard output.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, junit
}

extension RunReport {
    /// The report in a format.
    func formatted(as format: ReportFormat) -> String {
        switch format {
        case .text: text
        case .json: jsonText
        case .junit: junit
        }
    }

    private var text: String {
        (scenarios.map(\.text) + ["\(held) of \(scenarios.count) scenarios hold"]).joined(separator: "\n")
    }

    private var junit: String {
        let steps = scenarios.flatMap(\.steps)
        let failures = scenarios.count { !$0.holds }
        let total = scenarios.map(\.duration).reduce(.zero, +)
        let head =
            #"<testsuites name="vouch run" tests="\#(steps.count)" failures="\#(failures)" time="\#(total.junit)">"#
        return ([#"<?xml version="1.0" encoding="UTF-8"?>"#, head] + scenarios.map(\.junit) + ["</testsuites>"])
            .joined(separator: "\n")
    }
}

extension ScenarioResult {
    fileprivate var text: String {
        let heading = "\(holds ? "ok  " : "FAIL")  \(name)  (\(duration.milliseconds.formatted) ms)"
        let breaches = steps.enumerated().flatMap { index, step in
            step.breaches.map { "      step \(index + 1), \(step.name): \($0)" }
        }
        return ([heading] + (fault.map { ["      \($0)"] } ?? []) + breaches).joined(separator: "\n")
    }

    fileprivate var junit: String {
        let cases = fault.map { [#"<testcase name="start"><error message="\#($0.escaped)"/></testcase>"#] } ?? []
        let failures = steps.count { !$0.breaches.isEmpty }
        let head =
            #"<testsuite name="\#(name.escaped)" file="\#(source.escaped)" tests="\#(max(steps.count, cases.count))" "#
            + #"failures="\#(failures)" errors="\#(cases.count)" skipped="\#(steps.count(where: \.isSkipped))" "#
            + #"time="\#(duration.junit)">"#
        let lines = steps.enumerated().map { index, step in step.junit(index: index, scenario: name) }
        return ([head] + cases + lines + ["</testsuite>"]).joined(separator: "\n")
    }
}

extension StepResult {
    fileprivate func junit(index: Int, scenario: String) -> String {
        let inner =
            isSkipped
            ? "<skipped/>" : breaches.map { #"<failure message="\#($0.escaped)"/>"# }.joined()
        return #"<testcase classname="\#(scenario.escaped)" name="\#(index + 1) \#(name.escaped)" "#
            + #"time="\#(duration.junit)">\#(inner)</testcase>"#
    }
}

extension Duration {
    /// Seconds with their thousandths.
    fileprivate var junit: String {
        let thousandths = Int((seconds * 1000).rounded())
        let rest = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }
}

extension String {
    /// The text as an attribute's value; what XML cannot carry is left out.
    fileprivate var escaped: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "\t", "\n", "\r": text += "&#\(scalar.value);"
            case "\u{0}"..<" ", "\u{FFFE}"..."\u{FFFF}": break
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
