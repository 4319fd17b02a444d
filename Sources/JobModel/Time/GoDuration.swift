/// A length of time as Go writes it: `2h`, `1h30m`, `15s`, `1.5h`, `300ms`.
///
/// Text and value follow Go's [`time.ParseDuration`](https://pkg.go.dev/time#ParseDuration) and
/// [`Duration.String`](https://pkg.go.dev/time#Duration.String).
public struct GoDuration: Hashable, Comparable, Sendable {
    /// The length in nanoseconds; may be negative.
    public var nanoseconds: Int64

    /// A length in nanoseconds.
    public init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    /// A length in whole seconds, cut off at what 64 bits of nanoseconds hold (292 years).
    public static func seconds(_ seconds: Int64) -> GoDuration {
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        return GoDuration(nanoseconds: overflow ? (seconds < 0 ? .min : .max) : product)
    }

    /// A length in minutes.
    public static func minutes(_ minutes: Int64) -> GoDuration {
        seconds(minutes * 60)
    }

    /// A length in hours.
    public static func hours(_ hours: Int64) -> GoDuration {
        seconds(hours * 3600)
    }

    /// The same length as a value of the standard library.
    public var duration: Duration {
        .nanoseconds(nanoseconds)
    }

    /// Whether the first length is shorter than the second.
    public static func < (lhs: GoDuration, rhs: GoDuration) -> Bool {
        lhs.nanoseconds < rhs.nanoseconds
    }
}

extension GoDuration: Codable {
    /// Decodes a duration string, or an integer of nanoseconds.
    ///
    /// - Throws: `DecodingError.dataCorrupted` when it is neither.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // Nearly all are strings, and a failed attempt costs much more than one that succeeds.
        if let text = try? container.decode(String.self), let duration = GoDuration(text) {
            self = duration
        } else if let nanoseconds = try? container.decode(Int64.self) {
            self.init(nanoseconds: nanoseconds)
        } else {
            let text = try container.decode(String.self)
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "\"\(text)\" is not a duration such as 1h30m or 15s"
            )
        }
    }

    /// Encodes the duration string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
