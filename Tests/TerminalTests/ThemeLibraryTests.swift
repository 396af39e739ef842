import Foundation
import Testing

@testable import Terminal

@Suite final class ThemeLibraryTests {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "themes-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func write(_ name: String, _ json: String) throws {
        try json.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }

    @Test func theThemesInTheProgramAreThoseInTheFolder() throws {
        let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../themes")
        let files = try FileManager.default.contentsOfDirectory(atPath: top.path)
        #expect(Set(files) == Set(ThemeLibrary.builtInNames.map { $0 + ".json" }))
        for name in ThemeLibrary.builtInNames {
            let file = try Data(contentsOf: top.appendingPathComponent(name + ".json"))
            #expect(try ThemeLibrary().theme(named: name) == Theme(json: Array(file), name: name))
            #expect(try ThemeLibrary().theme(named: name).name == name)
        }
    }

    @Test func aFileInTheFolderIsATheme() throws {
        try write("mine.json", #"{ "styles": {} }"#)
        try write("note.txt", "")
        let library = ThemeLibrary(folder: folder)
        #expect(library.names == ThemeLibrary.builtInNames + ["mine"])
        #expect(try library.theme(named: "mine").name == "mine")
    }

    @Test func aFileGoesBeforeTheThemeInTheProgram() throws {
        try write("dark.json", #"{ "appearance": "light", "styles": {} }"#)
        let library = ThemeLibrary(folder: folder)
        #expect(library.names == ThemeLibrary.builtInNames)
        #expect(try library.theme(named: "dark").appearance == .light)
    }

    @Test(arguments: ["../dark", "drak", ""])
    func anUnknownNameIsRefused(_ name: String) throws {
        let fault = try #require(throws: ThemeFault.self) { try ThemeLibrary(folder: folder).theme(named: name) }
        #expect(fault.problem == .unknownName(name, allowed: ThemeLibrary.builtInNames))
    }

    @Test func aFolderThatIsNotThereHoldsNothing() {
        #expect(ThemeLibrary(folder: folder + "/none").names == ThemeLibrary.builtInNames)
    }

    @Test func theStampChangesWithTheFile() throws {
        let library = ThemeLibrary(folder: folder)
        #expect(library.stamp(of: "mine") == nil)
        try write("mine.json", #"{ "styles": {} }"#)
        let first = try #require(library.stamp(of: "mine"))
        #expect(library.stamp(of: "mine") == first)
        try write("mine.json", #"{ "styles": { } }"#)
        #expect(library.stamp(of: "mine") != first)
    }

    @Test(arguments: [
        ("{\n\"styles\": {\n\"text\": { \"foreground\": \"blu\" } } }", 3, "blu is no colour"),
        ("{\n\"styles\": {\n\"text\": { }\n\"text.dim\": { } } }", 4, "no JSON"),
        ("{ \"styles\": { \"text\": {\n\n\"bold\": maybe } } }", 3, "no JSON"),
        ("{ \"styles\": {\n", 2, "no JSON"),
        ("{ \"name\": \"a\nb\" }", 1, "no JSON"),
        ("{\n\"palette\": { \"a\": \"}\\\"\", \"b\": [1, {}] },\n\"styles\": {} }", 2, "at palette"),
        ("", 1, "no JSON"),
    ])
    func aFaultTellsTheFileAndTheLine(_ json: String, _ line: Int, _ words: String) throws {
        try write("mine.json", json)
        let fault = try #require(throws: ThemeFault.self) { try ThemeLibrary(folder: folder).theme(named: "mine") }
        #expect(fault.place == ThemeFault.Place(file: "mine.json", line: line))
        #expect(fault.description.hasPrefix("mine.json:\(line)"))
        #expect(fault.description.contains(words))
    }

    @Test func aStyleThatDoesNotExistTellsItsLine() throws {
        try write("mine.json", "{ \"styles\": {\n\"text\": {},\n\"tekst\": {} } }")
        let library = ThemeLibrary(folder: folder)
        let table = StyleTable([StyleTable.Entry(name: "text", fallback: .text)])
        let faults = library.faults(of: try library.theme(named: "mine"), named: "mine", in: table)
        #expect(faults.map { $0.place?.line } == [3])
    }

    @Test func theStampsNameEveryFileOfTheFolder() throws {
        let library = ThemeLibrary(folder: folder)
        #expect(library.stamps.isEmpty)
        try write("mine.json", #"{ "styles": {} }"#)
        try write("dark.json", #"{ "styles": {} }"#)
        #expect(Set(library.stamps.keys) == ["mine", "dark"])
        #expect(library.files["mine"] == folder + "/mine.json")
    }
}
