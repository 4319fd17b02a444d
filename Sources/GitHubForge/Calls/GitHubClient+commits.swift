public import ForgeModel
import Foundation

extension GitHubClient {
    /// Says something of a commit in one context.
    public func setStatus(_ status: CommitStatus, on sha: CommitSHA, in repository: RepositoryName) async throws {
        struct Body: Encodable {
            let state: String
            let target_url: String?
            let description: String
            let context: String
        }
        let body = Body(
            state: status.state.rawValue,
            target_url: status.targetURL.isEmpty ? nil : status.targetURL,
            description: status.description,
            context: status.context
        )
        try await write(.send(.post, "\(repository.path)/statuses/\(sha)", body, owner: repository.owner))
    }

    /// The newest status of each context of a commit.
    public func statuses(of sha: CommitSHA, in repository: RepositoryName) async throws -> [CommitStatus] {
        struct Combined: Decodable {
            let statuses: [WireStatus]
            let total_count: Int
        }
        var found: [CommitStatus] = []
        var next: APIRequest? = .get(
            "\(repository.path)/commits/\(sha)/status?per_page=100",
            owner: repository.owner
        )
        while let request = next {
            let response = try await send(request)
            found += try decode(Combined.self, from: response, request).statuses.map(\.value)
            next = nextPage(after: response, owner: repository.owner)
        }
        return found
    }

    /// The commit that a branch points at.
    public func head(ofBranch branch: String, in repository: RepositoryName) async throws -> CommitSHA {
        struct Ref: Decodable {
            struct Object: Decodable {
                let sha: String
            }
            let object: Object
        }
        let request = APIRequest.get("\(repository.path)/git/ref/heads/\(branch.pathSegments)", owner: repository.owner)
        return CommitSHA(try await read(Ref.self, request).object.sha)
    }

    /// The id of a commit's tree.
    public func tree(of commit: CommitSHA, in repository: RepositoryName) async throws -> String {
        struct Commit: Decodable {
            struct Tree: Decodable {
                let sha: String
            }
            let tree: Tree
        }
        let request = APIRequest.get("\(repository.path)/git/commits/\(commit)", owner: repository.owner)
        return try await read(Commit.self, request).tree.sha
    }

    /// A file's text at a commit or branch; nil when there is none. Bytes that are not UTF-8 are replaced.
    public func file(_ path: String, in repository: RepositoryName, at ref: String) async throws -> String? {
        struct File: Decodable {
            let content: String
            let encoding: String
        }
        let target = "\(repository.path)/contents/\(path.pathSegments)?ref=\(ref.pathSegment)"
        let request = APIRequest.get(target, owner: repository.owner)
        do {
            let file = try await read(File.self, request)
            guard file.encoding == "base64" else { return file.content }
            guard let data = Data(base64Encoded: file.content, options: .ignoreUnknownCharacters) else {
                throw GitHubFault.unexpected(request: request.summary, reason: "the content is not base64")
            }
            return String(decoding: data, as: UTF8.self)
        } catch let fault as GitHubFault where fault.status == 404 {
            return nil
        }
    }

    /// A blob's text, by its id. Bytes that are not UTF-8 are replaced.
    public func blob(_ sha: String, in repository: RepositoryName) async throws -> String {
        String(decoding: try await blobBytes(sha, in: repository), as: UTF8.self)
    }

    /// All files of a commit, with their blobs' ids.
    ///
    /// - Returns: The files, and whether GitHub left some out because there are too many.
    public func files(
        at commit: CommitSHA,
        in repository: RepositoryName
    ) async throws
        -> (files: [(path: String, blob: String)], isTruncated: Bool)
    {
        struct Tree: Decodable {
            struct Entry: Decodable {
                let path: String
                let type: String
                let sha: String
            }
            let tree: [Entry]
            let truncated: Bool
        }
        let request = APIRequest.get("\(repository.path)/git/trees/\(commit)?recursive=1", owner: repository.owner)
        let tree = try await read(Tree.self, request)
        return (tree.tree.filter { $0.type == "blob" }.map { ($0.path, $0.sha) }, tree.truncated)
    }
}
