import Foundation

/// Times as GitHub writes them: `2026-11-23T08:15:00Z`.
enum Timestamp {
    static func text(_ date: Date) -> String {
        date.formatted(.iso8601)
    }

    /// Reads a full time, or a day, which means its first second in UTC.
    static func date(_ text: String) -> Date? {
        if let date = try? Date(text, strategy: .iso8601) { return date }
        if let date = try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)) {
            return date
        }
        return try? Date(text + "T00:00:00Z", strategy: .iso8601)
    }
}
