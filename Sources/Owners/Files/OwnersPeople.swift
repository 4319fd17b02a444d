public import ForgeModel

/// Who owns something, by role, and the labels that changes to it get.
///
/// Logins are in lower case without a leading `@`; a name may be that of an alias until aliases are expanded.
public struct OwnersPeople: Sendable, Hashable {
    /// Those who may approve.
    public var approvers: Set<Login>

    /// Those who may review.
    public var reviewers: Set<Login>

    /// Those who are always asked to review.
    public var requiredReviewers: Set<Login>

    /// Labels for changes to what is owned, as written.
    public var labels: Set<LabelName>

    /// Groups people by role.
    public init(
        approvers: Set<Login> = [],
        reviewers: Set<Login> = [],
        requiredReviewers: Set<Login> = [],
        labels: Set<LabelName> = []
    ) {
        self.approvers = approvers
        self.reviewers = reviewers
        self.requiredReviewers = requiredReviewers
        self.labels = labels
    }

    /// Whether no role and no label is given.
    public var isEmpty: Bool { approvers.isEmpty && reviewers.isEmpty && requiredReviewers.isEmpty && labels.isEmpty }

    /// The same with every alias replaced by its members, one level deep.
    func expanding(_ aliases: OwnersAliases) -> OwnersPeople {
        OwnersPeople(
            approvers: aliases.expand(approvers),
            reviewers: aliases.expand(reviewers),
            requiredReviewers: aliases.expand(requiredReviewers),
            labels: labels
        )
    }

    /// The same with only collaborators as approvers and reviewers; required reviewers need not be any.
    func restricted(to collaborators: Set<Login>) -> OwnersPeople {
        var result = self
        result.approvers.formIntersection(collaborators)
        result.reviewers.formIntersection(collaborators)
        return result
    }
}
