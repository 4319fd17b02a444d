/// How the pods of decorated jobs are decorated that say nothing themselves.
public struct DecorationExplanation: Encodable, Hashable, Sendable {
    /// The aliases of the build clusters for which it is so.
    public var clusters: [String]
    /// The settings; empty when there are none.
    public var fields: [ExplainedField]
}
