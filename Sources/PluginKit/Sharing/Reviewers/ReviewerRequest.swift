/// How many people to ask for a review, and whom.
public struct ReviewerRequest: Sendable, Hashable {
    /// How many are wanted.
    public var count: Int
    /// How many there may be at most, required reviewers aside; 0 for any number.
    public var limit: Int
    /// Whether approvers who are no reviewers are left out.
    public var excludesApprovers: Bool
    /// Whether owners of any other directory are asked when there are too few.
    public var fillsFromAllOwners: Bool

    /// Makes a request.
    public init(count: Int, limit: Int = 0, excludesApprovers: Bool = false, fillsFromAllOwners: Bool = false) {
        self.count = count
        self.limit = limit
        self.excludesApprovers = excludesApprovers
        self.fillsFromAllOwners = fillsFromAllOwners
    }
}
