import MFAAPI
import Testing

@testable import vouch

@Suite struct ScenarioVariablesTests {
    private func variables(_ given: [String: String] = [:]) -> ScenarioVariables {
        var random = SystemRandomNumberGenerator()
        return ScenarioVariables(given, random: &random)
    }

    @Test func namesAreFilledIn() {
        let variables = variables(["scope": "login", "a b": "c"])
        #expect(variables.filled("for ${scope}, ${scope} and ${a b}") == "for login, login and c")
        #expect(variables.filled("$scope {CODE} ${") == "$scope {CODE} ${")
    }

    @Test(arguments: [("0123456789", "1234567890"), ("999999", "000000")])
    func aWrongCodeDiffersInEveryDigit(_ code: String, _ wrong: String) {
        #expect(variables(["code": code]).filled("${code.wrong}") == wrong)
    }

    @Test func theNumbersAreFictionalAndTwo() throws {
        for _ in 0..<200 {
            let variables = variables()
            let first = try #require(variables["number"].flatMap { PhoneNumber($0) })
            let second = try #require(variables["otherNumber"].flatMap { PhoneNumber($0) })
            #expect(first != second)
            #expect(first.nanpHints == [.fictional])
            #expect(second.nanpHints == [.fictional])
        }
    }

    @Test func aValueThatIsGivenGoesBeforeABuiltInOne() {
        #expect(variables(["number": "+15005550006"])["number"] == "+15005550006")
    }

    @Test func theNamesInATextAreTold() {
        #expect(ScenarioVariables.names(in: "${a} ${b.wrong} c") == ["a", "b"])
    }
}
