extension GraphQLDocument {
    private static let pullRequestFacts = """
        fragment PullRequestFacts on PullRequest {
          number id title body url isDraft mergeable
          author { __typename login }
          baseRefName baseRefOid headRefName headRefOid
          headRepository { nameWithOwner }
          repository { nameWithOwner url defaultBranchRef { name } }
          milestone { number title }
          labels(first: 100) { nodes { name } }
          commits(first: 1) { totalCount }
        }
        """

    /// The open pull requests onto a branch.
    static let openPullRequests = """
        query OpenPullRequests($owner: String!, $name: String!, $base: String!, $after: String) {
          repository(owner: $owner, name: $name) {
            pullRequests(states: [OPEN], baseRefName: $base, first: 100, after: $after) {
              pageInfo { hasNextPage endCursor }
              nodes { ...PullRequestFacts }
            }
          }
        }
        \(pullRequestFacts)
        """

    /// The newest hundred pull requests that fit a search.
    static let pullRequestSearch = """
        query PullRequestSearch($query: String!) {
          search(type: ISSUE, first: 100, query: $query) {
            pageInfo { hasNextPage endCursor }
            nodes { __typename ...PullRequestFacts }
          }
        }
        \(pullRequestFacts)
        """

    /// Who wrote the lines of a file.
    static let blame = """
        query Blame($owner: String!, $name: String!, $ref: String!, $path: String!) {
          repository(owner: $owner, name: $name) {
            object(expression: $ref) {
              __typename
              ... on Commit {
                blame(path: $path) {
                  ranges { startingLine endingLine commit { committedDate author { user { login } } } }
                }
              }
            }
          }
        }
        """

    /// What a person says on their profile.
    static let userStatus = """
        query UserStatus($login: String!) { user(login: $login) { status { indicatesLimitedAvailability } } }
        """

    /// The texts of blobs, each under an alias of its own. Ids that are not hexadecimal are left out.
    static func blobs(_ ids: [String]) -> String {
        let fields = ids.filter { $0.allSatisfy(\.isHexDigit) }.enumerated().map { index, id in
            "    b\(index): object(oid: \"\(id)\") { __typename ... on Blob { oid text isTruncated } }"
        }
        return """
            query Blobs($owner: String!, $name: String!) {
              repository(owner: $owner, name: $name) {
            \(fields.joined(separator: "\n"))
              }
            }
            """
    }
}
