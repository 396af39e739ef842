import Foundation
import Testing

@testable import Console

/// Speaking through a program that may be there or not.
@Suite struct SpeechTests {
    private let home = TemporaryHome()

    @Test func theTextGoesToTheProgramsStandardInput() async throws {
        let program = home.url.path + "/espeak-ng"
        let script = "#!/bin/sh\n{ echo \"$@\"; cat; } > \"$(dirname \"$0\")/said\"\n"
        try Data(script.utf8).write(to: URL(filePath: program))
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)
        try await Speech.say("Your code is 1, 2", path: home.url.path)
        let said = try String(contentsOfFile: home.url.path + "/said", encoding: .utf8)
        #expect(said == "--stdin\nYour code is 1, 2")
    }

    @Test func withoutTheProgramASentenceSaysSo() async {
        await #expect(throws: ConsoleError("espeak-ng is not installed; with it calls are spoken")) {
            try await Speech.say("text", path: home.url.path)
        }
    }
}
