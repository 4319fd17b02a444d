import Foundation
import NIOHTTP1

extension GitHubClient {
    private struct Query<Variables: Encodable & Sendable>: Encodable, Sendable {
        let query: String
        let variables: Variables
    }

    private struct Answer<Value: Decodable>: Decodable {
        struct Problem: Decodable {
            let message: String
            let type: String?
        }

        let data: Value?
        let errors: [Problem]?
    }

    /// Asks GitHub's GraphQL API.
    ///
    /// - Throws: ``GitHubFault``; also when the answer names errors and holds no data. That its
    ///   [rate limit](https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api)
    ///   is used up, too, GitHub says with status 200.
    func query<Value: Decodable>(
        _ type: Value.Type,
        _ document: String,
        variables: some Encodable & Sendable,
        owner: String?
    ) async throws -> Value {
        let request = APIRequest(
            method: .post,
            target: endpoints.graphQL,
            body: try JSON.encoder.encode(Query(query: document, variables: variables)),
            owner: owner,
            isRepeatable: true
        )
        let answer = try await read(Answer<Value>.self, request)
        if let data = answer.data { return data }
        if answer.errors?.contains(where: { $0.type == "RATE_LIMITED" || $0.type == "RATE_LIMIT" }) == true {
            throw GitHubFault.limited(request: request.summary, until: limitEnd(of: "graphql"))
        }
        let problems = answer.errors?.map(\.message).joined(separator: "; ") ?? "no data"
        throw GitHubFault.refused(request: request.summary, status: 200, message: problems)
    }
}
