import Settings
import Terminal
import Testing

@testable import Console

/// The mouse in what stands over the panes.
@Suite struct DialogMouseTests {
    @Test func aPressOnAnEntryTakesIt() {
        var driver = ModelDriver.connected().pressing("C-p")
        driver.click("Goes to the log.")
        #expect(driver.model.dialog == nil)
        #expect(driver.model.focus == .log)
    }

    @Test func aPressBesideADialogLeavesIt() {
        for keys in ["F1", "F2", "F7", "M-n", "M-3 /"] {
            var driver = ModelDriver.connected().pressing(keys)
            #expect(driver.model.dialog != nil, "\(keys)")
            driver.click("SANDBOX")
            #expect(driver.model.dialog == nil, "\(keys)")
        }
    }

    @Test func aPressBesideAFormKeepsWhatWasTyped() {
        var driver = ModelDriver.connected().pressing("F4")
        driver.type("Night")
        driver.click("SANDBOX")
        #expect(driver.screen.contains("Name         Night"))
        #expect(driver.screen.contains("Esc leaves the form"))
    }

    @Test func aPressBesideAQuestionSendsNothing() {
        var driver = ModelDriver.connected().pressing("F5 F5")
        #expect(driver.screen.contains("Send again?"))
        #expect(!driver.click("SANDBOX").contains { $0.isSend })
        #expect(driver.screen.contains("Nothing was sent"))
    }

    @Test(arguments: [("[ No  n ]", false), ("[ Send  y ]", true)])
    func aPressOnAButtonAnswers(_ button: String, _ sends: Bool) {
        var driver = ModelDriver.connected().pressing("F5 F5")
        #expect(driver.click(button).contains { $0.isSend } == sends)
        #expect(driver.model.dialog == nil)
    }

    @Test func theSecondPressOfADoubleOneDoesNotReachWhatIsBelow() {
        var driver = ModelDriver.connected(size: .wide).pressing("C-p")
        driver.click("Switches to another profile.")
        #expect(driver.screen.contains("New profile"))
        driver.click("New profile", .doublePress)
        #expect(driver.screen.contains("Manage profiles"))
    }

    @Test func theWheelMovesASelection() {
        var driver = ModelDriver.connected().pressing("C-p")
        let middle = Point(column: 40, row: 12)
        for _ in 1...3 { driver.happen(.terminal(.mouse(MouseEvent(.wheelDown, at: middle)))) }
        #expect(driver.screen.contains("> Use code"))
        driver.happen(.terminal(.mouse(MouseEvent(.wheelUp, at: middle))))
        #expect(driver.screen.contains("> Verify"))
    }

    @Test func theWheelMovesATextByThreeLines() {
        var driver = ModelDriver.connected().pressing("F1")
        driver.happen(.terminal(.mouse(MouseEvent(.wheelDown, at: Point(column: 40, row: 12)))))
        guard case .help(let scroll) = driver.model.dialog else {
            Issue.record("the help is gone")
            return
        }
        #expect(scroll == 3)
    }

    @Test func aPressSelectsAProfileAndAnotherOneOpensIt() {
        var driver = ModelDriver(profile: .sandbox, profiles: [ModelDriver.live()]).pressing("F7")
        driver.click("LIVE")
        #expect(driver.model.dialog != nil)
        driver.click("LIVE", .doublePress)
        #expect(driver.model.dialog == nil)
        #expect(driver.profileName == "Acme")
    }

    @Test func aPressSwitchesARowOfAForm() {
        var driver = ModelDriver.connected().pressing("F4")
        driver.click("Read-only")
        #expect(driver.screen.contains("Read-only    < yes >"))
        driver.click("Account")
        driver.type("7")
        #expect(driver.screen.contains("99000007"))
    }

    @Test func aPressOnTheFormsButtonsActs() {
        var driver = ModelDriver.connected().pressing("M-5 F Down Enter")
        #expect(driver.screen.contains("Fault of the sandbox"))
        let effects = driver.click("[ Add ]")
        #expect(effects.contains { if case .sandbox(_, .addFault) = $0 { true } else { false } })
    }

    @Test func aPressOnAChoiceOfAFieldTakesIt() {
        var driver = ModelDriver(profile: .sandbox, profiles: [ModelDriver.live()])
        driver.press("Tab C-u Down")
        #expect(driver.model.form.completion != nil)
        driver.click("984 555 0100")
        #expect(driver.model.form.completion == nil)
        #expect(driver.model.form.text(.from).isEmpty == false)
    }

    @Test func aPressElsewhereClosesTheChoicesOfAField() {
        var driver = ModelDriver(profile: .sandbox, profiles: [ModelDriver.live()])
        driver.press("Tab C-u Down")
        driver.click("3 Log")
        #expect(driver.model.form.completion == nil)
        #expect(driver.model.focus == .send)
    }
}
