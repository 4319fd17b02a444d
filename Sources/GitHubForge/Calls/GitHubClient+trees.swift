public import ForgeModel
import Foundation

extension GitHubClient {
    /// The entries of a tree.
    ///
    /// - Parameters:
    ///   - id: A tree, or a commit whose root is meant.
    ///   - isRecursive: Whether the trees below are listed, too.
    /// - Returns: The entries, and whether GitHub left some out because there are too many.
    public func entries(
        ofTree id: String,
        in repository: RepositoryName,
        isRecursive: Bool = false
    ) async throws
        -> (entries: [TreeEntry], isTruncated: Bool)
    {
        struct Tree: Decodable {
            let tree: [WireTreeEntry]
            let truncated: Bool?
        }
        let target = "\(repository.path)/git/trees/\(id.pathSegment)\(isRecursive ? "?recursive=1" : "")"
        let tree = try await read(Tree.self, .get(target, owner: repository.owner))
        return (tree.tree.map(\.value), tree.truncated ?? false)
    }

    /// The commit that two commits have in common; nil where they have none.
    public func mergeBase(
        of base: CommitSHA,
        and head: CommitSHA,
        in repository: RepositoryName
    ) async throws
        -> CommitSHA?
    {
        try await mergeBase(of: base.text, and: head.text, in: repository)
    }

    /// The newest commit that two branches or commits have in common; nil where they have none.
    public func mergeBase(
        of base: String,
        and head: String,
        in repository: RepositoryName
    ) async throws
        -> CommitSHA?
    {
        struct Comparison: Decodable {
            struct Commit: Decodable {
                let sha: String
            }
            let merge_base_commit: Commit
        }
        // The files with their patches are on the first page alone, and they are not wanted.
        let target = "\(repository.path)/compare/\(base.pathSegments)...\(head.pathSegments)?per_page=1&page=2"
        do {
            let comparison = try await read(Comparison.self, .get(target, owner: repository.owner))
            return CommitSHA(comparison.merge_base_commit.sha)
        } catch let fault as GitHubFault where fault.status == 404 {
            return nil
        }
    }

    /// The commit by which GitHub tried whether a pull request merges; nil where there is none.
    public func testMerge(of id: ThreadID) async throws -> TestMerge? {
        struct Ref: Decodable {
            struct Object: Decodable {
                let sha: String
            }
            let object: Object
        }
        struct Commit: Decodable {
            struct Parent: Decodable {
                let sha: String
            }
            let parents: [Parent]
        }
        let git = "\(id.repository.path)/git"
        let owner = id.repository.owner
        do {
            let ref = try await read(Ref.self, .get("\(git)/ref/pull/\(id.number)/merge", owner: owner))
            let sha = CommitSHA(ref.object.sha)
            let commit = try await read(Commit.self, .get("\(git)/commits/\(sha)", owner: owner))
            return TestMerge(commit: sha, parents: commit.parents.map { CommitSHA($0.sha) })
        } catch let fault as GitHubFault where fault.status == 404 {
            return nil
        }
    }

    /// A blob's bytes, by its id.
    public func blobBytes(_ sha: String, in repository: RepositoryName) async throws -> [UInt8] {
        struct Blob: Decodable {
            let content: String
        }
        let request = APIRequest.get("\(repository.path)/git/blobs/\(sha.pathSegment)", owner: repository.owner)
        let blob = try await read(Blob.self, request)
        guard let data = Data(base64Encoded: blob.content, options: .ignoreUnknownCharacters) else {
            throw GitHubFault.unexpected(request: request.summary, reason: "the content is not base64")
        }
        return Array(data)
    }
}
