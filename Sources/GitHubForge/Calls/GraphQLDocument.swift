/// Every GraphQL document that the bot sends; a test holds them against GitHub's schema.
public enum GraphQLDocument {
    /// All documents, by name.
    public static let all = [
        "PullRequestPool": pullRequestPool, "OpenPullRequests": openPullRequests,
        "PullRequestSearch": pullRequestSearch, "Blame": blame, "UserStatus": userStatus, "IsPinned": isPinned,
        "PinIssue": pinIssue, "UnpinIssue": unpinIssue, "TransferIssue": transferIssue, "Blobs": blobs(["a1", "b2"]),
    ]

    /// Pull requests that fit a search, with all that decides whether they may merge.
    static let pullRequestPool = """
        query PullRequestPool($query: String!, $after: String) {
          search(type: ISSUE, first: 37, query: $query, after: $after) {
            pageInfo { hasNextPage endCursor }
            nodes {
              __typename
              ... on PullRequest {
                number title body url updatedAt isDraft mergeable mergeStateStatus canBeRebased reviewDecision
                author { login }
                baseRefName headRefName headRefOid
                baseRef { target { oid } }
                repository { nameWithOwner }
                milestone { title }
                labels(first: 100) { nodes { name } }
                commits(last: 1) {
                  nodes {
                    commit {
                      oid
                      statusCheckRollup {
                        contexts(last: 100) {
                          nodes {
                            __typename
                            ... on CheckRun { name status conclusion title detailsUrl }
                            ... on StatusContext { context state description targetUrl }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
        """
}
