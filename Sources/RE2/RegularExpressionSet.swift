import CRE2

/// Many regular expressions that are matched against a text in one pass.
public struct RegularExpressionSet: Sendable {
    /// The expressions in the order in which they were given.
    public let expressions: [RegularExpression]

    /// Nil when all expressions together need more memory than allowed; then they are matched one by one.
    private let program: SetProgram?

    /// Compiles the expressions together.
    ///
    /// When they don't fit in `memoryLimit` bytes together, matching is slower and its results are the same.
    public init(
        _ expressions: some Sequence<RegularExpression>,
        memoryLimit: Int = 4 * RegularExpression.defaultMemoryLimit
    ) {
        self.expressions = Array(expressions)
        program = SetProgram(self.expressions.map(\.selfContainedPattern), memoryLimit: memoryLimit)
    }

    /// The positions of the expressions that match anywhere in the text, in ascending order.
    public func matches(_ text: some StringProtocol) -> [Int] {
        text.withContiguousUTF8 { bytes in
            program?.matches(bytes) ?? expressions.indices.filter { expressions[$0].program.matches(bytes) }
        }
    }
}

/// Owns a compiled set, which is immutable and safe to match from any thread.
private final class SetProgram: @unchecked Sendable {
    private let set: OpaquePointer
    private let count: Int

    /// Gives nil when the patterns don't fit in memory.
    init?(_ patterns: [String], memoryLimit: Int) {
        guard let set = cre2_set_new(Int64(memoryLimit)) else { return nil }
        self.set = set
        count = patterns.count
        for pattern in patterns {
            var text = pattern
            let isAdded = text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { cre2_set_add(set, $0.baseAddress, $0.count) }
            }
            guard isAdded else { return nil }
        }
        guard cre2_set_compile(set) else { return nil }
    }

    deinit {
        cre2_set_free(set)
    }

    /// The positions that match in ascending order, or nil when this text needs more memory than allowed.
    func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int]? {
        var found = 0
        let positions = [Int32](unsafeUninitializedCapacity: count) { buffer, initialized in
            buffer.initialize(repeating: 0)
            found = bytes.withMemoryRebound(to: CChar.self) {
                Int(cre2_set_match(set, $0.baseAddress, $0.count, buffer.baseAddress, Int32(count)))
            }
            initialized = max(0, found)
        }
        return found < 0 ? nil : positions.map(Int.init).sorted()
    }
}
