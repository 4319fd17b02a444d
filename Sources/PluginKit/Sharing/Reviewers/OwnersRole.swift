import ForgeModel
import Owners

/// The people of one role in an OWNERS tree.
struct OwnersRole: Sendable {
    /// The directory whose people are nearest to a file.
    let directory: @Sendable (String) -> String
    /// The people nearest to a file.
    let nearest: @Sendable (String) -> Set<Login>
    /// All people of a file by distance.
    let all: @Sendable (String) -> LayeredNames<Login>

    static func reviewers(of tree: OwnersTree) -> OwnersRole {
        OwnersRole(
            directory: tree.reviewerDirectory(for:),
            nearest: tree.leafReviewers(for:),
            all: tree.reviewers(for:)
        )
    }

    static func approvers(of tree: OwnersTree) -> OwnersRole {
        OwnersRole(
            directory: tree.approverDirectory(for:),
            nearest: tree.leafApprovers(for:),
            all: tree.approvers(for:)
        )
    }
}
