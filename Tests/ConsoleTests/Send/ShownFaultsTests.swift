import Settings
import Testing

@testable import Console

/// What the form shows of its faults is what a send would be refused for.
@Suite struct ShownFaultsTests {
    @Test(arguments: ["", " ", "+", "1", "911", "12345", "+1 919 555 0142", "+190", "x", "{CODE}", "2.5", "16", "9"])
    func theyAreTheFaultsOfTheRequest(_ text: String) {
        for place in SendForm.Place.allCases {
            var form = SendForm(profile: .sandbox)
            form.fields[place]?.replace(with: text)
            #expect(form.shownFaults.isEmpty)
            form.touched = Set(SendForm.Place.allCases)
            #expect(form.shownFaults == form.faults)
        }
    }
}
