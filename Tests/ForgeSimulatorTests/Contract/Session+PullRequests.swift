@testable import ForgeSimulator

extension Session {
    func pullRequests() async throws {
        try await forge.as("ada").commit(lantern, branch: "bright", changes: ["b.txt": "b\n", "src/wick.txt": "1\n"])
        let pull = try await call(
            "POST",
            "{r}/pulls",
            ["title": "Brighter", "head": "bright", "base": "main", "body": "Words", "draft": true],
            201,
            asAuthor: true
        )
        let path = "{r}/pulls/\(pull.path("number"))"
        try await forge.as("ada").setDraft(lantern, 2, false)
        try await call("POST", "{r}/issues/\(pull.path("number"))/labels", ["lgtm", "kind/bug"])
        try await call("DELETE", "{r}/issues/\(pull.path("number"))/labels/kind/bug")
        try await call("PATCH", "{r}/issues/\(pull.path("number"))", ["milestone": 1, "assignees": ["rita"]])
        _ = try await get("{r}/pulls?state=all&head=harbor:bright&base=main")
        _ = try await get(path)
        try await call("GET", path, headers: ["Accept": "application/vnd.github.diff"])
        try await call("PATCH", path, ["title": "Much brighter", "body": "More words"])
        try await call("PATCH", path, ["state": "closed"])
        try await call("PATCH", path, ["state": "open"])
        _ = try await get("\(path)/commits")
        _ = try await get("\(path)/files")
        _ = try await get("{r}/issues/\(pull.path("number"))/timeline")
        try await reviews(path)
        try await forge.as("ada").commit(lantern, changes: ["aside.txt": "a\n"])
        try await call("PUT", "\(path)/update-branch", [:], 202)
        let sha = try await get(path)["head"]?["sha"] ?? nil
        _ = try await get("{r}/commits/\(sha.string ?? "")/pulls")
        _ = try await get("{r}/commits/\(sha.string ?? "")/branches-where-head")
        try await call("PUT", "\(path)/merge", ["sha": .string(String(repeating: "0", count: 40))], 409)
        try await call("PUT", "\(path)/merge", ["sha": sha, "merge_method": "squash", "commit_title": "Bright"])
        try await call("GET", "\(path)/merge", nil, 204)
        _ = try await get(path)
        _ = try await get("/search/issues?q=is:pr+is:merged+org:harbor+-label:hold+updated:2026-01-01..2026-12-31")
    }

    private func reviews(_ path: String) async throws {
        let people: JSON = ["reviewers": ["rita"], "team_reviewers": ["keepers"]]
        try await call("POST", "\(path)/requested_reviewers", people, 201)
        _ = try await get("\(path)/requested_reviewers")
        _ = try await get(path)
        try await call("DELETE", "\(path)/requested_reviewers", people)
        let review = try await call("POST", "\(path)/reviews", ["body": "Good", "event": "APPROVE"])
        let url = "\(path)/reviews/\(review.path("id"))"
        _ = try await get("\(path)/reviews")
        _ = try await get(url)
        try await call("PUT", url, ["body": "Very good"])
        try await call("PUT", "\(url)/dismissals", ["message": "Too quick"])
        let pending = try await call(
            "POST",
            "\(path)/reviews",
            ["body": "", "comments": [["path": "b.txt", "line": 1, "body": "Why?"]]]
        )
        _ = try await get("\(path)/reviews/\(pending.path("id"))/comments")
        try await call("POST", "\(path)/reviews/\(pending.path("id"))/events", ["event": "COMMENT", "body": "Hm"])
        let draft = try await call("POST", "\(path)/reviews", ["body": "draft"])
        try await call("DELETE", "\(path)/reviews/\(draft.path("id"))")
        try await reviewComments(path, commit: review["commit_id"] ?? nil)
    }

    private func reviewComments(_ path: String, commit: JSON) async throws {
        let comment = try await call(
            "POST",
            "\(path)/comments",
            ["body": "Here", "path": "b.txt", "line": 1, "side": "RIGHT", "commit_id": commit],
            201
        )
        let url = "{r}/pulls/comments/\(comment.path("id"))"
        try await call("POST", "\(path)/comments/\(comment.path("id"))/replies", ["body": "There"], 201)
        _ = try await get("\(path)/comments")
        _ = try await get("{r}/pulls/comments")
        _ = try await get(url)
        try await call("PATCH", url, ["body": "Here and there"])
        let reaction = try await call("POST", "\(url)/reactions", ["content": "rocket"], 201)
        _ = try await get("\(url)/reactions")
        try await call("DELETE", "\(url)/reactions/\(reaction.path("id"))", nil, 204)
        try await call("DELETE", url, nil, 204)
    }
}
