import Testing

@testable import Settings

struct JSONMergeTests {
    private static let schema: JSONValue = [
        "properties": [
            "a": [:], "b": [:], "o": ["properties": ["x": [:], "y": [:]]],
            "list": ["items": ["properties": ["name": [:], "n": [:]]]],
        ]
    ]

    private func merge(
        _ text: String, _ before: JSONValue, _ after: JSONValue, dropped: Set<Int> = []
    ) throws -> String {
        let source = SourceText(bytes: Array(text.utf8))
        return JSONMerge(source: source, dropped: dropped)
            .text(try JSONParser.parse(source), from: before, to: after, schema: JSONMergeTests.schema)
    }

    @Test func nothingChangesWhereNothingChanged() throws {
        let text = "  {\n\t\"b\" :1 ,\"zzz\": [ 1,2 ]\n , \"a\": {} }\n\n"
        #expect(try merge(text, ["a": 1], ["a": 1]) == text)
    }

    @Test func aChangedValueIsReplacedInItsPlace() throws {
        #expect(
            try merge(#"{ "z": 1.0,  "a" : 5, "y": [ ] }"#, ["a": 5], ["a": "six"])
                == #"{ "z": 1.0,  "a" : "six", "y": [ ] }"#)
    }

    @Test func anAddedKeyTakesTheOthersLayout() throws {
        #expect(try merge(#"{"a":1}"#, ["a": 1], ["a": 1, "b": [2]]) == #"{"a":1,"b": [2]}"#)
        #expect(try merge("{\n    \"a\": 1\n}", ["a": 1], ["a": 1, "b": 2]) == "{\n    \"a\": 1,\n    \"b\": 2\n}")
    }

    @Test func aKeyIsAddedToAnEmptyObject() throws {
        #expect(try merge("{}\n", [:], ["a": 1]) == "{\n  \"a\": 1\n}\n")
    }

    @Test(arguments: ["a", "b", "z"])
    func aRemovedKeyTakesItsCommaWithIt(key: String) throws {
        let all: JSONValue = ["a": 1, "b": 2, "z": 3]
        let rest = JSONValue.object(all.members.filter { $0.key != key })
        let text = try merge("{\n  \"a\": 1,\n  \"b\": 2,\n  \"z\": 3\n}", all, rest)
        #expect(
            text
                == rest.pretty().replacing("{ ", with: "{\n  ").replacing(", ", with: ",\n  ").replacing(
                    " }", with: "\n}"))
    }

    @Test func theLastKeyCanGo() throws {
        #expect(try merge(#"{ "a": 1 }"#, ["a": 1], [:]) == "{}")
    }

    @Test func unknownKeysInsideAChangedObjectStay() throws {
        #expect(
            try merge(#"{ "o": { "q": 1e2, "x": 1 } }"#, ["o": ["x": 1]], ["o": ["x": 2, "y": 3]])
                == #"{ "o": { "q": 1e2, "x": 2, "y": 3 } }"#)
    }

    @Test func anObjectThatWasReadAsUsualKeepsItsUnknownKeys() throws {
        #expect(
            try merge(#"{ "o": { "q": 1, "x": 0 } }"#, [:], ["o": ["y": 3]]) == #"{ "o": { "q": 1, "y": 3 } }"#)
    }

    @Test func aFaultyValueStaysUntilItIsSet() throws {
        let text = #"{ "a": "faulty", "b": 1 }"#
        #expect(try merge(text, ["b": 1], ["b": 2]) == #"{ "a": "faulty", "b": 2 }"#)
        #expect(try merge(text, ["b": 1], ["a": 5, "b": 1]) == #"{ "a": 5, "b": 1 }"#)
    }

    private func list(_ names: (String, Int)...) -> JSONValue {
        ["list": .array(names.map { ["name": .string($0.0), "n": .number(Double($0.1))] })]
    }

    @Test func elementsAreMatchedByName() throws {
        #expect(
            try merge(
                #"{ "list": [ {"name":"p", "n":1, "q":7}, {"name":"r", "n":2} ] }"#, list(("p", 1), ("r", 2)),
                list(("r", 2), ("p", 9), ("s", 3)))
                == #"{ "list": [ {"name":"r", "n":2}, {"name":"p", "n":9, "q":7}, { "name": "s", "n": 3 } ] }"#)
    }

    @Test func aRenamedElementKeepsWhatIsUnknownInIt() throws {
        #expect(
            try merge(#"{"list":[{"q":7,"name":"p","n":1}]}"#, list(("p", 1)), list(("x", 1)))
                == #"{"list":[{"q":7,"name":"x","n":1}]}"#)
    }

    @Test func anElementThatWasNeverReadStaysWhereItIs() throws {
        let text = #"{"list":[ 5, {"name":"p","n":1}, {"n":"?"} ]}"#
        #expect(try merge(text, list(("p", 1)), list(("p", 2))) == #"{"list":[ 5, {"name":"p","n":2}, {"n":"?"} ]}"#)
        #expect(try merge(text, list(("p", 1)), ["list": []]) == #"{"list":[ 5, {"n":"?"} ]}"#)
    }

    @Test func anElementThatWasNeverReadCanBeDropped() throws {
        let text = #"{"list":[ 5, {"name":"p","n":1} ]}"#
        #expect(try merge(text, list(("p", 1)), list(("p", 1)), dropped: [0]) == #"{"list":[ {"name":"p","n":1} ]}"#)
    }

    @Test func aFaultyElementIsMendedInItsPlace() throws {
        #expect(
            try merge(#"{"list":[{"name":"p","n":"?","q":1}]}"#, ["list": []], list(("p", 4)))
                == #"{"list":[{"name":"p","n":4,"q":1}]}"#)
    }

    @Test func randomChangesComeOutAsAskedAndSpareTheRest() throws {
        var random = SystemRandomNumberGenerator()
        func object(_ keys: [String]) -> JSONValue {
            .object(
                keys.shuffled(using: &random).prefix(Int.random(in: 0...keys.count, using: &random)).map {
                    .init($0, .number(Double(Int.random(in: 0...3, using: &random))))
                })
        }
        for _ in 0..<2_000 {
            let unknown = object(["u", "v", "w"])
            let (before, after) = (object(["a", "b"]), object(["a", "b"]))
            let whole = JSONValue.object((before.members + unknown.members).shuffled(using: &random))
            let text = Bool.random(using: &random) ? whole.line : whole.pretty().replacing(", ", with: " ,\n ")
            let merged = try merge(text, before, after)
            let value = try JSONParser.parse(SourceText(bytes: Array(merged.utf8))).value
            for key in ["a", "b"] { #expect(value[key] == after[key]) }
            for key in ["u", "v", "w"] { #expect(value[key] == unknown[key]) }
            #expect(value.members.count == after.members.count + unknown.members.count)
        }
    }
}
