public import ForgeModel
import Foundation

extension GitHubClient {
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
        let (file, request) = try await content(path, in: repository, at: ref)
        guard let file else { return nil }
        guard let content = file.content else {
            throw GitHubFault.unexpected(request: request.summary, reason: "it is no file but a \(file.type)")
        }
        guard file.encoding == "base64" else { return content }
        return String(decoding: try Self.bytes(content, request), as: UTF8.self)
    }

    /// A file's bytes at a commit or branch; nil when there is none.
    ///
    /// - Parameter limit: How many bytes are read at most.
    /// - Throws: ``GitHubFault/unexpected(request:reason:)`` for something else than a file, and for a longer one.
    public func fileBytes(
        _ path: String,
        in repository: RepositoryName,
        at ref: String,
        limit: Int
    ) async throws -> [UInt8]? {
        let (file, request) = try await content(path, in: repository, at: ref)
        guard let file else { return nil }
        guard file.type == "file" else {
            throw GitHubFault.unexpected(request: request.summary, reason: "it is no file but a \(file.type)")
        }
        guard file.size <= limit else {
            let reason = "the file has \(file.size) bytes, more than the \(limit) that are read"
            throw GitHubFault.unexpected(request: request.summary, reason: reason)
        }
        // Of a file above 1 MB the answer has all but its content.
        guard let content = file.content, file.encoding == "base64" else {
            return try await blobBytes(file.sha, in: repository)
        }
        return Array(try Self.bytes(content, request))
    }

    /// What [GitHub says](https://docs.github.com/en/rest/repos/contents#get-repository-content) of a path.
    private struct Content: Decodable {
        let type: String
        let sha: String
        let size: Int
        let content: String?
        let encoding: String?
    }

    private func content(
        _ path: String,
        in repository: RepositoryName,
        at ref: String
    ) async throws -> (content: Content?, request: APIRequest) {
        let target = "\(repository.path)/contents/\(path.pathSegments)?ref=\(ref.pathSegment)"
        let request = APIRequest.get(target, owner: repository.owner)
        do {
            return (try await read(Content.self, request), request)
        } catch let fault as GitHubFault where fault.status == 404 {
            return (nil, request)
        }
    }

    private static func bytes(_ base64: String, _ request: APIRequest) throws -> Data {
        guard let data = Data(base64Encoded: base64, options: .ignoreUnknownCharacters) else {
            throw GitHubFault.unexpected(request: request.summary, reason: "the content is not base64")
        }
        return data
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
