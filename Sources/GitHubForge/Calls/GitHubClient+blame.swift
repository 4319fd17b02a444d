public import ForgeModel
import Foundation

extension GitHubClient {
    /// Who wrote the lines of a file, as it is at a commit or branch; empty when there is none.
    public func blame(of path: String, in repository: RepositoryName, at ref: String) async throws -> [BlamedLines] {
        struct Variables: Encodable, Sendable {
            let owner: String
            let name: String
            let ref: String
            let path: String
        }
        let answer = try await query(
            WireBlame.self,
            GraphQLDocument.blame,
            variables: Variables(owner: repository.owner, name: repository.name, ref: ref, path: path),
            owner: repository.owner
        )
        return answer.repository?.object?.blame?.ranges.compactMap(\.value) ?? []
    }
}
