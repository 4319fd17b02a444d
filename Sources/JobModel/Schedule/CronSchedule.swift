import Foundation

/// When a cron line lets a job run.
///
/// A line has five fields, or six with seconds first, or is a name such as `@daily` or `@every 1h`. `CRON_TZ=` or `TZ=`
/// and the name of a time zone may stand before it; without them it is in UTC. What the fields mean is as in
/// [robfig/cron](https://pkg.go.dev/gopkg.in/robfig/cron.v2#hdr-CRON_Expression_Format), which Prow uses.
public enum CronSchedule: Hashable, Sendable {
    /// At the times that a calendar's fields name.
    case calendar(CronCalendar)
    /// So long after the last run, one second at least.
    case every(GoDuration)

    private static let names = [
        "@yearly": "0 0 1 1 *", "@annually": "0 0 1 1 *", "@monthly": "0 0 1 * *", "@weekly": "0 0 * * 0",
        "@daily": "0 0 * * *", "@midnight": "0 0 * * *", "@hourly": "0 * * * *",
    ]

    /// Reads a line.
    ///
    /// - Throws: ``InvalidCronLine`` with the first mistake.
    public init(_ line: String) throws(InvalidCronLine) {
        var words = line.split { $0 == " " || $0 == "\t" }
        let zone = try Self.takeZone(from: &words)
        guard let first = words.first else { throw InvalidCronLine("it is empty") }
        if first == "@every" {
            self = .every(try Self.pause(words.dropFirst()))
        } else if first.hasPrefix("@") {
            guard let meaning = Self.names[String(first)] else { throw InvalidCronLine("there is no `\(first)`") }
            guard words.count == 1 else { throw InvalidCronLine("`\(first)` takes nothing after it") }
            self = .calendar(try CronCalendar(meaning.split(separator: " "), in: zone))
        } else {
            self = .calendar(try CronCalendar(words, in: zone))
        }
    }

    private static func takeZone(from words: inout [Substring]) throws(InvalidCronLine) -> TimeZone {
        guard let prefix = ["CRON_TZ=", "TZ="].first(where: { words.first?.hasPrefix($0) == true }) else { return .gmt }
        let name = words.removeFirst().dropFirst(prefix.count)
        guard let zone = name == "UTC" ? .gmt : TimeZone(identifier: String(name)) else {
            throw InvalidCronLine("there is no time zone `\(name)`")
        }
        return zone
    }

    private static func pause(_ words: ArraySlice<Substring>) throws(InvalidCronLine) -> GoDuration {
        guard words.count == 1, let duration = words.first.flatMap({ GoDuration(String($0)) }),
            duration.nanoseconds > 0
        else { throw InvalidCronLine("`@every` needs a duration such as 1h30m") }
        return max(duration, .seconds(1))
    }
}
