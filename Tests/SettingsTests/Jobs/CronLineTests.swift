import JobModel
import Testing

@testable import Settings

@Suite struct CronLineTests {
    @Test(arguments: [
        "0 * * * *", "*/15 0-6 1,15 jan-MAR mon", "30 0 * * * *", "@daily", "@every 1h30m", "0 0 ? * SUN-sat/2",
        "TZ=UTC 0 0 * * *", "5/10 * * * *",
    ])
    func accepts(line: String) {
        #expect(CronLine.problem(in: line) == nil)
    }

    @Test(arguments: [
        ("", "it is empty"), ("* * * *", "it has 4 fields, not 5"), ("60 * * * *", "minutes"), ("* * 0 * *", "month 1"),
        ("* * * foo *", "months"), ("* * * * 7", "week"), ("*/0 * * * *", "step"), ("1-2-3 * * * *", "minutes"),
        ("5-1 * * * *", "minutes"), ("1,,2 * * * *", "minutes"), ("@never", "there is no `@never`"),
        ("@every", "duration"), ("@every soon", "duration"), ("@daily 5", "nothing after"), ("-1 * * * *", "minutes"),
    ])
    func refuses(line: String, reason: String) {
        #expect(CronLine.problem(in: line)?.contains(reason) == true)
    }
}
