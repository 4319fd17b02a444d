import Synchronization

/// What equal expressions have in common: the pattern, and its program once it has been compiled.
final class SharedExpression: Sendable {
    /// What makes two expressions share a program.
    struct Key: Hashable {
        var pattern: String
        var options: RegularExpression.Options
        var memoryLimit: Int

        /// Patterns that differ only in how Unicode composes a character match different bytes.
        static func == (a: Key, b: Key) -> Bool {
            a.options == b.options && a.memoryLimit == b.memoryLimit && a.pattern.utf8.elementsEqual(b.pattern.utf8)
        }
    }

    let key: Key
    private let compiled = AtomicLazyReference<Program>()

    init(_ key: Key) { self.key = key }

    var isCompiled: Bool { compiled.load() != nil }

    /// The program. Tasks that ask for it first at the same time may each compile; all get the same one.
    func program() throws(RegularExpressionError) -> Program {
        if let program = compiled.load() { return program }
        return compiled.storeIfNil(try Program(key.pattern, options: key.options, memoryLimit: key.memoryLimit))
    }
}
