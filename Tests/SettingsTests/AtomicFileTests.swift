import Foundation
import Testing

@testable import Settings

struct AtomicFileTests {
    @Test func whatACrashLeftBehindIsNoHindrance() throws {
        let folder = try TestFolder()
        try folder.write("half", to: ".config.json.new", mode: 0o400)
        let file = try AtomicFile(folder.config)
        #expect(try file.replace(with: Array("whole".utf8)))
        #expect(try folder.text() == "whole")
        #expect(try folder.names == ["config.json"])
    }

    @Test func aLinkInTheTemporaryFilesPlaceIsNotFollowed() throws {
        let folder = try TestFolder()
        try folder.write("precious", to: "victim")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/.config.json.new", withDestinationPath: "victim")
        try AtomicFile(folder.config).replace(with: [0x7B, 0x7D])
        #expect(try folder.text("victim") == "precious")
    }

    @Test func aFileThatIsNotWelcomeIsNotWritten() throws {
        let folder = try TestFolder()
        try folder.write("old", to: "config.json")
        #expect(try AtomicFile(folder.config).replace(with: [], if: { false }) == false)
        #expect(try folder.text() == "old")
        #expect(try folder.names == ["config.json"])
    }

    @Test func anErrorSaysWhatToDo() {
        let cases: [(Int32, String)] = [
            (ENOSPC, "the disk is full; make room and save again"), (EROFS, "the file system is read-only"),
            (EACCES, "permission denied; check who owns the file and its folder"),
        ]
        for (code, reason) in cases {
            #expect(SettingsError.last(.write, "/x", code: code).description == "cannot write /x: \(reason)")
        }
        #expect(SettingsError.last(.read, "/x", code: EIO).description.hasPrefix("cannot read /x: "))
    }

    @Test func aFolderThatCannotBeMadeIsTold() throws {
        let folder = try TestFolder()
        try folder.write("x", to: "file")
        let file = ConfigurationFile(path: folder.path + "/file/vouch/config.json")
        let error = #expect(throws: SettingsError.self) { try file.update { $0.theme = "dark" } }
        #expect(error?.description.hasSuffix("a part of the path is no folder") == true)
    }
}
