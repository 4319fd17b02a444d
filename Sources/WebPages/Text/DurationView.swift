import ForgeModel
public import Foundation

/// How long something took or has been taking, ready for a template: the partial `duration` shows it, and the script
/// keeps counting while it goes on.
public struct DurationView: Sendable, Hashable {
    /// In words: `2 min 14 s`.
    public let words: String
    /// When it began, as machines read it; nil when it is over.
    public let since: String?

    /// Words the time from a start to an end, or to now while there is no end.
    public init(from start: Date, to end: Date?, now: Date) {
        words = Duration.seconds((end ?? now).timeIntervalSince(start)).rounded.words
        since = end == nil ? start.formatted(.iso8601) : nil
    }
}

extension Duration {
    /// To milliseconds below a second, else to seconds, so that words do not tell of a precision that dates lack.
    fileprivate var rounded: Duration { self < .seconds(1) && self > .zero ? self : .seconds(components.seconds) }
}
