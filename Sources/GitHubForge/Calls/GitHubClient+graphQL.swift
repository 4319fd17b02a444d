import Foundation
import NIOHTTP1

extension GitHubClient {
    private struct Query<Variables: Encodable & Sendable>: Encodable, Sendable {
        let query: String
        let variables: Variables
    }

    private struct Nothing: Decodable {}

    private struct Answer<Value: Decodable>: Decodable {
        let data: Value?
        let errors: [GraphQLProblem]?
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
        let request = try request(document, variables, owner: owner)
        let answer = try await read(Answer<Value>.self, request)
        if let data = answer.data { return data }
        throw fault(answer.errors ?? [], request)
    }

    /// Changes something through GitHub's GraphQL API, unless this is a dry run. The change must be one that may be
    /// made twice.
    ///
    /// - Throws: ``GitHubFault``; also when the answer names errors.
    func mutate(_ document: String, variables: some Encodable & Sendable, owner: String?) async throws {
        let request = try request(document, variables, owner: owner)
        guard let response = try await write(request) else { return }
        let problems = try decode(Answer<Nothing>.self, from: response, request).errors ?? []
        if !problems.isEmpty { throw fault(problems, request) }
    }

    private func request(
        _ document: String,
        _ variables: some Encodable & Sendable,
        owner: String?
    ) throws -> APIRequest {
        APIRequest(
            method: .post,
            target: endpoints.graphQL,
            body: try JSON.encoder.encode(Query(query: document, variables: variables)),
            owner: owner,
            isRepeatable: true
        )
    }

    private func fault(_ problems: [GraphQLProblem], _ request: APIRequest) -> GitHubFault {
        if problems.contains(where: \.isLimit) {
            return .limited(request: request.summary, until: limitEnd(of: "graphql"))
        }
        let words = problems.isEmpty ? "no data" : problems.map(\.message).joined(separator: "; ")
        return .refused(request: request.summary, status: 200, message: words)
    }
}
