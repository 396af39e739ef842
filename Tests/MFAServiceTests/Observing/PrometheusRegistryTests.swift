import CoreMetrics
import Testing

@testable import MFAService

struct PrometheusRegistryTests {
    private let registry = PrometheusRegistry()

    @Test func countersCountAndGaugesShow() {
        let counter = Counter(label: "sent_total", dimensions: [("channel", "sms")], factory: registry)
        counter.increment()
        counter.increment(by: 2)
        Meter(label: "open", factory: registry).set(2.5)
        Gauge(label: "level", factory: registry).record(7)
        FloatingPointCounter(label: "seconds_total", factory: registry).increment(by: 0.5)
        #expect(
            registry.text == """
                # TYPE level gauge
                level 7
                # TYPE open gauge
                open 2.5
                # TYPE seconds_total counter
                seconds_total 0.5
                # TYPE sent_total counter
                sent_total{channel="sms"} 3

                """)
    }

    @Test func theSameSeriesIsMadeOnce() {
        for _ in 0..<3 { Counter(label: "a", dimensions: [("b", "c")], factory: registry).increment() }
        Counter(label: "a", dimensions: [("b", "d")], factory: registry).increment()
        #expect(registry.text == "# TYPE a counter\na{b=\"c\"} 3\na{b=\"d\"} 1\n")
    }

    @Test func timersAreHistogramsInSeconds() {
        let timer = Timer(label: "took_seconds", dimensions: [("route", "/")], factory: registry)
        timer.recordNanoseconds(1_000_000)
        timer.recordNanoseconds(30_000_000)
        timer.recordSeconds(60)
        let lines = registry.text.split(separator: "\n")
        #expect(lines.first == "# TYPE took_seconds histogram")
        #expect(lines.contains(#"took_seconds_bucket{route="/",le="0.001"} 1"#))
        #expect(lines.contains(#"took_seconds_bucket{route="/",le="0.025"} 1"#))
        #expect(lines.contains(#"took_seconds_bucket{route="/",le="0.05"} 2"#))
        #expect(lines.contains(#"took_seconds_bucket{route="/",le="10"} 2"#))
        #expect(lines.contains(#"took_seconds_bucket{route="/",le="+Inf"} 3"#))
        #expect(lines.suffix(2) == [#"took_seconds_sum{route="/"} 60.031"#, #"took_seconds_count{route="/"} 3"#])
    }

    @Test func recordersAreSummaries() {
        let recorder = Recorder(label: "size", factory: registry)
        recorder.record(2)
        recorder.record(3.5)
        #expect(registry.text == "# TYPE size summary\nsize_sum 5.5\nsize_count 2\n")
    }

    @Test func namesAndLabelsAreMadeFit() {
        Counter(label: "1 a-b.é", dimensions: [("x y", "q\"\\\n")], factory: registry).increment()
        #expect(registry.text.hasSuffix("_1_a_b__{x_y=\"q\\\"\\\\\\n\"} 1\n"))
    }

    @Test func theServiceCountsWhatItDoes() async throws {
        try await withService { service in
            let code = try await service.sendCode(to: "+19195550142")
            _ = try await service.check(code, to: "+19195550142")
            _ = try await service.check(code, to: "+19195550142")
            _ = try await service.get("/nothing")
            let text = try await service.get("/metrics")
            #expect(text.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
            for line in [
                #"mfa_codes_sent_total{channel="sms"} 1"#, #"mfa_checks_total{verdict="valid"} 1"#,
                #"mfa_checks_total{verdict="not_valid"} 1"#, #"mfa_checks_total{verdict="locked"} 0"#,
                #"http_requests_total{route="/api/v1/accounts/{accountId}/code/verify",status="200"} 2"#,
                #"http_requests_total{route="NotFound",status="403"} 1"#,
                #"http_request_duration_seconds_count{route="/api/v1/accounts/{accountId}/code/verify"} 2"#,
            ] {
                #expect(text.body.contains(line + "\n"), "\(line)")
            }
            #expect(!text.body.contains(code))
        }
    }
}
