import Foundation
import Testing

/// A clock on the wall: what Foundation's calendar says of a time in a zone.
struct WallClock {
    /// What it shows.
    struct Reading {
        var minute: Int
        var hour: Int
        var day: Int
        var month: Int
        var weekday: Int
    }

    private var calendar = Calendar(identifier: .gregorian)

    init(zone: String) throws {
        calendar.timeZone = try #require(TimeZone(identifier: zone))
    }

    func reading(at time: Date) -> Reading {
        let parts = calendar.dateComponents([.minute, .hour, .day, .month, .weekday], from: time)
        return Reading(
            minute: parts.minute ?? -1,
            hour: parts.hour ?? -1,
            day: parts.day ?? -1,
            month: parts.month ?? -1,
            weekday: (parts.weekday ?? 0) - 1
        )
    }
}
