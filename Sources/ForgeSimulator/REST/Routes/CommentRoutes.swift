import Foundation

/// Comments on issues and pull requests, and reactions.
enum CommentRoutes {
    static let all: [Route] =
        [
            .get("/repos/{owner}/{repo}/issues/comments") { call in
                let repository = try call.repository()
                let comments = repository.issues.values.flatMap { issue in issue.comments.map { (issue, $0) } }
                return call.list(comments.sorted { $0.1.id < $1.1.id }) {
                    call.render.comment($0.1, on: $0.0, in: repository)
                }
            },
            .get("/repos/{owner}/{repo}/issues/comments/{comment_id}") { call in
                let repository = try call.repository()
                let id = try call.number("comment_id")
                for issue in repository.issues.values {
                    guard let comment = issue.comments.first(where: { $0.id == id }) else { continue }
                    return .ok(call.render.comment(comment, on: issue, in: repository))
                }
                throw ForgeError.notFound
            },
            .patch("/repos/{owner}/{repo}/issues/comments/{comment_id}") { call in
                let name = try call.repository().fullName
                let id = try call.number("comment_id")
                let body = try call.text("body", of: "IssueComment")
                return .ok(
                    try await call.change { transaction in
                        let comment = try transaction.editComment(id, in: name, body: body)
                        let issue = try transaction.issue(name, transaction.find(comment: id, in: name).number)
                        return transaction.render.comment(comment, on: issue, in: try transaction.repository(name))
                    }
                )
            },
            .delete("/repos/{owner}/{repo}/issues/comments/{comment_id}") { call in
                let name = try call.repository().fullName
                let id = try call.number("comment_id")
                try await call.change { try $0.deleteComment(id, in: name) }
                return .noContent
            },
            .get("/repos/{owner}/{repo}/issues/{issue_number}/comments") { call in
                let (repository, issue) = try call.issue()
                let since = call.query["since"].flatMap(Timestamp.date) ?? .distantPast
                return call.list(issue.comments.filter { $0.updatedAt >= since }) {
                    call.render.comment($0, on: issue, in: repository)
                }
            },
            .post("/repos/{owner}/{repo}/issues/{issue_number}/comments") { call in
                let (repository, issue) = try call.issue()
                let body = try call.text("body", of: "IssueComment")
                return .created(
                    try await call.change { transaction in
                        let name = repository.fullName
                        let comment = try transaction.comment(name, issue.number, body)
                        let after = try transaction.issue(name, issue.number)
                        return transaction.render.comment(comment, on: after, in: try transaction.repository(name))
                    }
                )
            },
        ]
        + reactions("/repos/{owner}/{repo}/issues/{issue_number}") { .issue(try $0.number("issue_number")) }
        + reactions("/repos/{owner}/{repo}/issues/comments/{comment_id}") { .comment(try $0.number("comment_id")) }
        + reactions("/repos/{owner}/{repo}/pulls/comments/{comment_id}") { .reviewComment(try $0.number("comment_id")) }

    private static func reactions(
        _ path: String,
        _ target: @escaping @Sendable (APICall) throws -> ReactionTarget
    ) -> [Route] {
        [
            .get("\(path)/reactions") { call in
                let name = try call.repository().fullName
                let target = try target(call)
                let reactions = try Transaction(
                    state: call.state,
                    actor: call.caller.login ?? "",
                    now: call.store.now(),
                    urls: call.store.urls,
                    gitRoot: call.store.gitRoot
                ).reactions(of: target, in: name)
                return call.list(reactions) { call.render.reaction($0) }
            },
            .post("\(path)/reactions") { call in
                let name = try call.repository().fullName
                let target = try target(call)
                let content = try call.text("content", of: "Reaction")
                let (reaction, isNew) = try await call.change { try $0.react(content, to: target, in: name) }
                return APIResponse(status: isNew ? 201 : 200, body: call.render.reaction(reaction))
            },
            .delete("\(path)/reactions/{reaction_id}") { call in
                let name = try call.repository().fullName
                let target = try target(call)
                let id = try call.number("reaction_id")
                try await call.change { try $0.removeReaction(id, from: target, in: name) }
                return .noContent
            },
        ]
    }
}
