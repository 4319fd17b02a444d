import Foundation
import JobModel
import Testing

@Suite struct CronScheduleTests {
    @Test(arguments: [
        "0 * * * *", "*/15 0-6 1,15 jan-MAR mon", "30 0 * * * *", "@daily", "@every 1h30m", "0 0 ? * SUN-sat/2",
        "TZ=UTC 0 0 * * *", "CRON_TZ=Europe/Berlin @weekly", "5/10 * * * *", "0\t0  * * *",
    ])
    func accepts(line: String) {
        #expect(throws: Never.self) { try CronSchedule(line) }
    }

    @Test(arguments: [
        ("", "it is empty"), ("* * * *", "it has 4 fields, not 5"), ("* * * * * * *", "it has 7 fields, not 5"),
        ("60 * * * *", "`60` is not among the minutes 0 to 59"), ("* 24 * * *", "hours 0 to 23"),
        ("* * 0 * *", "days of the month 1 to 31"), ("* * * foo *", "months 1 to 12"),
        ("* * * * 7", "days of the week 0 to 6"), ("60 * * * * *", "seconds 0 to 59"),
        ("*/0 * * * *", "`*/0` has no step"),
        ("*/x * * * *", "step"), ("1/2/3 * * * *", "minutes"), ("1-2-3 * * * *", "minutes"),
        ("5-1 * * * *", "minutes"), ("1,,2 * * * *", "minutes"), ("-1 * * * *", "minutes"),
        ("@never", "there is no `@never`"), ("@every", "duration"), ("@every soon", "duration"),
        ("@every 0s", "duration"), ("@every 1h 2h", "duration"), ("@daily 5", "nothing after"),
        ("TZ=Atlantis/Capital 0 0 * * *", "there is no time zone `Atlantis/Capital`"), ("TZ=UTC", "it is empty"),
    ])
    func refuses(line: String, reason: String) {
        let mistake = #expect(throws: InvalidCronLine.self) { try CronSchedule(line) }
        #expect(mistake?.description.contains(reason) == true, "\(String(describing: mistake))")
    }

    @Test(arguments: [("@every 90m", 5400), ("@every 10ms", 1)] as [(String, Int64)])
    func pauses(line: String, seconds: Int64) throws {
        #expect(try CronSchedule(line) == .every(.seconds(seconds)))
    }
}
