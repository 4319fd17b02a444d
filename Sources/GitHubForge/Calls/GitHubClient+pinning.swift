public import ForgeModel

extension GitHubClient {
    private struct IssueID: Encodable, Sendable {
        let id: String
    }

    /// Whether an issue is pinned to the top of its repository's list; false when there is no such issue.
    public func isPinned(_ issue: Issue) async throws -> Bool {
        struct Found: Decodable {
            struct Node: Decodable {
                let isPinned: Bool?
            }
            let node: Node?
        }
        let owner = issue.id.repository.owner
        let found = try await query(
            Found.self,
            GraphQLDocument.isPinned,
            variables: IssueID(id: issue.nodeID),
            owner: owner
        )
        return found.node?.isPinned ?? false
    }

    /// Pins an issue to the top of its repository's list, or unpins it.
    ///
    /// - Throws: ``GitHubFault/refused(request:status:message:)`` when GitHub does not let it, as for a fourth one.
    public func setPinned(_ isPinned: Bool, _ issue: Issue) async throws {
        try await mutate(
            isPinned ? GraphQLDocument.pinIssue : GraphQLDocument.unpinIssue,
            variables: IssueID(id: issue.nodeID),
            owner: issue.id.repository.owner
        )
    }

    /// Moves an issue to another repository of the same owner; one that is gone from its place already is no fault.
    ///
    /// - Throws: ``GitHubFault/refused(request:status:message:)`` when GitHub does not let it.
    public func transfer(_ issue: Issue, to repository: Repository) async throws {
        struct Variables: Encodable, Sendable {
            let id: String
            let repository: String
        }
        do {
            try await mutate(
                GraphQLDocument.transferIssue,
                variables: Variables(id: issue.nodeID, repository: repository.nodeID),
                owner: issue.id.repository.owner
            )
        } catch let fault as GitHubFault where fault.message?.contains("global id of '\(issue.nodeID)'") == true {
            // GitHub gives an issue that moves a new id.
        }
    }
}
