import Foundation
import Testing

@testable import ForgeSimulator

/// The GraphQL API is held against GitHub's schema: what it takes must be valid there, and its answers must fit the types.
@Suite struct GraphQLContractTests {
    private static let program = """
        import gzip, json, sys
        from graphql import build_schema, execute, parse, validate
        schema = build_schema(gzip.open(sys.argv[1], "rt").read(), assume_valid=True)
        def resolve(source, info, **_):
            return source.get(info.path.key, source.get(info.field_name))
        faults = lines = 0
        for line in open(sys.argv[2]):
            entry = json.loads(line)
            lines += 1
            document = parse(entry["query"])
            errors = validate(schema, document) or execute(
                schema, document, root_value=entry["response"].get("data"), variable_values=entry["variables"],
                field_resolver=resolve, type_resolver=lambda value, *_: value["__typename"]).errors or []
            for error in errors:
                faults += 1
                print(error.message, error.path)
        print(f"{lines} queries checked, {faults} faults")
        sys.exit(1 if faults or not lines else 0)
        """

    static func hasChecker() async -> Bool {
        guard ContractTests.hasContracts else { return false }
        return (try? await ContractTests.python(["-c", "import graphql"]))?.isSuccess ?? false
    }

    @Test(.enabled("needs ../shared/contracts and Python's graphql-core") { await GraphQLContractTests.hasChecker() })
    func answersFitGitHubsSchema() async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("record-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        try await withSeededForge { forge in
            try await forge.record(to: directory)
            try await Self.prepare(forge)
            let client = TestClient(base: forge.baseURL, authorization: "Bearer \(try await forge.token(for: "bot"))")
            for query in Self.queries {
                let answer = try await client.graphQL(query)
                #expect(answer["errors"] == nil, "\(answer.text.prefix(1000))")
            }
        }
        let schema = ContractTests.contracts.appendingPathComponent("github.graphql.gz")
        let log = directory.appendingPathComponent("graphql.jsonl")
        let result = try await ContractTests.python(["-c", Self.program, schema.path, log.path])
        #expect(result.isSuccess, "\(result.output)")
    }

    /// An open pull request with everything, a merged one, a conflicting one, and an issue.
    private static func prepare(_ forge: ForgeSimulator) async throws {
        let (ada, rita) = (forge.as("ada"), forge.as("rita"))
        let pull = try await ada.openPullRequest(
            lantern,
            title: "A",
            headBranch: "a",
            changes: ["a": "a", "README.md": nil]
        )
        let sha = pull.pullRequest?.head.sha ?? ""
        try await ada.setLabel(lantern, 1, "lgtm")
        let milestone = try await ada.createMilestone(lantern, title: "v1")
        try await ada.setMilestone(lantern, 1, to: milestone.number)
        try await ada.requestReviews(lantern, 1, users: ["bot"])
        try await rita.review(lantern, 1, .approved)
        try await rita.comment(lantern, 1, "/lgtm")
        try await ada.setStatus(lantern, sha, .pending, context: "unit")
        let run: JSON = ["name": "lint", "head_sha": .string(sha), "conclusion": "neutral"]
        let answer = try await forge.client("bot").send("POST", "/repos/\(lantern)/check-runs", run)
        #expect(answer.status == 201)
        try await forge.as("sam").openPullRequest(lantern, title: "B", headBranch: "b", changes: ["src/wick.txt": "b"])
        try await ada.openPullRequest(lantern, title: "C", headBranch: "c", changes: ["src/wick.txt": "c"])
        try await forge.as("bot").merge(lantern, 2)
        try await rita.openIssue(lantern, title: "Dark")
        try await forge.setBusy("ada")
        try await forge.protect("main", of: lantern, .init(requiredContexts: ["unit"], requiredApprovals: 1))
    }

    private static let queries = [
        """
        { user(login: "ada") { status { id message emoji indicatesLimitedAvailability } }
          repository(owner: "harbor", name: "lantern") {
            pullRequests(first: 9, states: [OPEN], baseRefName: "main") { totalCount nodes { number } }
            object(expression: "main") { __typename oid ... on Commit { blame(path: "src/wick.txt") {
              ranges { age startingLine endingLine commit { oid committedDate author { user { login } } } } } } }
            file: object(expression: "main:src/wick.txt") { __typename id oid abbreviatedOid
              ... on Blob { byteSize isBinary isTruncated text } } } }
        """,
        "{ rateLimit { cost limit used remaining nodeCount resetAt } viewer { id login name status { message } } }",
        """
        { user(login: "ada") { __typename id login url avatarUrl databaseId email }
          organization(login: "harbor") { id login name }
          repository(owner: "harbor", name: "lantern") {
            id databaseId name nameWithOwner url description isArchived isPrivate isFork createdAt updatedAt pushedAt
            mergeCommitAllowed squashMergeAllowed rebaseMergeAllowed owner { __typename login } defaultBranchRef { name }
            ref(qualifiedName: "refs/heads/main") { id name prefix target { __typename oid } }
            pullRequests(first: 9, states: [OPEN, MERGED]) { totalCount nodes { __typename number } }
            labels(first: 9) { nodes { id name color description } } } }
        """,
        """
        { search(type: ISSUE, first: 9, query: "is:issue") { issueCount nodes { __typename ... on Issue {
          id databaseId number title body bodyText url state stateReason isPinned createdAt updatedAt closedAt closed
          author { __typename login } } } } }
        """,
        """
        { search(type: ISSUE, first: 9, query: "is:pr") { issueCount pageInfo { hasNextPage endCursor }
          edges { cursor node { __typename } } nodes { __typename ...Facts ...Ends ...Lists } } }
        fragment Facts on PullRequest { id databaseId fullDatabaseId number title body bodyText state isDraft merged mergedAt
          mergeable mergeStateStatus canBeRebased reviewDecision updatedAt createdAt closedAt closed locked url permalink
          authorAssociation additions deletions changedFiles isCrossRepository author { __typename login url avatarUrl } }
        fragment Ends on PullRequest { baseRefName baseRefOid baseRef { id name prefix target { __typename oid } }
          baseRepository { id } headRefName headRefOid headRef { name target { __typename oid } }
          headRepository { nameWithOwner } headRepositoryOwner { __typename login } mergedBy { __typename login }
          mergeCommit { __typename oid } repository { name owner { __typename login } } statusCheckRollup { state } }
        fragment Lists on PullRequest { labels(first: 9) { totalCount nodes { name } } assignees(first: 9) { nodes { login } }
          milestone { id title number description state dueOn }
          commits(last: 4) { nodes { id commit { __typename ...Commits } } }
          reviews(first: 9) { nodes { id databaseId body state submittedAt url authorAssociation author { __typename login }
            commit { __typename oid } } }
          reviewRequests(first: 9) { nodes { requestedReviewer { __typename ... on User { login } } } }
          files(first: 9) { nodes { path additions deletions changeType } }
          comments(first: 9) { nodes { id databaseId body bodyText url createdAt updatedAt isMinimized authorAssociation
            author { __typename login } } } }
        fragment Commits on Commit { id oid abbreviatedOid message messageHeadline messageBody committedDate authoredDate url
          tree { __typename oid } author { name email date user { login } } parents(first: 2) { nodes { __typename oid } }
          status { id state contexts { id context state description targetUrl createdAt creator { __typename login } } }
          statusCheckRollup { id state contexts(last: 100) { totalCount pageInfo { hasPreviousPage startCursor }
            nodes { __typename ... on CheckRun { id databaseId name status conclusion detailsUrl url permalink externalId
              title summary text startedAt completedAt } ... on StatusContext { context state } } } } }
        """,
    ]
}
