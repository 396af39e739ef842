import Testing

@testable import MFAService

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite struct DateHeaderTests {
    @Test func aDateIsWrittenAsHTTPHasIt() {
        #expect(DateHeader().text(at: Date(timeIntervalSince1970: 784_111_777)) == "Sun, 06 Nov 1994 08:49:37 GMT")
    }

    @Test func everySecondHasItsOwn() {
        let header = DateHeader()
        let texts = [0, 0.9, 1, 1.5, 0.2].map { header.text(at: Date(timeIntervalSince1970: $0)).suffix(6) }
        #expect(texts == ["00 GMT", "00 GMT", "01 GMT", "01 GMT", "00 GMT"])
    }

    @Test func everyAnswerCarriesIt() async throws {
        let header = DateHeader()
        try await withService { service in
            let before = header.text()
            let text = try #require(try await service.get("/healthz").headers["date"])
            // Compared up to the year: midnight may pass between two looks at the clock.
            #expect([before, header.text()].map { $0.prefix(16) }.contains(text.prefix(16)))
        }
    }
}
