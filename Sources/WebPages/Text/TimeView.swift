public import Foundation

/// A moment, ready for a template: the partial `time` shows it relative to now, exactly on hover.
public struct TimeView: Sendable, Hashable {
    /// As machines read it: `2026-11-23T04:15:42Z`.
    public let iso: String
    /// As people read it: `2026-11-23 04:15:42 UTC`.
    public let exact: String
    /// From now: `3 min ago`.
    public let relative: String

    /// Words a moment as it is seen from `now`.
    public init(_ date: Date, now: Date) {
        iso = date.formatted(.iso8601)
        exact = iso.replacing("T", with: " ").replacing("Z", with: " UTC")
        relative = Self.relative(seconds: Int(now.timeIntervalSince(date).rounded(.down)), day: String(iso.prefix(10)))
    }

    /// The script words times in the same way; keep the two in step.
    private static func relative(seconds: Int, day: String) -> String {
        switch seconds {
        case ..<(-60): day
        case ..<5: "now"
        case ..<60: "\(seconds) s ago"
        case ..<3_600: "\(seconds / 60) min ago"
        case ..<86_400: "\(seconds / 3_600) h ago"
        case ..<1_209_600: "\(seconds / 86_400) d ago"
        default: day
        }
    }
}
