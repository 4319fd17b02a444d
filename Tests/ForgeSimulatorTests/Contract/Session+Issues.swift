@testable import ForgeSimulator

extension Session {
    func labelsAndMilestones() async throws {
        try await call("POST", "{r}/labels", ["name": "area/lamp", "color": "ff8800", "description": "The lamp"], 201)
        _ = try await get("{r}/labels?per_page=1")
        _ = try await get("{r}/labels/area%2Flamp")
        try await call(
            "PATCH",
            "{r}/labels/area%2Flamp",
            ["new_name": "area/light", "color": "ff8801", "description": ""]
        )
        try await call("POST", "{r}/labels", ["name": "gone"], 201)
        try await call("DELETE", "{r}/labels/gone", nil, 204)
        let milestone = try await call(
            "POST",
            "{r}/milestones",
            ["title": "v1", "description": "First", "due_on": "2026-12-24T00:00:00Z"],
            201
        )
        _ = try await get("{r}/milestones?state=all")
        _ = try await get("{r}/milestones/\(milestone.path("number"))")
        try await call("PATCH", "{r}/milestones/\(milestone.path("number"))", ["state": "closed"])
        try await call("PATCH", "{r}/milestones/\(milestone.path("number"))", ["state": "open"])
        let other = try await call("POST", "{r}/milestones", ["title": "v2"], 201)
        try await call("DELETE", "{r}/milestones/\(other.path("number"))", nil, 204)
    }

    func issues() async throws {
        let issue = try await call(
            "POST",
            "{r}/issues",
            ["title": "Dark", "body": "It is.", "labels": ["area/light"], "assignees": ["rita"], "milestone": 1],
            201
        )
        let path = "{r}/issues/\(issue.path("number"))"
        _ = try await get("{r}/issues?state=all&labels=area/light&sort=updated&direction=asc")
        _ = try await get(path)
        try await call("PATCH", path, ["title": "Dim", "body": "Rather.", "milestone": nil, "assignees": []])
        try await call("PATCH", path, ["state": "closed", "state_reason": "not_planned"])
        try await call("PATCH", path, ["state": "open"])
        try await call("POST", "\(path)/assignees", ["assignees": ["ada"]], 201)
        try await call("GET", "\(path)/assignees/ada", nil, 204)
        try await call("DELETE", "\(path)/assignees", ["assignees": ["ada"]])
        try await call("POST", "\(path)/labels", ["labels": ["lgtm", "kind/bug"]])
        _ = try await get("\(path)/labels")
        try await call("PUT", "\(path)/labels", ["labels": ["lgtm"]])
        try await call("DELETE", "\(path)/labels/lgtm")
        try await call("DELETE", "\(path)/labels", nil, 204)
        try await call("PUT", "\(path)/lock", ["lock_reason": "resolved"], 204)
        try await call("DELETE", "\(path)/lock", nil, 204)
        try await call("POST", "\(path)/reactions", ["content": "eyes"], 201)
        let reactions = try await get("\(path)/reactions")
        try await call("DELETE", "\(path)/reactions/\(reactions.array?.first?.path("id") ?? "")", nil, 204)
        try await comments(path)
        _ = try await get("\(path)/timeline")
        _ = try await get("\(path)/events")
        let events = try await get("{r}/issues/events")
        _ = try await get("{r}/issues/events/\(events.array?.first?.path("id") ?? "")")
        _ = try await get("/search/issues?q=is:issue+repo:harbor/lantern+author:bot&sort=updated&order=asc")
    }

    private func comments(_ path: String) async throws {
        let comment = try await call("POST", "\(path)/comments", ["body": "/hold"], 201)
        let url = "{r}/issues/comments/\(comment.path("id"))"
        _ = try await get("\(path)/comments")
        _ = try await get("{r}/issues/comments")
        _ = try await get(url)
        try await call("PATCH", url, ["body": "/hold cancel"])
        let reaction = try await call("POST", "\(url)/reactions", ["content": "+1"], 201)
        try await call("POST", "\(url)/reactions", ["content": "+1"])
        _ = try await get("\(url)/reactions")
        try await call("DELETE", "\(url)/reactions/\(reaction.path("id"))", nil, 204)
        try await call("DELETE", url, nil, 204)
    }
}
