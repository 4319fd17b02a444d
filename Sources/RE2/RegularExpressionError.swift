/// Why a pattern doesn't compile.
public struct RegularExpressionError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The pattern as it was written.
    public let pattern: String

    /// RE2's reason, such as `missing closing ]`.
    public let reason: String

    /// The part of the pattern that is at fault; empty when the whole is.
    public let fragment: String

    /// Where the faulty part first stands in the pattern, in bytes of UTF-8; nil when the whole pattern is at fault.
    public let offset: Int?

    /// One line with the pattern, the reason and the place.
    public var description: String {
        "the regular expression \"\(pattern)\" doesn't compile: \(reason)" + (offset.map { " (at byte \($0))" } ?? "")
    }
}
