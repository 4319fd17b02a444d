import ForgeModel
import Foundation

/// GitHub's `issue-comment` and `pull-request-review-comment`, as far as they are alike.
struct WireComment: Decodable {
    let id: Int
    let user: WireUser?
    let body: String?
    let html_url: String
    let created_at: Date
    let updated_at: Date

    var value: Comment {
        Comment(
            id: id,
            author: user.valueOrGhost,
            body: body ?? "",
            url: html_url,
            createdAt: created_at,
            updatedAt: updated_at
        )
    }
}
