import Foundation
@testable import MFAService

func rss() -> Int {
    let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    return (Int(text.split(separator: " ")[1]) ?? 0) * 4096
}
func memory(_ count: Int) {
    let store = MemoryCodeStore()
    let before = rss()
    let secret = ServiceSecret()
    let start = Date()
    for index in 0..<count {
        let digest = secret.digest(.code, "a", "+1", "2FA", String(index))
        _ = store.keep(NewCode(slot: digest.front, number: secret.digest(.number, String(index)).front, digest: digest, issuedAt: start + Double(index) / 100_000, lifetime: .seconds(900)), within: [])
        if index + 1 == count || (index + 1) % (count / 8) == 0 { print(index + 1, (rss() - before) / (index + 1), "bytes/code", -start.timeIntervalSinceNow, "s") }
    }
}
