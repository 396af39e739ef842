import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// A scripted run on the model alone: who waits for what, and which keys do what.
@Suite struct DemoTests {
    private let script = DemoScript(
        title: "Is it Sam?", caller: "Sam",
        steps: [
            .say("My card is gone.", .caller), .fill(.to, "+1 919 555 0142"), .send(.sms), .code(.wrong), .code(.phone),
        ])

    func driver(
        size: Size = Size(columns: 80, rows: 24), animation: Bool = true, ascii: Bool = false
    ) -> ModelDriver {
        var driver = ModelDriver(size: size)
        driver.model.options.animation = animation
        driver.model.options.ascii = ascii
        driver.model.begin(script)
        driver.happen(
            .connected(
                profile: "Sandbox",
                .success(ConnectionSummary(address: "127.0.0.1:41327", hasPhones: true, accountId: "9900000"))))
        return driver
    }

    private func message(_ driver: inout ModelDriver, code: String = "482019") {
        let message = Sandbox.Message(
            messageId: sentBySMS.id, from: "+19845550100", text: "Your Sandbox code is \(code)",
            receivedAt: "2026-11-21T14:00:00Z")
        let phone = Sandbox.Phone(number: "+19195550142", messages: [message], calls: [])
        driver.happen(.phoneRead(profile: driver.profileName, number: "+19195550142", .success(phone)))
    }

    @Test func itTypesSlowlyAndSendsByItself() {
        var driver = driver()
        #expect(driver.pass(.seconds(2)).isEmpty)
        #expect(driver.screen.contains("My card is gone."))
        _ = driver.pass(.seconds(3))
        #expect(driver.model.form.text(.to) == "+")
        var effects: [Effect] = []
        for _ in 0..<40 { effects += driver.pass(.seconds(1)) }
        #expect(effects.filter(\.isSend).count == 1)
        #expect(driver.model.form.recipient == "+19195550142")
    }

    @Test func itWaitsForTheAnswerAndForThePhone() {
        var driver = driver()
        for _ in 0..<60 { _ = driver.pass(.seconds(1)) }
        #expect(driver.model.demoTick == nil)
        _ = driver.answerSend(1, .success(sentBySMS))
        message(&driver)
        var effects: [Effect] = []
        for _ in 0..<20 where effects.isEmpty { effects += driver.pass(.seconds(1)) }
        guard case .verify(_, let request, _, _, _)? = effects.first else {
            Issue.record("nothing was checked")
            return
        }
        #expect(request.code == "482010")
    }

    @Test func spaceHaltsAndStepsAndRestartClears() {
        var driver = driver()
        driver.press("Space")
        #expect(driver.pass(.seconds(60)).isEmpty)
        #expect(driver.model.demo?.step == 0)
        driver.press("Space Space")
        #expect(driver.model.demo?.step == 2)
        #expect(driver.model.form.text(.to) == "+1 919 555 0142")
        #expect(driver.press("Space").filter(\.isSend).count == 1)
        let effects = driver.press("r")
        #expect(driver.model.demo?.step == 0)
        #expect(driver.model.waiting.items.isEmpty)
        guard case .sandbox(_, .reset)? = effects.last else {
            Issue.record("the sandbox keeps the last run")
            return
        }
    }

    @Test func withoutAnimationNothingMovesByItself() {
        var driver = driver(animation: false)
        #expect(driver.pass(.seconds(600)).isEmpty)
        driver.press("p")
        #expect(driver.pass(.seconds(600)).isEmpty)
        #expect(driver.model.demo?.step == 0)
        driver.press("Space")
        #expect(driver.model.demo?.step == 1)
    }

    @Test(arguments: ["q", "Esc", "C-c"])
    func itIsLeft(_ key: String) {
        var driver = driver()
        driver.press(key)
        #expect(driver.model.hasQuit)
    }

