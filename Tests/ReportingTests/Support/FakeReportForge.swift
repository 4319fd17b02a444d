import ForgeModel
import Foundation
import Reporting

/// A forge in memory that keeps statuses and comments.
final class FakeReportForge: ReportForge, @unchecked Sendable {
    struct Refusal: Error {
        var text: String
    }

    private let lock = NSLock()
    private var said: [CommitStatus] = []
    private var written: [ThreadID: [Comment]] = [:]
    private var nextID = 1
    private var refusals: [any Error] = []

    /// Every status that was set, in order.
    var statuses: [CommitStatus] { lock.withLock { said } }

    /// Makes the next writes fail.
    func refuse(_ errors: [any Error]) { lock.withLock { refusals = errors } }

    func setStatus(_ status: CommitStatus, on sha: CommitSHA, in repository: RepositoryName) async throws {
        try lock.withLock {
            if !refusals.isEmpty { throw refusals.removeFirst() }
            said.append(status)
        }
    }

    func statuses(of sha: CommitSHA, in repository: RepositoryName) async throws -> [CommitStatus] {
        lock.withLock { Array(Dictionary(said.map { ($0.context, $0) }) { _, newest in newest }.values) }
    }

    func comments(on id: ThreadID) async throws -> [Comment] { lock.withLock { written[id] ?? [] } }

    func createComment(_ body: String, on id: ThreadID) async throws -> Comment? {
        try await write(body, on: id, by: "bowsprit[bot]")
    }

    /// Writes a comment as somebody.
    @discardableResult
    func write(_ body: String, on id: ThreadID, by author: Login) async throws -> Comment {
        try lock.withLock {
            if !refusals.isEmpty { throw refusals.removeFirst() }
            let comment = Comment(
                id: nextID,
                author: User(login: author),
                body: body,
                createdAt: Date(timeIntervalSince1970: Double(nextID))
            )
            nextID += 1
            written[id, default: []].append(comment)
            return comment
        }
    }

    func editComment(_ id: Int, in repository: RepositoryName, body: String) async throws {
        lock.withLock {
            for (thread, comments) in written {
                written[thread] = comments.map { comment in
                    var comment = comment
                    if comment.id == id { comment.body = body }
                    return comment
                }
            }
        }
    }

    func deleteComment(_ id: Int, in repository: RepositoryName) async throws {
        lock.withLock { written = written.mapValues { $0.filter { $0.id != id } } }
    }
}
