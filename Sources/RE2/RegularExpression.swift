/// A regular expression in RE2's syntax, which is Go's and so Prow's, matched in time linear in the text.
///
/// Compiling is costly and matching is cheap. Values with the same pattern and options share one compiled program for as
/// long as any of them lives, however they were made, and any number of tasks may match at once. See
/// <https://github.com/google/re2/wiki/Syntax>.
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
    ///
    /// A third of it is for what RE2 remembers while it matches, and fills only as texts ask for it: 4 KB for a usual
    /// pattern as it is compiled, 16 KB more once it has been matched. Two thirds hold a pattern of 20,000 instructions.
    public static let defaultMemoryLimit = 2 << 20

    let shared: SharedExpression

    /// Compiles a pattern, unless an expression that has the same pattern and options is in use.
    /// - Throws: ``RegularExpressionError`` with RE2's reason when the pattern has a mistake or needs more memory
    ///   than `memoryLimit` bytes.
    public init(
        _ pattern: String,
        options: Options = [],
        memoryLimit: Int = defaultMemoryLimit
    ) throws(RegularExpressionError) {
        shared = ExpressionTable.processWide.expression(
            SharedExpression.Key(pattern: pattern, options: options, memoryLimit: memoryLimit)
        )
        _ = try shared.program()
    }

    /// Makes an expression of a pattern that can't have a mistake, and compiles it when it is first used.
    ///
    /// If the pattern does have a mistake, it matches nothing.
    public init(valid pattern: String, options: Options = []) {
        shared = ExpressionTable.processWide.expression(
            SharedExpression.Key(pattern: pattern, options: options, memoryLimit: Self.defaultMemoryLimit)
        )
    }

    /// The pattern as it was written.
    public var pattern: String { shared.key.pattern }

    /// How the pattern is read.
    public var options: Options { shared.key.options }

    /// The number of capture groups.
    public var groupCount: Int { program?.groupCount ?? 0 }

    /// Nil only for a pattern that was said to be valid and isn't.
    var program: Program? { try? shared.program() }

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
    /// Whether both have the same pattern, byte for byte, and the same options.
    public static func == (a: RegularExpression, b: RegularExpression) -> Bool {
        a.shared === b.shared || (a.options == b.options && a.pattern.utf8.elementsEqual(b.pattern.utf8))
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
