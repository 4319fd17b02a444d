/// What a template may cost at most.
public struct TemplateLimits: Sendable, Hashable {
    /// The length of a template's text, in Unicode scalars.
    public var text = 65_536

    /// How deep blocks, parentheses and calls of other templates may be nested.
    public var depth = 64

    /// The size of the result, and of each text on the way to it, in bytes of UTF-8.
    public var output = 1_048_576

    /// The number of steps of one rendering: actions, calls, rounds of a loop, and 64 bytes of text made.
    public var steps = 100_000

    /// The limits that configuration is held to.
    public init() {}
}
