extension GraphQLDocument {
    /// Whether an issue is pinned.
    static let isPinned = """
        query IsPinned($id: ID!) { node(id: $id) { __typename ... on Issue { isPinned } } }
        """

    /// Pins an issue.
    static let pinIssue = """
        mutation PinIssue($id: ID!) { pinIssue(input: { issueId: $id }) { issue { id } } }
        """

    /// Unpins an issue.
    static let unpinIssue = """
        mutation UnpinIssue($id: ID!) { unpinIssue(input: { issueId: $id }) { issue { id } } }
        """

    /// Moves an issue to another repository.
    static let transferIssue = """
        mutation TransferIssue($id: ID!, $repository: ID!) {
          transferIssue(input: { issueId: $id, repositoryId: $repository }) { issue { id } }
        }
        """
}
