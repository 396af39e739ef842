import MFAAPI
import Testing

@testable import vouch

@Suite struct ScenarioVariablesTests {
    private func variables(_ given: [String: String] = [:]) -> ScenarioVariables {
        ScenarioVariables(given, number: "+12015550100", otherNumber: "+12015550101")
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

    @Test func theBuiltInNamesHaveValues() {
        #expect(variables().filled("${number} ${otherNumber}") == "+12015550100 +12015550101")
    }

    @Test func aValueThatIsGivenGoesBeforeABuiltInOne() {
        #expect(variables(["number": "+15005550006"])["number"] == "+15005550006")
    }

    @Test func theNamesInATextAreTold() {
        #expect(ScenarioVariables.names(in: "${a} ${b.wrong} c") == ["a", "b"])
    }
}
