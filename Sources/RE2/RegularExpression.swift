import CRE2

/// A regular expression in RE2's syntax, which is Go's and so Prow's, matched in time linear in the text.
///
/// Compiling is costly and matching is cheap: keep the value. Copies share the compiled program, and any number of
/// tasks may match at once. See <https://github.com/google/re2/wiki/Syntax>.
public struct RegularExpression: Sendable {
    /// How a pattern is read beyond what it says itself with `(?i)`, `(?s)` and the like.
    public struct Options: OptionSet, Sendable, Hashable {
        /// The options as bits.
        public let rawValue: Int32

        /// Creates options from bits.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// Letters match whatever their case, as with `(?i)`.
        public static let caseInsensitive = Options(rawValue: 1)

        /// Of the matches that start first the longest wins instead of the one that the pattern prefers.
        public static let longestMatch = Options(rawValue: 2)

        /// `.` matches a line feed too, as with `(?s)`.
        public static let dotMatchesNewline = Options(rawValue: 4)
    }

    /// The memory that a compiled pattern may take unless told otherwise, in bytes; a pattern that needs more doesn't
    /// compile.
    public static let defaultMemoryLimit = 8 << 20

    /// The pattern as it was written.
    public let pattern: String

    /// How the pattern is read.
    public let options: Options

    let program: Program

    /// Compiles a pattern.
    /// - Throws: ``RegularExpressionError`` with RE2's reason when the pattern has a mistake or needs more memory
    ///   than `memoryLimit` bytes.
    public init(
        _ pattern: String,
        options: Options = [],
        memoryLimit: Int = defaultMemoryLimit
    ) throws(RegularExpressionError) {
        self.pattern = pattern
        self.options = options
        program = try Program(pattern, options: options, memoryLimit: memoryLimit)
    }

    /// The number of capture groups.
    public var groupCount: Int { program.groupCount }

    /// The pattern of a text that stands for itself: every character with a meaning is escaped.
    public static func escape(_ text: some StringProtocol) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\0": result += "\\x00"
            case "a"..."z", "A"..."Z", "0"..."9", "_", "\u{80}"...: result.unicodeScalars.append(scalar)
            default: result += "\\\(scalar)"
            }
        }
        return result
    }
}

extension RegularExpression: Hashable {
    /// Whether both have the same pattern and options.
    public static func == (a: RegularExpression, b: RegularExpression) -> Bool {
        a.pattern == b.pattern && a.options == b.options
    }

    /// Hashes the pattern and the options.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(pattern)
        hasher.combine(options)
    }
}

extension RegularExpression: CustomStringConvertible {
    /// The pattern.
    public var description: String { pattern }
}