    @Test func otherKeysTheMouseAndPastesDoNothing() {
        var driver = driver()
        let before = driver.lines
        #expect(driver.press("x F5 F2 C-p Tab 1 M-3").isEmpty)
        driver.happen(.terminal(.paste("+1 508 769 6555")))
        driver.happen(.terminal(.mouse(MouseEvent(.press, at: Point(column: 5, row: 5)))))
        #expect(driver.lines == before)
        #expect(driver.model.focus == .send)
    }

    @Test func theScreenAt80By24() {
        var driver = driver()
        driver.press("Space Space Space Space")
        _ = driver.answerSend(1, .success(sentBySMS))
        message(&driver)
        driver.press("Space")
        _ = driver.answerCheck(1, .success(.notValid))
        #expect(
            driver.lines == [
                " DEMO  SANDBOX  Is it Sam? · fictional numbers, nothing leaves   5 of 5, paused",
                "┌─ Sam ────────────────────────────────┐┏━ Agent ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓",
                "│                                      │┃ To       +1 919 555 0142             ┃",
                "│                                      │┃ Scope    2FA                         ┃",
                "│                                      │┃ Message  Your {NAME} code is {CODE}  ┃",
                "│                                      │┃                                      ┃",
                "│                                      │┃    [██████████████] 3:00 of 3:00     ┃",
                "│                                      │┃                                      ┃",
                "│                                      │┃                                      ┃",
                "│                                      │┃                                      ┃",
                "│ SMS from +1 984 555 0100             │┃                                      ┃",
                "│ ┌──────────────────────────────────┐ │┃                                      ┃",
                "│ │ Your Sandbox code is 482019      │ │┃                                      ┃",
                "│ └──────────────────────────────────┘ │┃       ███ ███ ███ ███ ███ ███        ┃",
                "│ “My card is gone.”                   │┃                                      ┃",
                "└──────────────────────────────────────┘┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛",
                "",
                "        ██    ██    ██    ██████      ██  ██    ██    ██      ██  ████",
                "        ████  ██  ██  ██    ██        ██  ██  ██  ██  ██      ██  ██  ██",
                "        ██  ████  ██  ██    ██        ██  ██  ██████  ██      ██  ██  ██",
                "        ██    ██  ██  ██    ██        ██  ██  ██  ██  ██      ██  ██  ██",
                "        ██    ██    ██      ██          ██    ██  ██  ██████  ██  ████",
                "",
                " Space Step  p Run  r Restart  q Leave  M-t Next theme",
            ])
    }

    /// The verdict has the colour of its meaning, and the phone's words that of messages.
    @Test func theScreenIsDrawnInItsMeanings() throws {
        var driver = driver()
        driver.press("Space Space Space Space")
        _ = driver.answerSend(1, .success(sentBySMS))
        message(&driver)
        driver.press("Space")
        _ = driver.answerCheck(1, .success(.notValid))
        let canvas = ConsoleView(driver.model).canvas()
        #expect(canvas[8, 17].style == StyleName.notValid.style)
        #expect(canvas[4, 12].style == StyleName.phoneSMS.style)
        #expect(canvas[1, 0].style == StyleName.bannerSandbox.style)
        #expect(try ThemeLibrary().theme(named: "projector").faults(in: StyleName.table).isEmpty)
    }

    @Test(arguments: [(40, 10), (60, 16), (80, 24), (120, 40), (200, 60)])
    func itFitsEverySizeAlsoInASCII(_ columns: Int, _ rows: Int) {
        var driver = driver(size: Size(columns: columns, rows: rows), ascii: true)
        driver.press("Space Space Space Space")
        _ = driver.answerSend(1, .success(sentBySMS))
        message(&driver)
        driver.press("Space")
        _ = driver.answerCheck(1, .success(.valid))
        #expect(driver.model.title == "Vouch DEMO Sandbox - VERIFIED")
        #expect(driver.screen.contains("VERIFIED") || driver.screen.contains("# #"))
        #expect(driver.screen.contains("DEMO"))
    }
}
