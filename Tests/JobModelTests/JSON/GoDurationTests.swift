import JobModel
import Testing

@Suite struct GoDurationTests {
    @Test(arguments: [
        ("0", 0, "0s"),
        ("15s", 15_000_000_000, "15s"),
        ("2h", 7_200_000_000_000, "2h0m0s"),
        ("1h30m", 5_400_000_000_000, "1h30m0s"),
        ("1.5h", 5_400_000_000_000, "1h30m0s"),
        (".5s", 500_000_000, "500ms"),
        ("1.s", 1_000_000_000, "1s"),
        ("-1.5s", -1_500_000_000, "-1.5s"),
        ("+5m", 300_000_000_000, "5m0s"),
        ("100ms", 100_000_000, "100ms"),
        ("1us", 1000, "1\u{b5}s"),
        ("1\u{3bc}s", 1000, "1\u{b5}s"),
        ("2h0m0.25s", 7_200_250_000_000, "2h0m0.25s"),
        ("3ns", 3, "3ns"),
        ("0.3333333333333333333h", 1_199_999_999_999, "19m59.999999999s"),
        ("9223372036s", 9_223_372_036_000_000_000, "2562047h47m16s"),
    ])
    func parsesAndPrintsAsGoDoes(text: String, nanoseconds: Int64, printed: String) throws {
        let duration = try #require(GoDuration(text))
        #expect(duration.nanoseconds == nanoseconds)
        #expect(duration.description == printed)
        #expect(GoDuration(printed) == duration)
    }

    @Test(arguments: [
        "", "3", "-", "+", ".", "s", ".s", "1x", "1h 2m", "1h-2m", "3000000h", "99999999999999999999s", "1d",
    ])
    func refuses(text: String) {
        #expect(GoDuration(text) == nil)
    }

    @Test func codesAsTextAndReadsNanoseconds() throws {
        #expect(try jsonText([GoDuration.hours(2)]) == #"["2h0m0s"]"#)
        #expect(try decoded([GoDuration].self, #"["15s", 1000000000]"#) == [.seconds(15), .seconds(1)])
        #expect(throws: DecodingError.self) { try decoded([GoDuration].self, #"["soon"]"#) }
    }

    @Test func extremesDoNotTrap() {
        #expect(GoDuration(nanoseconds: .min).description == "-2562047h47m16.854775808s")
        #expect(GoDuration.seconds(.max).nanoseconds == .max)
        #expect(GoDuration.seconds(.min).nanoseconds == .min)
    }
}
