import Foundation
import Testing

@testable import ForgeSimulator

@Suite struct PullRequestTests {
    @Test func aPullRequestKnowsWhatGitKnows() async throws {
        try await withSeededForge { forge in
            let pull = try await forge.as("ada").openPullRequest(
                lantern,
                title: "Brighter",
                headBranch: "bright",
                changes: ["src/wick.txt": "one\nzwei\nthree\n", "new/file.txt": "a\nb\n", "README.md": nil]
            )
            let client = try await forge.client("bot")
            let json = try await client.get("/repos/\(lantern)/pulls/\(pull.number)").json
            #expect(json["mergeable"] == true && json["mergeable_state"] == "clean")
            #expect(json["commits"] == 1 && json["changed_files"] == 3)
            #expect(json["additions"] == 3 && json["deletions"] == 2)
            let files = try await client.get("/repos/\(lantern)/pulls/\(pull.number)/files").json.array ?? []
            #expect(files.compactMap { $0["filename"]?.string } == ["README.md", "new/file.txt", "src/wick.txt"])
            #expect(files.compactMap { $0["status"]?.string } == ["removed", "added", "modified"])
            #expect(files.last?["patch"] == "@@ -1,3 +1,3 @@\n one\n-two\n+zwei\n three")
        }
    }

    @Test func aStrangersPullRequestComesFromAFork() async throws {
        try await withSeededForge { forge in
            let pull = try await forge.as("sam").openPullRequest(
                lantern,
                title: "From afar",
                headBranch: "far",
                changes: ["far.txt": "far\n"]
            )
            #expect(pull.pullRequest?.head.repository == "sam/lantern")
            let sha = try await forge.as("sam").pushCommit(
                lantern,
                pullRequest: pull.number,
                changes: ["far.txt": "farther\n"],
                message: "Farther"
            )
            #expect(await forge.snapshot().pullRequest(lantern, pull.number)?.head.sha == sha)
            #expect(try await forge.file("far.txt", in: lantern, at: "refs/pull/\(pull.number)/merge") == "farther\n")
            try await forge.as("bot").merge(lantern, pull.number)
            #expect(try await forge.file("far.txt", in: lantern) == "farther\n")
        }
    }

    struct MergeCase: Sendable, CustomTestStringConvertible {
        let method: SimulatorState.MergeMethod
        let parents: Int
        let messages: [String]
        var testDescription: String { method.rawValue }
    }

    @Test(arguments: [
        MergeCase(
            method: .merge,
            parents: 2,
            messages: ["Merge pull request #1 from harbor/bright\n\nBrighter", "Second\n\nWith a body", "Brighter"]
        ),
        MergeCase(
            method: .squash,
            parents: 1,
            messages: ["Brighter (#1)\n\n* Brighter\n\n* Second\n\nWith a body", "Aside"]
        ),
        MergeCase(method: .rebase, parents: 1, messages: ["Second\n\nWith a body", "Brighter", "Aside"]),
    ])
    func everyMethodMakesTheCommitsOfGitHub(_ merge: MergeCase) async throws {
        try await withSeededForge { forge in
            let ada = forge.as("ada")
            let changes = ["src/wick.txt": "one\nzwei\nthree\n"]
            try await ada.openPullRequest(lantern, title: "Brighter", headBranch: "bright", changes: changes)
            try await ada.pushCommit(
                lantern,
                pullRequest: 1,
                changes: ["b.txt": "b\n"],
                message: "Second\n\nWith a body"
            )
            try await ada.commit(lantern, changes: ["aside.txt": "aside\n"], message: "Aside")
            let client = try await forge.client("bot")
            let answer = try await client.send(
                "PUT",
                "/repos/\(lantern)/pulls/1/merge",
                ["merge_method": .string(merge.method.rawValue)]
            )
            #expect(answer.status == 200, "\(answer.text)")
            let state = await forge.snapshot()
            #expect(state.isMerged(lantern, 1))
            #expect(state.repository(lantern)?.branches["main"] == answer["sha"].string)
            let log = try await forge.store.git(lantern).log(["--first-parent", "-1", "main"])
            #expect(log.first?.parents.count == merge.parents)
            let all = try await forge.store.git(lantern).log(["--topo-order", "main"]).map(\.message)
            #expect(Array(all.prefix(merge.messages.count)) == merge.messages)
            for (path, text) in ["b.txt": "b\n", "aside.txt": "aside\n", "src/wick.txt": "one\nzwei\nthree\n"] {
                #expect(try await forge.file(path, in: lantern) == text)
            }
        }
    }

    @Test func aConflictIsSeenAndCannotBeMerged() async throws {
        try await withSeededForge { forge in
            let ada = forge.as("ada")
            let changes = ["src/wick.txt": "one\nzwei\nthree\n"]
            try await ada.openPullRequest(lantern, title: "German", headBranch: "german", changes: changes)
            try await ada.commit(lantern, changes: ["src/wick.txt": "one\ndeux\nthree\n"])
            let client = try await forge.client("bot")
            let json = try await client.get("/repos/\(lantern)/pulls/1").json
            #expect(json["mergeable"] == false && json["mergeable_state"] == "dirty")
            let refused = try await client.send("PUT", "/repos/\(lantern)/pulls/1/merge", [:])
            #expect(refused.status == 405 && refused["message"] == "Pull Request is not mergeable")
            try await ada.pushCommit(
                lantern,
                pullRequest: 1,
                changes: ["src/wick.txt": "one\ntwo\nthree\n"],
                message: "Give in"
            )
            #expect(await forge.snapshot().pullRequest(lantern, 1)?.isMergeable == true)
        }
    }

