import Foundation
import Settings
import Terminal
import Testing

@testable import Console

/// What is said of key bindings that cannot be.
@Suite struct BindingsTests {
    private let folder = TemporaryHome()

    private func notices(_ keys: String) throws -> [String] {
        let path = folder.url.path + "/config.json"
        try Data("{\"version\": 1,\n \"keys\": \(keys)}".utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        let file = ConfigurationFile(path: path, known: ConsoleApp.knownNames(themes: []))
        let start = ConsoleStart(loaded: file.load(), profile: .sandbox, themeNames: [])
        let model = Model(start: start, now: ModelDriver().now)
        return model.toasts.all.map(\.text)
    }

    @Test func aWrongNameIsToldWithItsPlaceAndTheNearestName() throws {
        #expect(
            try notices(#"{"sned": ["C-x"]}"#) == [
                #"config.json:2:11: keys.sned is no command; did you mean "send"?"#
            ])
    }

    @Test func aKeyWithTwoMeaningsIsToldOnce() throws {
        #expect(try notices(#"{"resend": ["s"]}"#) == ["keys.switchChannel: s is resend already"])
    }

    @Test func goodBindingsAreNotSpokenOf() throws {
        #expect(try notices(#"{"send": ["C-x"]}"#).isEmpty)
    }
}
