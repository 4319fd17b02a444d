import Foundation
import JobModel
import TestSupport
import Testing

@Suite struct CronCalendarTests {
    private func calendar(_ line: String) throws -> CronCalendar {
        guard case .calendar(let calendar) = try CronSchedule(line) else { throw InvalidLine() }
        return calendar
    }

    private struct InvalidLine: Error {}

    private func date(_ text: String) throws -> Date { try #require(RFC3339.date(text)) }

    /// The next times after one, until there is none.
    private func times(_ line: String, after start: String, count: Int) throws -> [String] {
        let calendar = try calendar(line)
        var times: [Date] = []
        while times.count < count, let next = calendar.next(after: try times.last ?? date(start)) { times.append(next) }
        return times.map { RFC3339.text($0) }
    }

    @Test(arguments: [
        ("0 * * * *", "2026-11-23T15:30:00Z", ["2026-11-23T16:00:00Z", "2026-11-23T17:00:00Z"]),
        ("0 * * * *", "2026-11-23T15:59:59Z", ["2026-11-23T16:00:00Z"]),
        ("*/20 9-10 * * mon-fri", "2026-11-20T10:30:00Z", ["2026-11-20T10:40:00Z", "2026-11-23T09:00:00Z"]),
        ("15,45 * * * * *", "2026-11-23T15:30:15Z", ["2026-11-23T15:30:45Z", "2026-11-23T15:31:15Z"]),
        ("50/5 23 31 12 *", "2026-12-31T23:50:00Z", ["2026-12-31T23:55:00Z", "2027-12-31T23:50:00Z"]),
        ("0 0 29 2 *", "2026-01-01T00:00:00Z", ["2028-02-29T00:00:00Z", "2032-02-29T00:00:00Z"]),
        ("0 0 29 2 *", "2096-03-01T00:00:00Z", ["2104-02-29T00:00:00Z"]),
        ("0 0 30 2 *", "2026-01-01T00:00:00Z", []),
        ("@yearly", "2026-11-23T00:00:00Z", ["2027-01-01T00:00:00Z"]),
        ("@monthly", "2026-11-23T00:00:00Z", ["2026-12-01T00:00:00Z"]),
        ("@weekly", "2026-11-23T00:00:00Z", ["2026-11-29T00:00:00Z"]),
        ("@midnight", "2026-11-23T00:00:00Z", ["2026-11-24T00:00:00Z"]),
        ("@hourly", "1969-12-31T22:10:00Z", ["1969-12-31T23:00:00Z", "1970-01-01T00:00:00Z"]),
    ])
    func comes(_ line: String, _ start: String, _ expected: [String]) throws {
        #expect(try times(line, after: start, count: max(1, expected.count)) == expected)
    }

    @Test(
        "Days of the month and of the week: both must fit where one of them has a star, else one is enough",
        arguments: [
            ("0 0 13 * fri", ["2026-11-06", "2026-11-13", "2026-11-20"]), ("0 0 13 * *", ["2026-11-13", "2026-12-13"]),
            ("0 0 * * fri", ["2026-11-06", "2026-11-13"]), ("0 0 */10 * fri", ["2026-12-11", "2027-01-01"]),
            ("0 0 13 * */5", ["2026-11-13", "2026-12-13", "2027-06-13"]),
        ]
    )
    func days(_ line: String, _ expected: [String]) throws {
        let times = try times(line, after: "2026-11-01T12:00:00Z", count: expected.count)
        #expect(times == expected.map { "\($0)T00:00:00Z" })
    }

    @Test(
        "What the clocks leave out does not come, and what they show twice comes twice",
        arguments: [
            // Berlin's clocks go from 2 to 3 on 29 March and from 3 to 2 on 25 October.
            ("Europe/Berlin 30 2 * * *", "2026-03-28T12:00:00Z", ["2026-03-30T00:30:00Z", "2026-03-31T00:30:00Z"]),
            ("Europe/Berlin 30 3 * * *", "2026-03-28T12:00:00Z", ["2026-03-29T01:30:00Z"]),
            ("Europe/Berlin 0 * * * *", "2026-03-29T00:00:00Z", ["2026-03-29T01:00:00Z", "2026-03-29T02:00:00Z"]),
            (
                "Europe/Berlin 30 2 * * *", "2026-10-24T12:00:00Z",
                ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-26T01:30:00Z"]
            ),
            ("Europe/Berlin 30 1 * * *", "2026-10-24T12:00:00Z", ["2026-10-24T23:30:00Z", "2026-10-26T00:30:00Z"]),
            // New York's from 2 to 3 on 8 March and from 2 to 1 on 1 November.
            ("America/New_York 0 2 8 3 *", "2026-03-01T00:00:00Z", ["2027-03-08T07:00:00Z"]),
            (
                "America/New_York 0 1 * * *", "2026-10-31T12:00:00Z",
                ["2026-11-01T05:00:00Z", "2026-11-01T06:00:00Z", "2026-11-02T06:00:00Z"]
            ),
            // Lord Howe's go by half an hour only: from 2:00 to 2:30 on 4 October.
            ("Australia/Lord_Howe 15,45 2 * * *", "2026-10-03T12:00:00Z", ["2026-10-03T15:45:00Z"]),
            ("Asia/Kolkata 0 6 * * *", "2026-11-23T00:00:00Z", ["2026-11-23T00:30:00Z"]),
        ]
    )
    func clocksAreSet(_ line: String, _ start: String, _ expected: [String]) throws {
        for prefix in ["TZ", "CRON_TZ"] {
            #expect(try times("\(prefix)=\(line)", after: start, count: expected.count) == expected)
        }
    }

    @Test(
        arguments: [
            ("0 * * * *", "2026-11-01T00:00:00Z", "2026-11-23T15:30:00Z", "2026-11-23T15:00:00Z"),
            ("0 * * * *", "2026-11-23T14:59:59Z", "2026-11-23T15:00:00Z", "2026-11-23T15:00:00Z"),
            ("0 * * * *", "2026-11-23T15:00:00Z", "2026-11-23T15:59:59Z", nil),
            ("* * * * * *", "2020-01-01T00:00:00Z", "2026-11-23T15:30:00Z", "2026-11-23T15:30:00Z"),
            ("0 0 29 2 *", "2020-01-01T00:00:00Z", "2026-11-23T15:30:00Z", "2024-02-29T00:00:00Z"),
            ("0 0 30 2 *", "2020-01-01T00:00:00Z", "2026-11-23T15:30:00Z", nil),
            ("0 * * * *", "2026-11-24T00:00:00Z", "2026-11-23T15:30:00Z", nil),
        ] as [(String, String, String, String?)]
    )
    func latest(_ line: String, _ start: String, _ end: String, _ expected: String?) throws {
        let latest = try calendar(line).latest(after: date(start), through: date(end))
        #expect(latest.map { RFC3339.text($0) } == expected)
    }

    @Test(
        "Agrees with looking at the clock of the zone every minute",
        arguments: [
            ("UTC", "2026-02-27T00:00:00Z"), ("UTC", "2028-02-28T00:00:00Z"), ("UTC", "2026-12-30T00:00:00Z"),
            ("Europe/Berlin", "2026-03-28T00:00:00Z"), ("Europe/Berlin", "2026-10-24T00:00:00Z"),
            ("America/New_York", "2026-03-07T12:00:00Z"), ("America/St_Johns", "2026-10-31T12:00:00Z"),
            ("Australia/Lord_Howe", "2026-04-04T00:00:00Z"), ("Australia/Lord_Howe", "2026-10-03T00:00:00Z"),
            ("Pacific/Chatham", "2026-09-26T00:00:00Z"), ("Asia/Kolkata", "2026-11-23T00:00:00Z"),
        ]
    )
    func agreesWithAClock(_ zone: String, _ start: String) throws {
        let start = try date(start)
        let clock = try WallClock(zone: zone)
        let minutes = 3 * 24 * 60
        let readings = (1...minutes).map { clock.reading(at: start.addingTimeInterval(Double($0) * 60)) }
        var random = SeededGenerator(seed: UInt64(start.timeIntervalSince1970))
        for _ in 0..<40 {
            let fields = CronSample(using: &random)
            let calendar = try calendar("CRON_TZ=\(zone) \(fields.line)")
            let expected = (1...minutes).filter { fields.contains(readings[$0 - 1]) }
            var times: [Int] = []
            var last = start
            while let next = calendar.next(after: last), next <= start.addingTimeInterval(Double(minutes) * 60) {
                times.append(Int(next.timeIntervalSince(start)) / 60)
                last = next
            }
            #expect(times == expected, "\(fields.line)")
            let end = start.addingTimeInterval(Double(minutes) * 60)
            #expect(calendar.latest(after: start, through: end) == (expected.isEmpty ? nil : last), "\(fields.line)")
        }
    }
}