    @Test func aMergeNeedsTheHeadThatIsThere() async throws {
        try await withSeededForge { forge in
            let pull = try await forge.as("ada").openPullRequest(
                lantern,
                title: "Brighter",
                headBranch: "bright",
                changes: ["a.txt": "a\n"]
            )
            let old = try #require(pull.pullRequest?.head.sha)
            try await forge.as("ada").pushCommit(lantern, pullRequest: 1, changes: ["a.txt": "b\n"], message: "More")
            let client = try await forge.client("bot")
            let path = "/repos/\(lantern)/pulls/1/merge"
            let refused = try await client.send("PUT", path, ["sha": .string(old)])
            #expect(refused.status == 409)
            #expect(refused["message"] == "Head branch was modified. Review and try the merge again.")
            #expect(try await client.get(path).status == 404)
            #expect(try await client.send("PUT", path, [:]).status == 200)
            #expect(try await client.get(path).status == 204)
            #expect(try await client.send("PUT", path, [:]).status == 405)
        }
    }

    @Test func theRulesOfTheBranchHoldForBots() async throws {
        try await withSeededForge { forge in
            let app = try await forge.addApp(slug: "mast", owner: "harbor")
            try await forge.install(app, on: "harbor")
            try await forge.protect("main", of: lantern, .init(requiredContexts: ["unit"]))
            let pull = try await forge.as("ada").openPullRequest(
                lantern,
                title: "Brighter",
                headBranch: "bright",
                changes: ["a.txt": "a\n"]
            )
            let sha = try #require(pull.pullRequest?.head.sha)
            await #expect(throws: ForgeError(405, "Required status check \"unit\" is expected.")) {
                try await forge.as("mast[bot]").merge(lantern, 1)
            }
            try await forge.as("mast[bot]").setStatus(lantern, sha, .success, context: "unit")
            try await forge.as("mast[bot]").merge(lantern, 1)
            #expect(await forge.snapshot().isMerged(lantern, 1))
        }
    }

    @Test(
        arguments: [
            ("ada", ["reviewers": ["ada"]], "Review cannot be requested from pull request author."),
            ("ada", ["reviewers": ["sam"]], "Reviews may only be requested from collaborators."),
            ("ada", ["team_reviewers": ["none"]], "Reviews may only be requested from collaborators."),
        ] as [(String, JSON, String)]
    )
    func someCannotBeAskedForAReview(_ login: String, _ body: JSON, _ message: String) async throws {
        try await withSeededForge { forge in
            let changes = ["a.txt": "a\n"]
            try await forge.as("ada").openPullRequest(lantern, title: "A", headBranch: "a", changes: changes)
            let client = try await forge.client(login)
            let answer = try await client.send("POST", "/repos/\(lantern)/pulls/1/requested_reviewers", body)
            #expect(answer.status == 422)
            #expect(answer["message"].string?.hasPrefix(message) == true, "\(answer.text)")
        }
    }

    @Test func aReviewAnswersItsRequest() async throws {
        try await withSeededForge { forge in
            let changes = ["a.txt": "a\n"]
            try await forge.as("ada").openPullRequest(lantern, title: "A", headBranch: "a", changes: changes)
            try await forge.as("ada").requestReviews(lantern, 1, users: ["rita"])
            #expect(await forge.snapshot().pullRequest(lantern, 1)?.requestedReviewers == ["rita"])
            try await forge.as("rita").review(lantern, 1, .approved)
            #expect(await forge.snapshot().pullRequest(lantern, 1)?.requestedReviewers == [])
            await #expect(throws: ForgeError.self) { try await forge.as("ada").review(lantern, 1, .approved) }
        }
    }

    @Test func aPushOfTheCommitsToTheBaseMergesAndALostBranchCloses() async throws {
        try await withSeededForge { forge in
            let ada = forge.as("ada")
            let pull = try await ada.openPullRequest(lantern, title: "A", headBranch: "a", changes: ["a.txt": "a\n"])
            try await ada.openPullRequest(lantern, title: "B", headBranch: "b", changes: ["b.txt": "b\n"])
            let client = try await forge.client("ada")
            let sha = try #require(pull.pullRequest?.head.sha)
            let moved = try await client.send(
                "PATCH",
                "/repos/\(lantern)/git/refs/heads/main",
                ["sha": .string(sha)]
            )
            #expect(moved.status == 200, "\(moved.text)")
            #expect(try await client.send("DELETE", "/repos/\(lantern)/git/refs/heads/b").status == 204)
            let state = await forge.snapshot()
            #expect(state.isMerged(lantern, 1))
            #expect(state.issue(lantern, 2)?.isOpen == false && !state.isMerged(lantern, 2))
            let reopened = try await client.send("PATCH", "/repos/\(lantern)/pulls/2", ["state": "open"])
            #expect(reopened.status == 422 && reopened.text.contains("state cannot be changed."))
        }
    }
}
