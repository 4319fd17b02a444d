import Foundation

/// Reviews of pull requests and comments on lines.
enum ReviewRoutes {
    typealias State = SimulatorState

    static let all: [Route] = [
        .get("/repos/{owner}/{repo}/pulls/{pull_number}/reviews") { call in
            let (repository, issue, pullRequest) = try call.pullRequest()
            let reviews = pullRequest.reviews.filter { $0.state != .pending || $0.author == call.caller.login }
            return call.list(reviews) { call.render.restReview($0, of: issue, in: repository) }
        },
        .post("/repos/{owner}/{repo}/pulls/{pull_number}/reviews", create),
        .get("/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}") { call in
            let (repository, issue, pullRequest) = try call.pullRequest()
            let id = try call.number("review_id")
            guard let review = pullRequest.reviews.first(where: { $0.id == id }) else { throw ForgeError.notFound }
            return .ok(call.render.restReview(review, of: issue, in: repository))
        },
        .put("/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}") { call in
            let body = try call.text("body", of: "PullRequestReview")
            return try await change(call) { try $0.editReview($3, $1, $2, body: body) }
        },
        .delete("/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}") { call in
            try await change(call) { try $0.deletePendingReview($3, $1, $2) }
        },
        .get("/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments") { call in
            let (repository, issue, pullRequest) = try call.pullRequest()
            let id = try call.number("review_id")
            return call.list(pullRequest.reviewComments.filter { $0.review == id }) {
                call.render.reviewComment($0, of: issue, in: repository)
            }
        },
        .put("/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals") { call in
            try await change(call) { try $0.dismissReview($3, $1, $2) }
        },
        .post("/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events") { call in
            let outcome = try outcome(call)
            let body = call.body?["body"]?.string
            return try await change(call) { try $0.submitReview($3, $1, $2, outcome, body: body) }
        },
        .get("/repos/{owner}/{repo}/pulls/{pull_number}/comments") { call in
            let (repository, issue, pullRequest) = try call.pullRequest()
            return call.list(pullRequest.reviewComments) { call.render.reviewComment($0, of: issue, in: repository) }
        },
        .post("/repos/{owner}/{repo}/pulls/{pull_number}/comments") { call in
            let draft = Transaction.DraftComment(
                body: try call.text("body", of: "PullRequestReviewComment"),
                path: call.body?["path"]?.string ?? "",
                line: call.body?["line"]?.int ?? call.body?["position"]?.int,
                side: call.body?["side"]?.string ?? "RIGHT",
                inReplyTo: call.body?["in_reply_to"]?.int
            )
            return try await comment(call, draft)
        },
        .post("/repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies") { call in
            let body = try call.text("body", of: "PullRequestReviewComment")
            return try await comment(call, .init(body: body, path: "", inReplyTo: try call.number("comment_id")))
        },
        .get("/repos/{owner}/{repo}/pulls/comments") { call in
            let repository = try call.repository()
            let comments = repository.pullRequests.flatMap { issue in
                (issue.pullRequest?.reviewComments ?? []).map { (issue, $0) }
            }
            return call.list(comments.sorted { $0.1.id < $1.1.id }) {
                call.render.reviewComment($0.1, of: $0.0, in: repository)
            }
        },
        .get("/repos/{owner}/{repo}/pulls/comments/{comment_id}") { call in
            let repository = try call.repository()
            let id = try call.number("comment_id")
            for issue in repository.pullRequests {
                guard let comment = issue.pullRequest?.reviewComments.first(where: { $0.id == id }) else { continue }
                return .ok(call.render.reviewComment(comment, of: issue, in: repository))
            }
            throw ForgeError.notFound
        },
        .patch("/repos/{owner}/{repo}/pulls/comments/{comment_id}") { call in
            let name = try call.repository().fullName
            let id = try call.number("comment_id")
            let body = try call.text("body", of: "PullRequestReviewComment")
            return .ok(
                try await call.change { transaction in
                    let comment = try transaction.editReviewComment(id, in: name, body: body)
                    let number = try transaction.find(reviewComment: id, in: name).number
                    let issue = try transaction.issue(name, number)
                    return transaction.render.reviewComment(comment, of: issue, in: try transaction.repository(name))
                }
            )
        },
        .delete("/repos/{owner}/{repo}/pulls/comments/{comment_id}") { call in
            let name = try call.repository().fullName
            let id = try call.number("comment_id")
            try await call.change { try $0.deleteReviewComment(id, in: name) }
            return .noContent
        },
    ]

    private static func outcome(_ call: APICall) throws(ForgeError) -> State.Review.State {
        switch call.body?["event"]?.string {
        case "APPROVE": return .approved
        case "REQUEST_CHANGES": return .changesRequested
        case "COMMENT": return .commented
        case nil: return .pending
        default: throw .invalid("PullRequestReview", "event")
        }
    }

    @Sendable private static func create(_ call: APICall) async throws -> APIResponse {
        let (repository, issue, _) = try call.pullRequest()
        let outcome = try outcome(call)
        let comments = (call.body?["comments"]?.array ?? []).map { comment in
            Transaction.DraftComment(
                body: comment["body"]?.string ?? "",
                path: comment["path"]?.string ?? "",
                line: comment["line"]?.int ?? comment["position"]?.int,
                side: comment["side"]?.string ?? "RIGHT"
            )
        }
        let json = try await call.change { transaction in
            let review = try transaction.review(
                repository.fullName,
                issue.number,
                outcome,
                body: call.body?["body"]?.string ?? "",
                commit: call.body?["commit_id"]?.string,
                comments: comments
            )
            return transaction.render.restReview(review, of: issue, in: repository)
        }
        return .ok(json)
    }

    /// Changes a review and answers with it.
    private static func change(
        _ call: APICall,
        _ body: @Sendable (inout Transaction, String, Int, Int) throws -> State.Review
    ) async throws -> APIResponse {
        let (repository, issue, _) = try call.pullRequest()
        let id = try call.number("review_id")
        let json = try await call.change { transaction in
            let review = try body(&transaction, repository.fullName, issue.number, id)
            return transaction.render.restReview(review, of: issue, in: repository)
        }
        return .ok(json)
    }

    private static func comment(_ call: APICall, _ draft: Transaction.DraftComment) async throws -> APIResponse {
        let (repository, issue, _) = try call.pullRequest()
        let json = try await call.change { transaction in
            let comment = try transaction.commentOnLine(
                repository.fullName,
                issue.number,
                draft,
                commit: call.body?["commit_id"]?.string
            )
            return transaction.render.reviewComment(comment, of: issue, in: repository)
        }
        return .created(json)
    }
}
