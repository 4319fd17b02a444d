/// How much a YAML text may ask of the reader.
public struct YAMLLimits: Sendable, Hashable {
    /// The most bytes of UTF-8 in a text.
    public var bytes: Int

    /// The most levels of lists and maps, counting those that aliases bring in.
    public var depth: Int

    /// The most nodes in a text after every alias stands for a copy of its anchor; this is what stops a
    /// "billion laughs" text.
    public var nodes: Int

    /// Creates limits; the defaults suit configuration that operators write.
    public init(bytes: Int = 32 << 20, depth: Int = 100, nodes: Int = 1_000_000) {
        self.bytes = min(bytes, Int(Int32.max))
        self.depth = depth
        self.nodes = min(nodes, Int(Int32.max))
    }
}
