extension GraphQLSchema {
    var mutation: Object {
        Object(
            "Mutation",
            [],
            [
                "convertPullRequestToDraft": { arguments in
                    try await change(arguments, "pullRequestId", "ConvertPullRequestToDraftPayload") {
                        transaction,
                        name,
                        number in
                        try transaction.setDraft(name, number, true)
                        return (name, number)
                    }
                },
                "markPullRequestReadyForReview": { arguments in
                    try await change(arguments, "pullRequestId", "MarkPullRequestReadyForReviewPayload") {
                        try $0.setDraft($1, $2, false)
                        return ($1, $2)
                    }
                },
                "pinIssue": { arguments in
                    try await change(arguments, "issueId", "PinIssuePayload") {
                        try $0.setPinned($1, $2, true)
                        return ($1, $2)
                    }
                },
                "unpinIssue": { arguments in
                    try await change(arguments, "issueId", "UnpinIssuePayload") {
                        try $0.setPinned($1, $2, false)
                        return ($1, $2)
                    }
                },
                "transferIssue": { arguments in
                    let id = arguments["input"]?["repositoryId"]?.string ?? ""
                    guard let target = state.repositories.values.first(where: { NodeID.make("R", $0.id) == id }) else {
                        throw GraphQLError.notFound("Could not resolve to a node with the global id of '\(id)'")
                    }
                    return try await change(arguments, "issueId", "TransferIssuePayload") {
                        (target.fullName, try $0.transfer($1, $2, to: target.fullName))
                    }
                },
            ]
        )
    }

    /// Changes the issue or pull request that the input names, and answers with it.
    private func change(
        _ arguments: GraphQLArguments,
        _ key: String,
        _ payload: String,
        _ body: @escaping @Sendable (inout Transaction, String, Int) throws -> (String, Int)
    ) async throws -> GraphQLOutput {
        let input = arguments["input"] ?? [:]
        let id = input[key]?.string ?? ""
        guard let (name, number) = find(id) else {
            throw GraphQLError.notFound("Could not resolve to a node with the global id of '\(id)'")
        }
        let (newName, newNumber) = try await store.perform(as: viewer) { try body(&$0, name, number) }
        let after = GraphQLSchema(state: await store.state, store: store, viewer: viewer, window: window, blobs: blobs)
        guard let repository = after.state.repository(newName), let issue = repository.issues[newNumber] else {
            return .null
        }
        return .object(
            Object(
                payload,
                [],
                [
                    "clientMutationId": { _ in .leaf(JSON(input["clientMutationId"]?.string)) },
                    issue.pullRequest == nil ? "issue" : "pullRequest": { _ in
                        .object(
                            issue.pullRequest == nil
                                ? after.issue(issue, in: repository) : after.pullRequest(issue, in: repository)
                        )
                    },
                ]
            )
        )
    }

    private func find(_ id: String) -> (String, Int)? {
        for repository in state.repositories.values {
            for issue in repository.issues.values where nodeID(issue) == id {
                return (repository.fullName, issue.number)
            }
        }
        return nil
    }
}
