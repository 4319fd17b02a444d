import ForgeModel
import GitHubForge

/// Git's objects, read through the forge once each: what has an id never changes.
///
/// Every function throws a ``GitHubFault`` when the forge does not answer.
struct CommitObjects: Sendable {
    /// Names an object of a repository.
    private struct ObjectID: Hashable {
        var repository: RepositoryName
        var id: String
    }

    /// What a tree holds.
    struct Listing: Sendable {
        var entries: [TreeEntry]
        /// Whether the forge left some out.
        var isTruncated: Bool
    }

    private let client: GitHubClient
    private let roots: CoalescingCache<ObjectID, ConfigurationRoot>
    private let listings: CoalescingCache<ObjectID, Listing>
    private let blobs: CoalescingCache<ObjectID, [UInt8]>
    private let mergeBases: CoalescingCache<ObjectID, CommitSHA?>
    private let lineMerges: CoalescingCache<FileVersions, LineMerge>

    /// Reads through a client.
    ///
    /// - Parameter capacity: About how many bytes are kept.
    init(client: GitHubClient, capacity: Int) {
        self.client = client
        let share = capacity / 8
        roots = CoalescingCache(capacity: share) { _ in Self.overhead }
        listings = CoalescingCache(capacity: share) { listing in
            listing.entries.reduce(Self.overhead) { $0 + $1.path.utf8.count + Self.overhead }
        }
        blobs = CoalescingCache(capacity: share * 4) { Self.overhead + $0.count }
        mergeBases = CoalescingCache(capacity: share) { _ in Self.overhead }
        lineMerges = CoalescingCache(capacity: share) { merge in
            if case .merged(let bytes) = merge { Self.overhead + bytes.count } else { Self.overhead }
        }
    }

    /// About how many bytes an object takes beside its text.
    private static let overhead = 512

    /// The entries at the root of a commit that matter here.
    func root(of commit: CommitSHA, in repository: RepositoryName) async throws -> ConfigurationRoot {
        try await roots.value(for: ObjectID(repository: repository, id: commit.text)) { [client] in
            // Where a root has too many entries, those that begin with a full stop are first.
            ConfigurationRoot(try await client.entries(ofTree: commit.text, in: repository).entries)
        }
    }

    /// All entries of a tree and of the trees below.
    func listing(of tree: String, in repository: RepositoryName) async throws -> Listing {
        try await listings.value(for: ObjectID(repository: repository, id: tree)) { [client] in
            let (entries, isTruncated) = try await client.entries(ofTree: tree, in: repository, isRecursive: true)
            return Listing(entries: entries, isTruncated: isTruncated)
        }
    }

    /// The bytes of a blob.
    func bytes(ofBlob id: String, in repository: RepositoryName) async throws -> [UInt8] {
        try await blobs.value(for: ObjectID(repository: repository, id: id)) { [client] in
            try await client.blobBytes(id, in: repository)
        }
    }

    /// The commit that two commits have in common; nil where they have none.
    func mergeBase(
        of base: CommitSHA,
        and head: CommitSHA,
        in repository: RepositoryName
    ) async throws
        -> CommitSHA?
    {
        try await mergeBases.value(for: ObjectID(repository: repository, id: "\(base)...\(head)")) { [client] in
            try await client.mergeBase(of: base, and: head, in: repository)
        }
    }

    /// The commit by which the forge merged exactly these two; nil where it has not. It is asked each time.
    func testMerge(of pull: ThreadID, base: CommitSHA, head: CommitSHA) async throws -> CommitSHA? {
        let merge = try await client.testMerge(of: pull)
        return merge?.parents == [base, head] ? merge?.commit : nil
    }

    /// What the lines of a file become that both sides changed.
    func lines(of file: FileVersions, in repository: RepositoryName) async throws -> LineMerge {
        let ancestor = try await file.ancestor.asyncMap { try await bytes(ofBlob: $0.id, in: repository) } ?? []
        let base = try await bytes(ofBlob: file.base.id, in: repository)
        let head = try await bytes(ofBlob: file.head.id, in: repository)
        return try await lineMerges.value(for: file) {
            try await LineMerge.run(ancestor: ancestor, base: base, head: head)
        }
    }
}
