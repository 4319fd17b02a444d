public import Foundation
public import GoTemplate

extension Date {
    /// Go's zero time, the first second of the year 1.
    static let goZero = Date(timeIntervalSince1970: -62_135_596_800)

    /// The time as Go prints it, `2026-11-23 07:00:00 +0000 UTC`, and its methods `Unix`, `IsZero` and `String`.
    public var templateValue: TemplateValue {
        let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: .gmt).year().month().day()
            .time(includingFractionalSeconds: false)
        // Foundation counts years that early by the Julian calendar.
        let text = self == .goZero ? "0001-01-01 00:00:00 +0000 UTC" : "\(formatted(style)) +0000 UTC"
        let promoted: [String: TemplateValue] = [
            "Unix": .int(Int(exactly: timeIntervalSince1970.rounded(.down)) ?? 0), "IsZero": .bool(self == .goZero),
            "String": .string(text),
        ]
        return .record(TemplateRecord("Time", [:], promoted: promoted, text: text))
    }
}
