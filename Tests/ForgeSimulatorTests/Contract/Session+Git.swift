@testable import ForgeSimulator

extension Session {
    func contents() async throws {
        let made = try await call(
            "PUT",
            "{r}/contents/docs/guide.md",
            ["message": "Add a guide", "content": "R3VpZGUK"],
            201
        )
        let sha = made["content"]?["sha"] ?? nil
        let changed = try await call(
            "PUT",
            "{r}/contents/docs/guide.md",
            ["message": "Change it", "content": "R3VpZGUhCg==", "sha": sha]
        )
        try await call("PUT", "{r}/contents/docs/guide.md", ["message": "x", "content": "eA==", "sha": sha], 409)
        _ = try await get("{r}/contents/docs/guide.md?ref=main")
        _ = try await get("{r}/contents/docs")
        _ = try await get("{r}/contents/nothing", 404)
        _ = try await get("{r}/contents/docs?ref=nothing", 404)
        try await call("GET", "{r}/contents/docs/guide.md", headers: ["Accept": "application/vnd.github.raw"])
        try await call(
            "DELETE",
            "{r}/contents/docs/guide.md",
            ["message": "Drop it", "sha": changed["content"]?["sha"] ?? nil]
        )
    }

    func gitDatabase() async throws {
        let ref = try await get("{r}/git/ref/heads/main")
        let head = ref["object"]?["sha"]?.string ?? ""
        let blob = try await call("POST", "{r}/git/blobs", ["content": "blob\n", "encoding": "utf-8"], 201)
        _ = try await get("{r}/git/blobs/\(blob.path("sha"))")
        let commit = try await get("{r}/git/commits/\(head)")
        let base = commit["tree"]?["sha"]?.string ?? ""
        _ = try await get("{r}/git/trees/\(base)?recursive=1")
        _ = try await get("{r}/git/trees/main")
        let entry: JSON = ["path": "new.txt", "mode": "100644", "type": "blob", "sha": blob["sha"] ?? nil]
        let tree = try await call("POST", "{r}/git/trees", ["base_tree": .string(base), "tree": [entry]], 201)
        let made = try await call(
            "POST",
            "{r}/git/commits",
            ["message": "By hand", "tree": tree["sha"] ?? nil, "parents": [.string(head)]],
            201
        )
        try await call("POST", "{r}/git/refs", ["ref": "refs/heads/topic/hand", "sha": .string(head)], 201)
        try await call("POST", "{r}/git/refs", ["ref": "refs/heads/topic/hand", "sha": .string(head)], 422)
        try await call("POST", "{r}/git/refs", ["ref": "refs/heads/..", "sha": .string(head)], 422)
        try await call("PATCH", "{r}/git/refs/heads/topic/hand", ["sha": made["sha"] ?? nil])
        try await call("PATCH", "{r}/git/refs/heads/topic/hand", ["sha": .string(head)], 422)
        try await call("PATCH", "{r}/git/refs/heads/topic/hand", ["sha": .string(head), "force": true])
        try await call("PATCH", "{r}/git/refs/heads/topic/hand", ["sha": made["sha"] ?? nil])
        _ = try await get("{r}/git/matching-refs/heads/topic")
        _ = try await get("{r}/compare/main...topic/hand")
        try await call("POST", "{r}/merges", ["base": "main", "head": "topic/hand"], 201)
        try await call("POST", "{r}/merges", ["base": "main", "head": "topic/hand"], 204)
        try await call("DELETE", "{r}/git/refs/heads/topic/hand", nil, 204)
        try await call("POST", "{r}/git/refs", ["ref": "refs/tags/v1", "sha": .string(head)], 201)
        _ = try await get("{r}/tags")
        _ = try await get("{r}/commits?per_page=2&path=new.txt")
        _ = try await get("{r}/commits/main")
        _ = try await get("{r}/commits/\(head)/comments")
    }

    func branches() async throws {
        _ = try await get("{r}/branches")
        _ = try await get("{r}/branches/main")
        _ = try await get("{r}/branches/main/protection", 404)
        let path = "{r}/branches/main/protection"
        try await call(
            "PUT",
            path,
            [
                "required_status_checks": ["strict": true, "contexts": ["unit"]], "enforce_admins": nil,
                "required_pull_request_reviews": ["required_approving_review_count": 1],
                "restrictions": ["users": ["bot"], "teams": ["keepers"], "apps": []],
            ]
        )
        _ = try await get(path)
        _ = try await get("{r}/branches/main")
        _ = try await get("{r}/branches?protected=true")
        try await call("PATCH", "\(path)/required_status_checks", ["strict": false, "contexts": ["unit", "lint"]])
        _ = try await get("\(path)/required_status_checks")
        _ = try await get("\(path)/required_status_checks/contexts")
        _ = try await get("\(path)/enforce_admins")
        _ = try await get("\(path)/required_pull_request_reviews")
        _ = try await get("\(path)/restrictions")
        try await call("DELETE", path, nil, 204)
    }

    func checks() async throws {
        let head = try await get("{r}/git/ref/heads/main")["object"]?["sha"]?.string ?? ""
        try await call(
            "POST",
            "{r}/statuses/\(head)",
            ["state": "success", "context": "unit", "description": "3 of 3", "target_url": "http://127.0.0.1/log"],
            201
        )
        try await call("POST", "{r}/statuses/\(head)", ["state": "pending"], 201)
        _ = try await get("{r}/commits/heads/main/status")
        _ = try await get("{r}/commits/main/statuses")
        let run = try await call(
            "POST",
            "{r}/check-runs",
            ["name": "lint", "head_sha": .string(head), "status": "queued"],
            201
        )
        let path = "{r}/check-runs/\(run.path("id"))"
        try await call(
            "PATCH",
            path,
            [
                "status": "completed", "conclusion": "failure",
                "output": ["title": "2 faults", "summary": "Line 3 is too long."],
            ]
        )
        _ = try await get(path)
        _ = try await get("\(path)/annotations")
        try await call("POST", "\(path)/rerequest", nil, 201)
        try await call("POST", "{r}/check-suites/\(run["check_suite"]?.path("id") ?? "none")/rerequest", nil, 201)
        _ = try await get("{r}/commits/main/check-runs?check_name=lint")
        try await workflows()
    }

    private func workflows() async throws {
        let waiting = try await forge.addWorkflowRun("build", for: 2, in: lantern, conclusion: "action_required").id
        let failed = try await forge.addWorkflowRun("build", for: 2, in: lantern, conclusion: "failure").id
        _ = try await get("{r}/actions/runs?event=pull_request&status=action_required")
        try await call("POST", "{r}/actions/runs/\(waiting)/rerun-failed-jobs", nil, 403)
        try await call("POST", "{r}/actions/runs/\(failed)/approve", nil, 403)
        try await call("POST", "{r}/actions/runs/\(waiting)/approve", nil, 201)
        try await call("POST", "{r}/actions/runs/\(failed)/rerun-failed-jobs", nil, 201)
        try await call("POST", "{r}/actions/runs/\(failed)/rerun", nil, 403)
        let passed = try await forge.addWorkflowRun("lint", for: 2, in: lantern, conclusion: "success").id
        try await call("POST", "{r}/actions/runs/\(passed)/rerun", nil, 201)
        _ = try await get("{r}/actions/runs/\(passed)")
        _ = try await get("{r}/actions/runs/7", 404)
    }
}
