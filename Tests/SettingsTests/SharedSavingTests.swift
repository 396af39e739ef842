import Foundation
import Testing

@testable import Settings

/// Saving while others save, and while things go wrong.
struct SharedSavingTests {
    @Test func eightThreadsSavingAtOnceLoseNothing() async throws {
        let folder = try TestFolder()
        let file = try folder.file()
        try await withThrowingTaskGroup { group in
            for writer in 0..<8 {
                group.addTask {
                    for number in 0..<5 { try file.update { $0.put(Profile(name: "\(writer)-\(number)")) } }
                }
            }
            try await group.waitForAll()
        }
        #expect(file.load().configuration.profiles.count == 40)
        #expect(try folder.names == [".config.json.lock", "config.json"])
    }

    @Test func eightProcessesSavingAtOnceLoseNothing() async throws {
        let folder = try TestFolder()
        let path = folder.config
        await withTaskGroup { group in
            for writer in 0..<8 {
                group.addTask {
                    await #expect(processExitsWith: .success) { [path = path as String, writer = writer as Int] in
                        let file = ConfigurationFile(path: path, patience: .seconds(60))
                        for number in 0..<5 { try file.update { $0.put(Profile(name: "\(writer)-\(number)")) } }
                    }
                }
            }
        }
        #expect(try folder.file().load().configuration.profiles.count == 40)
    }

    @Test func twoConsolesChangingTheSameProfileKeepBothChanges() throws {
        let folder = try TestFolder()
        let (first, second) = (try folder.file(#"{ "profiles": [ { "name": "A" } ] }"#), try folder.file())
        try first.update { $0.profiles[0].digits = 8 }
        try second.update { $0.profiles[0].scope = "login" }
        #expect(try folder.text() == #"{ "profiles": [ { "name": "A", "digits": 8, "scope": "login" } ] }"#)
    }

    /// A lane kills one process after the other, so that few run at once however long the run is.
    @Test(arguments: 0..<4)
    func aProcessKilledDuringASaveLeavesAWholeFile(lane: Int) async throws {
        let folder = try TestFolder()
        let path = folder.config
        try folder.file().update { $0.put(Profile(name: "First")) }
        for _ in 0..<Self.kills {
            await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
                let file = ConfigurationFile(path: path)
                Thread.detachNewThread {
                    usleep(.random(in: 1_000..<40_000))
                    kill(getpid(), SIGKILL)
                }
                for number in 0... {
                    try file.update {
                        $0.put(Profile(name: "P\(number % 50)", baseURL: "https://example.com/\(number)"))
                    }
                }
            }
            let loaded = try folder.file().load()
            #expect(loaded.state == .good && loaded.problems.isEmpty)
            #expect(loaded.configuration.profiles.first?.name == "First")
        }
        try folder.file().update { $0.theme = "dark" }
        #expect(try folder.names == [".config.json.lock", "config.json"])
    }

    /// How many kills a lane has; `VOUCH_LONG_TESTS` makes them a thousand in all.
    private static let kills = ProcessInfo.processInfo.environment["VOUCH_LONG_TESTS"] == nil ? 2 : 250

    @Test func aFullDiskLeavesTheFileAsItWas() async throws {
        let folder = try TestFolder()
        let path = folder.config
        let text = #"{ "theme": "dark" }"#
        try folder.write(text, to: "config.json")
        await #expect(processExitsWith: .success) { [path = path as String] in
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 64, rlim_max: 64)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            let error = #expect(throws: SettingsError.self) {
                try ConfigurationFile(path: path).update { $0.put(Profile(name: "A", baseURL: "https://example.com")) }
            }
            #expect(error?.description == "cannot write \(path): the file would be larger than the system allows")
        }
        #expect(try folder.text() == text)
        #expect(try folder.names == [".config.json.lock", "config.json"])
    }

    @Test func aReadOnlyFolderIsToldAndNothingChanges() async throws {
        let folder = try TestFolder()
        let path = folder.path
        let text = #"{ "theme": "dark" }"#
        try folder.write(text, to: "config.json", mode: 0o644)
        chmod(path, 0o555)
        await #expect(processExitsWith: .success) { [path = path as String] in
            // Permissions do not hold root back.
            if geteuid() == 0 { setuid(65_534) }
            let file = ConfigurationFile(path: path + "/config.json")
            #expect(file.load().configuration.theme == "dark")
            let error = #expect(throws: SettingsError.self) { try file.update { $0.theme = "light" } }
            #expect(error?.description.hasSuffix("permission denied; check who owns the file and its folder") == true)
        }
        #expect(try folder.text() == text)
    }

    @Test func aSaveGoesThroughSymbolicLinks() throws {
        let folder = try TestFolder()
        try folder.write(#"{ "theme": "dark" }"#, to: "dotfiles/vouch.json")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/middle", withDestinationPath: "dotfiles/vouch.json")
        try FileManager.default.createSymbolicLink(atPath: folder.config, withDestinationPath: folder.path + "/middle")
        try folder.file().update { $0.theme = "light" }
        #expect(try folder.text("dotfiles/vouch.json") == #"{ "theme": "light" }"#)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.config) == folder.path + "/middle")
        #expect(try folder.names == ["config.json", "dotfiles", "middle"])
    }

    @Test func aLinkThatLeadsNowhereYetIsFollowed() throws {
        let folder = try TestFolder()
        try FileManager.default.createSymbolicLink(atPath: folder.config, withDestinationPath: "real/config.json")
        try folder.file().update { $0.theme = "light" }
        #expect(try folder.text("real/config.json").contains("light"))
    }

    @Test func linksInACircleAreTold() throws {
        let folder = try TestFolder()
        try FileManager.default.createSymbolicLink(atPath: folder.config, withDestinationPath: "config.json")
        #expect(try folder.file().load().state == .broken)
        #expect(throws: SettingsError.self) { try folder.file().update { $0.theme = "light" } }
    }

    @Test func aChangeOfAnEditorDuringASaveIsNotLost() throws {
        let folder = try TestFolder()
        let file = try folder.file(#"{ "theme": "dark" }"#)
        var calls = 0
        try file.update { configuration in
            calls += 1
            // An editor replaces the file between our reading and our writing.
            if calls == 1 {
                _ = try? folder.write(#"{ "theme": "dark", "keys": { "send": ["F6"] } }"#, to: "config.json")
            }
            configuration.console.mouse = false
        }
        #expect(calls == 2)
        #expect(try folder.text() == #"{ "theme": "dark", "keys": { "send": ["F6"] }, "console": { "mouse": false } }"#)
    }

    @Test func aFileThatNeverRestsIsGivenUpOn() throws {
        let folder = try TestFolder()
        let file = try folder.file("{}")
        var calls = 0
        let error = #expect(throws: SettingsError.self) {
            try file.update { configuration in
                calls += 1
                _ = try? folder.write(#"{ "q": \#(calls) }"#, to: "config.json")
                configuration.theme = "dark"
            }
        }
        #expect(error?.description.contains("all the time") == true)
        #expect(try folder.names == [".config.json.lock", "config.json"])
    }

    @Test func aLockThatIsHeldIsWaitedForOnlySoLong() throws {
        let folder = try TestFolder()
        let file = ConfigurationFile(path: folder.config, patience: .milliseconds(30))
        let lock = FileLock(path: folder.path + "/.config.json.lock", patience: .zero)
        try lock.holding { () throws(SettingsError) in
            _ = #expect(throws: SettingsError.busy(path: lock.path)) { try file.update { $0.theme = "dark" } }
        }
        #expect(file.load().state == .missing)
        try file.update { $0.theme = "dark" }
        #expect(file.load().configuration.theme == "dark")
    }

    @Test func theStampTellsThatTheFileChanged() throws {
        let folder = try TestFolder()
        let file = try folder.file("{}")
        let stamp = file.load().stamp
        #expect(stamp != nil && file.stamp == stamp)
        try file.update { $0.theme = "dark" }
        #expect(file.stamp != stamp)
        try FileManager.default.removeItem(atPath: folder.config)
        #expect(file.stamp == nil)
    }
}
