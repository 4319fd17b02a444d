import Foundation

extension Transaction {
    /// Comments on one line, which makes a review of its own as on GitHub.
    mutating func commentOnLine(
        _ fullName: String,
        _ number: Int,
        _ draft: DraftComment,
        commit: String?
    ) throws(ForgeError) -> State.ReviewComment {
        guard !draft.body.isEmpty else { throw .invalid("PullRequestReviewComment", "body", code: "missing_field") }
        var draft = draft
        if let parent = draft.inReplyTo {
            let found = try find(reviewComment: parent, in: fullName)
            guard found.number == number else { throw .notFound }
            (draft.path, draft.line, draft.side) = (found.comment.path, found.comment.line, found.comment.side)
            draft.inReplyTo = found.comment.inReplyTo ?? parent
        }
        let review = try review(fullName, number, .commented, body: "", commit: commit, comments: [draft])
        let comments = try pullRequest(fullName, number).reviewComments
        guard let comment = comments.last(where: { $0.review == review.id }) else { throw .notFound }
        return comment
    }

    mutating func addReviewComment(
        _ draft: DraftComment,
        to review: State.Review,
        _ fullName: String,
        _ number: Int
    ) throws(ForgeError) -> State.ReviewComment {
        try checkBody(draft.body, of: "PullRequestReviewComment")
        let comment = State.ReviewComment(
            id: newID(),
            review: review.id,
            inReplyTo: draft.inReplyTo,
            author: actor,
            body: draft.body,
            path: draft.path,
            line: draft.line,
            side: draft.side,
            commit: review.commit,
            diffHunk: "@@ -\(draft.line ?? 1) +\(draft.line ?? 1) @@",
            createdAt: now,
            updatedAt: now
        )
        try updatePull(fullName, number) { $0.reviewComments.append(comment) }
        return comment
    }

    func find(
        reviewComment id: Int,
        in fullName: String
    ) throws(ForgeError) -> (number: Int, comment: State.ReviewComment) {
        for issue in try repository(fullName).issues.values {
            if let comment = issue.pullRequest?.reviewComments.first(where: { $0.id == id }) {
                return (issue.number, comment)
            }
        }
        throw .notFound
    }

    mutating func tellReviewComment(
        _ action: String,
        _ comment: State.ReviewComment,
        _ fullName: String,
        _ number: Int,
        _ extra: [String: JSON] = [:]
    ) throws(ForgeError) {
        let repository = try repository(fullName)
        let issue = try issue(fullName, number)
        var payload = extra
        payload["comment"] = render.reviewComment(comment, of: issue, in: repository)
        payload["pull_request"] = render.simplePullRequest(issue, in: repository)
        note(.review, fullName, number)
        tell("pull_request_review_comment", action: action, in: fullName, payload)
    }

    mutating func editReviewComment(
        _ id: Int,
        in fullName: String,
        body: String
    ) throws(ForgeError) -> State.ReviewComment {
        let (number, old) = try find(reviewComment: id, in: fullName)
        if old.author != actor { try require(.write, in: fullName) }
        try checkBody(body, of: "PullRequestReviewComment")
        var new = old
        new.body = body
        new.updatedAt = now
        let comment = new
        try updatePull(fullName, number) { pullRequest throws(ForgeError) in
            pullRequest.reviewComments = pullRequest.reviewComments.map { $0.id == id ? comment : $0 }
        }
        let changes: JSON = ["body": ["from": .string(old.body)]]
        try tellReviewComment("edited", comment, fullName, number, ["changes": changes])
        return comment
    }

    mutating func deleteReviewComment(_ id: Int, in fullName: String) throws(ForgeError) {
        let (number, comment) = try find(reviewComment: id, in: fullName)
        if comment.author != actor { try require(.write, in: fullName) }
        try updatePull(fullName, number) { $0.reviewComments.removeAll { $0.id == id } }
        try tellReviewComment("deleted", comment, fullName, number)
    }
}
