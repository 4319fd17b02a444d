import ForgeModel
import Foundation

/// GitHub's `pull-request-review`.
struct WireReview: Decodable {
    let id: Int
    let user: WireUser?
    let state: String?
    let body: String?
    let html_url: String
    let submitted_at: Date?
    let commit_id: String?

    var value: Review {
        Review(
            id: id,
            author: user.valueOrGhost,
            state: state.flatMap(Review.State.init(word:)),
            body: body ?? "",
            url: html_url,
            submittedAt: submitted_at,
            commit: commit_id.map { CommitSHA($0) }
        )
    }
}
