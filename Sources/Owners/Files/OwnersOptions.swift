/// What an OWNERS file says about its directory beyond people.
public struct OwnersOptions: Sendable, Hashable {
    /// Owners of directories above don't own what is in this one.
    public var noParentOwners: Bool

    /// Subdirectories without approvers of their own need no approval.
    public var autoApproveUnownedSubfolders: Bool

    /// Groups options; both are off unless said otherwise.
    public init(noParentOwners: Bool = false, autoApproveUnownedSubfolders: Bool = false) {
        self.noParentOwners = noParentOwners
        self.autoApproveUnownedSubfolders = autoApproveUnownedSubfolders
    }
}
