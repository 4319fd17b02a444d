/// What a merge to a branch needs of the contexts of a pull request's head.
public struct ContextPolicyExplanation: Encodable, Hashable, Sendable {
    /// The contexts that are named, by requirement and name.
    public var contexts: [ContextExplanation] = []
    /// Expressions of contexts that may be anything.
    public var optionalExpressions: [ContextExplanation] = []
    /// Whether contexts that nothing speaks of may be anything.
    public var skipsUnknown = false
    /// Whether contexts that are pending are set green before a batch merges.
    public var overwritesPending = false
    /// Whether what branch protection requires is required.
    public var isFromBranchProtection = false
    /// Why there is no policy, so that nothing merges; nil when there is one.
    public var problem: String?
}
