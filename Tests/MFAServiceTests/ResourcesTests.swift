import Foundation
import MFAAPI
import Testing

@testable import MFAService

/// What operators are given, as it is.
@Suite(.timeLimit(.minutes(1))) struct ResourcesTests {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/MFAService")

    static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    @Test func theExampleOfTheAccountFileIsRead() throws {
        let data = Data(try ResourcesTests.text("Resources/accounts.json").utf8)
        let account = try #require(try AccountFile(reading: data).accounts.first)
        #expect(account.applications.map(\.kind) == [.sms, .voice])
    }

    @Test func theGuideHasTheWholeTableOfScenarios() throws {
        let guide = try ResourcesTests.text("MFAService.docc/Sandbox.md")
        for scenario in Scenario.all {
            #expect(guide.contains("| \(scenario.line) | \(scenario.effect.summary) |"))
        }
        #expect(guide.matches(of: /\| 01[0-9]{2} \|/).count == Scenario.all.count)
    }

    @Test func theGuideNamesEveryMetric() async throws {
        let guide = try ResourcesTests.text("MFAService.docc/Operating.md")
        try await withService { service in
            let metrics = try await service.get("/metrics").body
            let more = try await service.get("/metrics").body
            for match in (metrics + more).matches(of: #/TYPE ([a-z_]+) /#) {
                #expect(guide.contains("| `\(match.output.1)"))
            }
        }
    }

    @Test func theUnitIsHardened() throws {
        let lines = try ResourcesTests.text("Resources/vouch.service").split(separator: "\n")
        for line in ["NoNewPrivileges=yes", "PrivateTmp=yes", "DynamicUser=yes", "ProtectSystem=strict", "LimitCORE=0"]
        {
            #expect(lines.contains(Substring(line)))
        }
    }

    @Test(.enabled(if: Tool.find("systemd-analyze") != nil, "systemd-analyze is needed"))
    func systemdFindsNothingWrongWithTheUnit() throws {
        try Tool.withTemporaryFolder { path in
            // The program and its manual are where `make install` puts them, or not there yet.
            let unit = try ResourcesTests.text("Resources/vouch.service")
                .replacing("/usr/local/bin/vouch", with: "/bin/sh").replacing("Documentation=man:vouch(1)\n", with: "")
            try unit.write(toFile: path + "/vouch.service", atomically: true, encoding: .utf8)
            let checked = try Tool.run("systemd-analyze", ["verify", path + "/vouch.service"])
            #expect(checked.status == 0, "\(checked.errors)")
            #expect(!checked.errors.contains("vouch.service"), "\(checked.errors)")
        }
    }
}
