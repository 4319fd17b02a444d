/// What changes for branches of a repository: merging, contexts and protection.
public struct BranchPlan: Encodable, Hashable, Sendable {
    /// The branches; empty is every branch.
    public var branches: [String]
    /// What changes.
    public var changes: [FieldChange]
}
