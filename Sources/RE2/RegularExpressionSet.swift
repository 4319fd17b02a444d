import Synchronization

/// Many regular expressions that are matched against a text in one pass. They are compiled together when the first text
/// is matched.
public struct RegularExpressionSet: Sendable {
    /// The expressions in the order in which they were given.
    public var expressions: [RegularExpression] { shared.expressions }

    private let shared: SharedSet

    /// A set of expressions.
    ///
    /// When they don't fit in `memoryLimit` bytes together, matching is slower and its results are the same.
    public init(
        _ expressions: some Sequence<RegularExpression>,
        memoryLimit: Int = 4 * RegularExpression.defaultMemoryLimit
    ) {
        shared = SharedSet(Array(expressions), memoryLimit: memoryLimit)
    }

    /// The positions of the expressions that match anywhere in the text, in ascending order.
    public func matches(_ text: some StringProtocol) -> [Int] {
        if expressions.isEmpty { return [] }
        return text.withContiguousUTF8 { bytes in
            shared.program.matches(bytes)
                ?? expressions.indices.filter { expressions[$0].program?.matches(bytes) ?? false }
        }
    }
}

/// What copies of a set have in common.
private final class SharedSet: Sendable {
    let expressions: [RegularExpression]
    private let memoryLimit: Int
    private let compiled = AtomicLazyReference<SetProgram>()

    init(_ expressions: [RegularExpression], memoryLimit: Int) {
        self.expressions = expressions
        self.memoryLimit = memoryLimit
    }

    var program: SetProgram {
        compiled.load()
            ?? compiled.storeIfNil(
                SetProgram(expressions.map(\.selfContainedPattern), memoryLimit: memoryLimit)
            )
    }
}
