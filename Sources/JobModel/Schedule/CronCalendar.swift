public import Foundation

/// The times that the fields of a cron line name: every second whose reading on the clocks of a time zone fits them.
///
/// Where clocks are set forward, a time that they leave out does not come on that day. Where they are set back, a time
/// that they show twice comes twice. That is how Prow reads lines, too.
public struct CronCalendar: Hashable, Sendable {
    private static let day = 86_400
    /// How far ahead a time is looked for. The 29th of February is at most eight years away.
    private static let horizon = 9 * 366 * day

    private let seconds: CronField
    private let minutes: CronField
    private let hours: CronField
    private let days: CronField
    private let months: CronField
    private let weekdays: CronField
    private let zone: TimeZone

    /// Reads five fields, or six with seconds first.
    ///
    /// - Throws: ``InvalidCronLine`` with the first mistake.
    init(_ words: [Substring], in zone: TimeZone) throws(InvalidCronLine) {
        guard words.count == 5 || words.count == 6 else {
            throw InvalidCronLine("it has \(words.count) fields, not 5")
        }
        var rest = words[...]
        seconds = try CronField(words.count == 6 ? rest.removeFirst() : "0", .second)
        minutes = try CronField(rest.removeFirst(), .minute)
        hours = try CronField(rest.removeFirst(), .hour)
        days = try CronField(rest.removeFirst(), .day)
        months = try CronField(rest.removeFirst(), .month)
        weekdays = try CronField(rest.removeFirst(), .weekday)
        self.zone = zone
    }

    /// The first time after another one; nil when none comes in nine years.
    public func next(after time: Date) -> Date? {
        next(from: Self.wholeSeconds(time) + 1).map { Date(timeIntervalSince1970: TimeInterval($0)) }
    }

    /// The last time after `start` and not after `end`; nil when there is none.
    public func latest(after start: Date, through end: Date) -> Date? {
        let end = Self.wholeSeconds(end)
        guard var latest = next(from: Self.wholeSeconds(start) + 1), latest <= end else { return nil }
        // `latest` is a time, and after `bound` there is none.
        var bound = end
        while latest < bound {
            let middle = bound - (bound - latest) / 2
            if let later = next(from: middle), later <= end {
                latest = later
            } else {
                bound = middle - 1
            }
        }
        return Date(timeIntervalSince1970: TimeInterval(latest))
    }

    private static func wholeSeconds(_ time: Date) -> Int { Int(time.timeIntervalSince1970.rounded(.down)) }

    /// The first time from a second on, both since 1970.
    private func next(from start: Int) -> Int? {
        var start = start
        let limit = start + Self.horizon
        while start < limit {
            // Until the zone's clocks are set the next time, they are ahead of UTC by the same.
            let time = Date(timeIntervalSince1970: TimeInterval(start))
            let offset = zone.secondsFromGMT(for: time)
            let change = zone.nextDaylightSavingTimeTransition(after: time).map(Self.wholeSeconds) ?? limit
            let end = min(limit, max(change, start + 1))
            if let reading = next(from: start + offset, before: end + offset) { return reading - offset }
            start = end
        }
        return nil
    }

    /// The first reading that fits, in seconds of a clock that is never set.
    private func next(from start: Int, before end: Int) -> Int? {
        var number = start.floorDivided(by: Self.day)
        while number * Self.day < end {
            if fits(CivilDay(number: number)), let second = second(from: max(0, start - number * Self.day)) {
                let reading = number * Self.day + second
                return reading < end ? reading : nil
            }
            number += 1
        }
        return nil
    }

    /// If the line limits both the days of the month and those of the week, one of them is enough.
    private func fits(_ day: CivilDay) -> Bool {
        guard months.contains(day.month) else { return false }
        let fitsDay = days.contains(day.day)
        let fitsWeekday = weekdays.contains(day.weekday)
        return days.isStarred || weekdays.isStarred ? fitsDay && fitsWeekday : fitsDay || fitsWeekday
    }

    /// The first second of a day, from one on, that fits.
    private func second(from start: Int) -> Int? {
        first(in: hours, of: 3600, from: start) { rest in
            first(in: minutes, of: 60, from: rest) { seconds.first(from: $0) }
        }
    }

    /// The first second whose field fits, and the rest of which fits what stands below it.
    private func first(in field: CronField, of unit: Int, from start: Int, _ below: (Int) -> Int?) -> Int? {
        var number = field.first(from: start / unit)
        while let fitting = number {
            if let rest = below(max(0, start - fitting * unit)) { return fitting * unit + rest }
            number = field.first(from: fitting + 1)
        }
        return nil
    }
}

extension Int {
    fileprivate func floorDivided(by divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
