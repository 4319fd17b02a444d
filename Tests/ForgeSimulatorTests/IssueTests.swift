import Testing

@testable import ForgeSimulator

@Suite struct IssueTests {
    @Test func aLabelThatTheRepositoryLacksIsMadeWhenItIsAdded() async throws {
        try await withSeededForge { forge in
            let issue = try await forge.as("rita").openIssue(lantern, title: "Dark")
            let bot = try await forge.client("bot")
            let answer = try await bot.send("POST", "/repos/\(lantern)/issues/\(issue.number)/labels", ["area/new"])
            #expect(answer.status == 200)
            #expect(answer.json.array?.first?["name"] == "area/new")
            #expect(await forge.snapshot().repository(lantern)?.label("AREA/NEW")?.color == "ededed")
        }
    }

    @Test func aLabelWithASlashIsRemovedByItsRawPath() async throws {
        try await withSeededForge { forge in
            let issue = try await forge.as("rita").openIssue(lantern, title: "Dark")
            let bot = try await forge.client("bot")
            let path = "/repos/\(lantern)/issues/\(issue.number)/labels"
            _ = try await bot.send("POST", path, ["labels": ["kind/bug", "lgtm"]])
            #expect(try await bot.send("DELETE", "\(path)/kind/bug").json.array?.count == 1)
            let again = try await bot.send("DELETE", "\(path)/kind%2Fbug")
            #expect(again.status == 404)
            #expect(again["message"] == "Label does not exist")
        }
    }

    @Test func thoseWhoCannotBeAssignedAreLeftOutWithoutAWord() async throws {
        try await withSeededForge { forge in
            let issue = try await forge.as("rita").openIssue(lantern, title: "Dark")
            let bot = try await forge.client("bot")
            let path = "/repos/\(lantern)/issues/\(issue.number)/assignees"
            let answer = try await bot.send("POST", path, ["assignees": ["sam", "nobody", "ada"]])
            #expect(answer.status == 201)
            #expect(answer["assignees"].array?.compactMap { $0["login"]?.string } == ["ada"])
        }
    }

    @Test func whoCommentedCanBeAssigned() async throws {
        try await withSeededForge { forge in
            let issue = try await forge.as("rita").openIssue(lantern, title: "Dark")
            try await forge.as("sam").comment(lantern, issue.number, "I can do it")
            try await forge.as("bot").assign(lantern, issue.number, ["sam"])
            #expect(await forge.snapshot().issue(lantern, issue.number)?.assignees == ["sam"])
        }
    }

    @Test(
        arguments: [
            ("sam", "POST", "/issues/1/labels", ["lgtm"], 403),
            ("sam", "POST", "/issues/1/assignees", ["assignees": ["sam"]], 403),
            ("sam", "PUT", "/issues/1/lock", [:], 403),
            ("sam", "PATCH", "/issues/1", ["state": "closed"], 403),
            ("sam", "POST", "/issues/1/comments", ["body": "hello"], 201),
            ("sam", "POST", "/issues/1/comments", ["body": ""], 422),
            ("sam", "POST", "/issues/1/reactions", ["content": "heart"], 201),
            ("sam", "POST", "/issues/1/reactions", ["content": "tea"], 422),
            ("sam", "POST", "/issues", ["title": "New"], 201),
            ("sam", "POST", "/issues", [:], 422),
            ("sam", "POST", "/issues/99/comments", ["body": "hello"], 404),
            ("ada", "PATCH", "/issues/1", ["state": "sideways"], 422),
            ("ada", "PATCH", "/issues/1", ["milestone": 7], 422),
            ("ada", "POST", "/labels", ["name": "LGTM"], 422),
            ("ada", "POST", "/labels", ["name": "x", "color": "blue"], 422),
            ("ada", "PATCH", "/labels/kind/bug", ["new_name": "lgtm"], 422),
            ("ada", "DELETE", "/labels/none", [:], 404),
        ] as [(String, String, String, JSON, Int)]
    )
    func requestsGetTheStatusOfGitHub(
        _ login: String,
        _ method: String,
        _ path: String,
        _ body: JSON,
        _ status: Int
    )
        async throws
    {
        try await withSeededForge { forge in
            try await forge.as("rita").openIssue(lantern, title: "Dark")
            let client = try await forge.client(login)
            let answer = try await client.send(method, "/repos/\(lantern)\(path)", body)
            #expect(answer.status == status, "\(answer.text)")
        }
    }

    @Test func aLockedIssueTakesNoCommentsFromStrangers() async throws {
        try await withSeededForge { forge in
            let issue = try await forge.as("rita").openIssue(lantern, title: "Dark")
            try await forge.as("ada").lock(lantern, issue.number, reason: "too heated")
            await #expect(throws: ForgeError(403, "Unable to create comment because issue is locked.")) {
                try await forge.as("sam").comment(lantern, issue.number, "but")
            }
            try await forge.as("ada").comment(lantern, issue.number, "Closed for now.")
        }
    }

    @Test func aRefusedChangeLeavesNothingBehind() async throws {
        try await withSeededForge { forge in
            try await forge.as("rita").openIssue(lantern, title: "Dark")
            let before = await forge.snapshot()
            await #expect(throws: ForgeError.self) {
                try await forge.as("ada").setMilestone(lantern, 1, to: 7)
            }
            #expect(await forge.snapshot() == before)
        }
    }

    @Test func theHistoryTellsWhoDidWhat() async throws {
        try await withSeededForge { forge in
            let issue = try await forge.as("rita").openIssue(lantern, title: "Dark")
            try await forge.as("ada").setLabel(lantern, issue.number, "lgtm")
            try await forge.as("rita").edit(lantern, issue.number, title: "Dim")
            try await forge.as("ada").close(lantern, issue.number)
            let events = try await forge.client("bot").get("/repos/\(lantern)/issues/\(issue.number)/timeline").json
            #expect(events.array?.compactMap { $0["event"]?.string } == ["labeled", "renamed", "closed"])
            #expect(events.array?.compactMap { $0["actor"]?["login"]?.string } == ["ada", "rita", "ada"])
            #expect(events.array?[0]["label"]?["name"] == "lgtm")
            #expect(events.array?[1]["rename"] == ["from": "Dark", "to": "Dim"])
        }
    }
}
