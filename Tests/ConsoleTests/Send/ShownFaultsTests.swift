import MFAAPI
import Settings
import Testing

@testable import Console

/// Of what a send would be refused for, the form shows what is wrong with the fields that were left.
@Suite struct ShownFaultsTests {
    @Test(arguments: ["", " ", "+", "1", "911", "12345", "+1 919 555 0142", "+190", "x", "{CODE}", "2.5", "16", "9"])
    func theyAreThoseOfTheFieldsThatWereLeft(_ text: String) {
        for place in SendForm.Place.allCases {
            var form = SendForm(profile: .sandbox)
            form.fields[place]?.replace(with: text)
            #expect(form.shownFaults.isEmpty)
            form.touched = [place]
            #expect(form.shownFaults == form.faults.filter { $0.key == place })
            #expect(Set(form.faults.values) == Set(form.request.faults))
        }
    }
}
