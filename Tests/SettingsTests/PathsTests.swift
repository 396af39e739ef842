import Testing

@testable import Settings

struct PathsTests {
    @Test func theUsualPlacesAreBelowHome() {
        let paths = Paths(environment: ["HOME": "/home/kim"])
        #expect(paths.config == "/home/kim/.config/vouch")
        #expect(paths.configFile == "/home/kim/.config/vouch/config.json")
        #expect(paths.themes == "/home/kim/.config/vouch/themes")
        #expect(paths.history == "/home/kim/.local/state/vouch/history.sqlite")
        #expect(paths.drafts == "/home/kim/.local/state/vouch/drafts.json")
    }

    @Test func theVariablesOfTheSpecificationCount() {
        let paths = Paths(environment: ["HOME": "/h", "XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "/s"])
        #expect([paths.config, paths.state] == ["/c/vouch", "/s/vouch"])
    }

    @Test func relativeAndEmptyVariablesAreIgnored() {
        let paths = Paths(environment: ["HOME": "/h", "XDG_CONFIG_HOME": "c", "XDG_STATE_HOME": "", "VOUCH_CONFIG": ""])
        #expect(paths == Paths(environment: ["HOME": "/h"]))
    }

    @Test func theConfigurationCanBeElsewhere() {
        let paths = Paths(environment: ["HOME": "/h", "VOUCH_CONFIG": "test.json"])
        #expect(paths.configFile == "test.json")
        #expect(paths.themes == "/h/.config/vouch/themes")
    }

    @Test func theSystemKnowsAHomeWithoutTheVariable() {
        #expect(Paths(environment: [:]).home.hasPrefix("/"))
    }
}
