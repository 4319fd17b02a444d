/// An error in an answer of GitHub's GraphQL API.
struct GraphQLProblem: Decodable {
    let message: String
    let type: String?

    /// Whether the rate limit is used up.
    var isLimit: Bool { type == "RATE_LIMITED" || type == "RATE_LIMIT" }
}
