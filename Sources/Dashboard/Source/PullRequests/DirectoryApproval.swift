public import ForgeModel

/// Whether the changes below a directory are approved.
public struct DirectoryApproval: Sendable, Hashable, Codable {
    /// The directory whose OWNERS file counts, such as `docs/`; `/` for the root.
    public var directory: String
    /// Who approved; empty when nobody did.
    public var approvedBy: [Login]
    /// Who could.
    public var approvers: [Login]

    /// Joins the parts.
    public init(directory: String, approvedBy: [Login] = [], approvers: [Login] = []) {
        self.directory = directory
        self.approvedBy = approvedBy
        self.approvers = approvers
    }
}
