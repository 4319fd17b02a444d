import Testing

@testable import ForgeSimulator

@Suite struct GraphQLTests {
    /// Runs a query against a forge with a pull request by `ada` that has a status and a check run.
    private func withPullRequest(
        _ body: @escaping @Sendable (ForgeSimulator, TestClient) async throws -> Void
    ) async throws {
        try await withSeededForge { forge in
            let pull = try await forge.as("ada").openPullRequest(
                lantern,
                title: "Brighter",
                body: "Words",
                headBranch: "bright",
                changes: ["a.txt": "a\n"]
            )
            let sha = pull.pullRequest?.head.sha ?? ""
            try await forge.as("ada").setLabel(lantern, 1, "lgtm")
            for index in 1...3 {
                try await forge.as("bot").setStatus(lantern, sha, .success, context: "unit-\(index)")
            }
            let bot = try await forge.client("bot")
            let run = try await bot.send(
                "POST",
                "/repos/\(lantern)/check-runs",
                ["name": "lint", "head_sha": .string(sha), "status": "in_progress"]
            )
            #expect(run.status == 201, "\(run.text)")
            let client = TestClient(base: forge.baseURL, authorization: "Bearer \(try await forge.token(for: "bot"))")
            try await body(forge, client)
        }
    }

    @Test func searchFindsWhatAMergeBotAsksFor() async throws {
        try await withPullRequest { forge, client in
            let answer = try await client.graphQL(
                """
                query($query: String!, $cursor: String) {
                  rateLimit { cost remaining }
                  search(type: ISSUE, first: 37, after: $cursor, query: $query) {
                    issueCount
                    pageInfo { hasNextPage endCursor }
                    nodes { __typename ...PR }
                  }
                }
                fragment PR on PullRequest {
                  number title body state isDraft merged mergeable mergeStateStatus canBeRebased reviewDecision
                  author { login } base: baseRef { name prefix target { oid } } headRefName headRefOid
                  repository { nameWithOwner owner { login } }
                  labels(first: 100) { nodes { name } }
                  milestone { title }
                  commits(last: 4) { nodes { commit { oid messageHeadline tree { oid }
                    status { state contexts { context state } }
                    statusCheckRollup { state contexts(last: 100) { nodes { __typename
                      ... on CheckRun { name status conclusion } ... on StatusContext { context state } } } } } } }
                }
                """,
                ["query": "is:pr state:open archived:false repo:\"harbor/lantern\" label:\"lgtm\" -label:\"hold\""]
            )
            #expect(answer["errors"] == nil, "\(answer.text)")
            let search = answer["data"]?["search"]
            #expect(search?["issueCount"] == 1)
            let node = search?["nodes"]?.array?.first
            #expect(node?["__typename"] == "PullRequest" && node?["number"] == 1)
            #expect(node?["mergeable"] == "MERGEABLE" && node?["mergeStateStatus"] == "UNSTABLE")
            #expect(node?["base"]?["prefix"] == "refs/heads/" && node?["milestone"] == .null)
            let main = await forge.snapshot().repository(lantern)?.branches["main"]
            #expect(node?["base"]?["target"]?["oid"] == JSON(main))
            let commit = node?["commits"]?["nodes"]?.array?.first?["commit"]
            #expect(commit?["status"]?["state"] == "SUCCESS")
            let contexts = commit?["statusCheckRollup"]?["contexts"]?["nodes"]?.array ?? []
            #expect(
                contexts.compactMap { $0["__typename"]?.string }.sorted() == ["CheckRun"]
                    + Array(repeating: "StatusContext", count: 3)
            )
            #expect(contexts.first?["status"] == "IN_PROGRESS" && contexts.first?["conclusion"] == .null)
        }
    }

    @Test func connectionsComeInPages() async throws {
        try await withPullRequest { _, client in
            let query = """
                query($after: String) { repository(owner: "harbor", name: "lantern") { pullRequest(number: 1) {
                  commits(last: 1) { nodes { commit { statusCheckRollup { contexts(first: 3, after: $after) {
                    totalCount nodes { ... on StatusContext { context } } pageInfo { hasNextPage endCursor } } } } } } } } }
                """
            func page(_ after: JSON) async throws -> JSON? {
                let answer = try await client.graphQL(query, ["after": after])
                let commits = answer["data"]?["repository"]?["pullRequest"]?["commits"]?["nodes"]?.array
                return commits?.first?["commit"]?["statusCheckRollup"]?["contexts"]
            }
            let first = try await page(nil)
            #expect(first?["totalCount"] == 4 && first?["pageInfo"]?["hasNextPage"] == true)
            let second = try await page(first?["pageInfo"]?["endCursor"] ?? nil)
            #expect(second?["nodes"] == [["context": "unit-3"]])
            #expect(second?["pageInfo"]?["hasNextPage"] == false)
        }
    }

    @Test(
        arguments: [
            (
                "{ repository(owner: \"harbor\", name: \"lantern\") { nothing } }",
                "Field 'nothing' doesn't exist on type 'Repository'"
            ),
            (
                "{ repository(owner: \"harbor\", name: \"none\") { id } }",
                "Could not resolve to a Repository with the name 'harbor/none'."
            ),
            ("{ repository(owner: \"harbor\") { id } }", "Field 'repository' is missing required arguments: name"),
            (
                "{ repository(owner: \"harbor\", name: \"lantern\") { labels { totalCount } } }",
                "You must provide a `first` or `last` value to properly paginate the `labels` connection."
            ),
            (
                "{ repository(owner: \"harbor\", name: \"lantern\") { labels(first: 101) { totalCount } } }",
                "Requesting 101 records on the `labels` connection exceeds the `first` limit of 100 records."
            ),
            (
                "{ repository(owner: \"harbor\", name: \"lantern\") }",
                "Field must have selections (field 'repository' returns Repository)"
            ),
            (
                "query($n: Int!) { rateLimit { cost } }",
                "Variable $n of a type that can't be null was provided invalid value"
            ),
            ("{ ...Gone }", "Fragment Gone was used, but not defined"),
            ("{ rateLimit { cost }", "Parse error: expected a name, found the end"),
            ("{ a(b: \"c) }", "Parse error: a string isn't closed"),
        ] as [(String, String)]
    )
    func wrongQueriesAreAnsweredWithErrors(_ query: String, _ message: String) async throws {
        try await withSeededForge { forge in
            let client = TestClient(base: forge.baseURL, authorization: "Bearer \(try await forge.token(for: "bot"))")
            let answer = try await client.graphQL(query)
            #expect(answer["errors"]?.array?.first?["message"] == .string(message))
        }
    }

    @Test func directivesAndAliasesWork() async throws {
        try await withSeededForge { forge in
            let client = TestClient(base: forge.baseURL, authorization: "Bearer \(try await forge.token(for: "bot"))")
            let answer = try await client.graphQL(
                """
                query Q($yes: Boolean = true) {
                  one: viewer { login @skip(if: $yes) id: login }
                  viewer { ... @include(if: $yes) { login } }
                }
                """
            )
            #expect(answer["data"] == ["one": ["id": "bot"], "viewer": ["login": "bot"]])
        }
    }

    @Test func mutationsChangeTheForge() async throws {
        try await withPullRequest { forge, client in
            try await forge.as("ada").openIssue(lantern, title: "Dark")
            try await forge.createRepository(owner: "harbor", name: "buoy")
            let ids = try await client.graphQL(
                """
                { from: repository(owner: "harbor", name: "lantern") { pullRequest(number: 1) { id } issue(number: 2) { id } }
                  to: repository(owner: "harbor", name: "buoy") { id } }
                """
            )
            let pull = ids["data"]?["from"]?["pullRequest"]?["id"] ?? nil
            let issue = ids["data"]?["from"]?["issue"]?["id"] ?? nil
            let mutation = """
                mutation($pull: ID!, $issue: ID!, $to: ID!) {
                  convertPullRequestToDraft(input: { pullRequestId: $pull }) { pullRequest { isDraft } }
                  pinIssue(input: { issueId: $issue }) { issue { number } }
                  transferIssue(input: { issueId: $issue, repositoryId: $to }) { issue { number repository { name } } }
                }
                """
            let variables: JSON = ["pull": pull, "issue": issue, "to": ids["data"]?["to"]?["id"] ?? nil]
            let answer = try await client.graphQL(mutation, variables)
            #expect(answer["data"]?["convertPullRequestToDraft"]?["pullRequest"]?["isDraft"] == true, "\(answer.text)")
            #expect(answer["data"]?["pinIssue"]?["issue"]?["number"] == 2)
            let state = await forge.snapshot()
            #expect(state.pullRequest(lantern, 1)?.isDraft == true)
            #expect(state.issue(lantern, 2) == nil)
            #expect(state.issue("harbor/buoy", 1)?.title == "Dark")
        }
    }
}
