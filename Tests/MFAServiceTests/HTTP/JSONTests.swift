import Testing

@testable import MFAService

/// What is read and written as JSON.
struct JSONTests {
    private func read(_ text: String) throws -> [String: JSONValue] { try JSONReader.fields(of: Array(text.utf8)) }

    @Test func everyKindOfValueIsRead() throws {
        let fields = try read(
            #" {"a":null,"b":true,"c":false,"d":-1.5e2,"e":"x","f":[1,{"g":[]}],"h":{"a":{}},"i":0,"j":""} "#)
        #expect(
            fields == [
                "a": .null, "b": .bool(true), "c": .bool(false), "d": .number(-150), "e": .string("x"), "f": .nested,
                "h": .nested, "i": .number(0), "j": .string(""),
            ])
    }

    @Test func escapesAreRead() throws {
        let fields = try read(#"{"\u0061":"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00\u0000"}"#)
        #expect(fields == ["a": .string("\"\\/\u{8}\u{C}\n\r\té\u{1F600}\u{0}")])
    }

    @Test func fieldsThatLookAlikeAreFieldsOfTheirOwnUnlessTheyAreTheSame() throws {
        #expect(try read(#"{"to":1,"To":2}"#).count == 2)
        #expect(throws: ServiceError.self) { try read(#"{"to":1,"\u0074o":2}"#) }
    }

    @Test func numbersTooLargeOrSmallAreReadAsTheNearestThereIs() throws {
        #expect(try read(#"{"a":1e400}"#) == ["a": .number(.infinity)])
        #expect(try read(#"{"a":-1e400}"#) == ["a": .number(-.infinity)])
        #expect(try read(#"{"a":1e-400}"#) == ["a": .number(0)])
        let long = String(repeating: "9", count: 5000)
        #expect(try read(#"{"a":\#(long)}"#) == ["a": .number(.infinity)])
    }

    @Test func nestingIsReadAsDeepAsItMayBe() throws {
        func nested(_ depth: Int) -> String {
            #"{"a":"# + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}"
        }
        #expect(try read(nested(63)) == ["a": .nested])
        #expect(throws: ServiceError.self) { try read(nested(64)) }
    }

    @Test func everyCutOfAnObjectIsRefused() throws {
        let whole = Array(#"{"a":[1.5e3,"é\n",{"b":true}],"c":null}"#.utf8)
        for end in 0..<whole.count {
            #expect(throws: ServiceError.self) { try JSONReader.fields(of: Array(whole[..<end])) }
        }
        #expect(try JSONReader.fields(of: whole).count == 2)
    }

    /// Swift takes a composed and a decomposed letter for equal, other readers do not.
    @Test func namesAreComparedByTheirBytes() throws {
        let text = #"{"\u00e9":1,"e\u0301":2,"to":"+1"}"#
        #expect(try JSONReader.fields(of: Array(text.utf8))["to"] == .string("+1"))
        #expect(throws: ServiceError.self) { try JSONReader.fields(of: Array(#"{"to":"+1","t\u006f":"+1"}"#.utf8)) }
    }

    @Test func whatIsWrittenIsReadAgain() throws {
        let text = "\"\\/\u{0}\u{1F}é\u{1F600}\u{7F}"
        let json = JSON.object([
            ("text", .string(text)), ("list", .array([.null, .bool(true), .integer(3)])), ("number", .number(2.5)),
            ("whole", .number(15)), ("empty", .object([])),
        ])
        #expect(
            String(decoding: json.bytes, as: UTF8.self)
                == #"{"text":"\"\\/\u0000\u001fé\#u{1F600}\#u{7F}","list":[null,true,3],"number":2.5,"whole":15,"empty":{}}"#
        )
        #expect(try JSONReader.fields(of: json.bytes)["text"] == .string(text))
    }

    @Test(arguments: [("%2B1919", "+1919"), ("+1919", "+1919"), ("a%20b%C3%A9", "a bé"), ("", "")])
    func percentSignsAreDecoded(text: String, decoded: String) {
        #expect(text.percentDecoded == decoded)
    }

    @Test(arguments: ["%", "%2", "%zz", "%FF", "a%"]) func whatIsNoEncodingIsRefused(text: String) {
        #expect(text.percentDecoded == nil)
    }
}
