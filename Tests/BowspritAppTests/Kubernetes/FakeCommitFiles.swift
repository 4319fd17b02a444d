import ForgeModel
import Synchronization

@testable import BowspritApp

/// A repository in memory, whose commits follow each other.
final class FakeCommitFiles: CommitFiles {
    struct TooLong: Error {}
    struct NoSuchCommit: Error {}

    private let commits: [(sha: String, files: [String: [UInt8]])]
    private let asked = Mutex<[String]>([])

    /// Makes one, with the oldest commit first.
    init(_ commits: [(sha: String, files: [String: [UInt8]])]) {
        self.commits = commits
    }

    /// What was asked: `PATH@COMMIT`, or two commits with `...` between them.
    var reads: [String] { asked.withLock(\.self) }

    func fileBytes(
        _ path: String,
        in repository: RepositoryName,
        at ref: String,
        limit: Int
    ) async throws -> [UInt8]? {
        asked.withLock { $0.append("\(path)@\(ref.prefix(1))") }
        let bytes = commits.first { $0.sha == ref }?.files[path]
        guard (bytes ?? []).count <= limit else { throw TooLong() }
        return bytes
    }

    func tree(of commit: CommitSHA, in repository: RepositoryName) async throws -> String {
        guard commits.contains(where: { $0.sha == commit.text }) else { throw NoSuchCommit() }
        return "tree"
    }

    func mergeBase(of base: String, and head: String, in repository: RepositoryName) async throws -> CommitSHA? {
        asked.withLock { $0.append("\(base.prefix(1))...\(head.prefix(1))") }
        return commits.first { $0.sha == base || $0.sha == head }
            .flatMap { first in commits.contains { $0.sha == head } ? CommitSHA(first.sha) : nil }
    }
}
