import Foundation
import JobModel
import Testing

@Suite struct RFC3339Tests {
    @Test(arguments: [
        ("2026-11-23T03:51:45Z", 1_795_405_905.0),
        ("2026-11-23T04:51:45+01:00", 1_795_405_905.0),
        ("2026-11-23T03:51:45.5Z", 1_795_405_905.5),
        ("2026-11-22T22:21:45.25-05:30", 1_795_405_905.25),
    ])
    func reads(text: String, seconds: Double) throws {
        let date = try #require(RFC3339.date(text))
        #expect(abs(date.timeIntervalSince1970 - seconds) < 0.001)
    }

    @Test(arguments: ["", "yesterday", "2026-11-23", "2026-13-23T03:51:45Z", "1795405905"])
    func refuses(text: String) {
        #expect(RFC3339.date(text) == nil)
    }

    @Test func writesWholeSeconds() {
        #expect(RFC3339.text(Date(timeIntervalSince1970: 1_795_405_905.9)) == "2026-11-23T03:51:45Z")
    }
}
