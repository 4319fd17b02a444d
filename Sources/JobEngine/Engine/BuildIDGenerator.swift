public import Foundation
import Synchronization

/// Makes build ids as Prow does: 64-bit decimal numbers that hold the time, so that they grow with it; see
/// [Snowflake](https://github.com/twitter-archive/snowflake/tree/snowflake-2010).
public final class BuildIDGenerator: Sendable {
    /// The first millisecond that an id can hold: 2010-11-04T01:42:54.657Z.
    private static let epoch: Int64 = 1_288_834_974_657
    private static let node: Int64 = 1

    /// The time and the number in it of the last id, as the upper and the lower bits.
    private let last: Mutex<Int64>
    private let now: @Sendable () -> Date

    /// A generator that reads the time from `now`.
    public init(now: @escaping @Sendable () -> Date) {
        last = Mutex(0)
        self.now = now
    }

    /// A new id, greater than all ids before, also when the clock goes back.
    public func next() -> String {
        let milliseconds = Int64((now().timeIntervalSince1970 * 1000).rounded(.down)) - Self.epoch
        let tick = last.withLock { last in
            last = max(last + 1, max(0, milliseconds) << 12)
            return last
        }
        return String((tick >> 12) << 22 | Self.node << 12 | tick & 0xfff)
    }

    /// Makes all further ids greater than an id from before a restart. A text that is not a number changes nothing.
    public func observe(_ id: String) {
        guard let id = Int64(id), id > 0 else { return }
        let tick = (id >> 22) << 12 | id & 0xfff
        last.withLock { $0 = max($0, tick) }
    }

    /// When an id was made; nil for a text that is not a number.
    static func time(of id: String) -> Date? {
        guard let id = Int64(id), id > 0 else { return nil }
        return Date(timeIntervalSince1970: Double((id >> 22) + epoch) / 1000)
    }
}
