import ForgeModel
import Foundation
import ReporterTesting
import Reporting

/// A forge in memory that keeps statuses and comments.
final class FakeReportForge: ReportForge, CheckForge, @unchecked Sendable {
    struct Refusal: Error {
        var text: String
    }

    private let lock = NSLock()
    private var said: [CommitStatus] = []
    private var written: [ThreadID: [Comment]] = [:]
    private var nextID = 1
    private var refusals: [any Error] = []
    private var mood = ServiceMood.working
    private var keepsNext = false
    private var underWay: [CommitStatus] = []
    private let (asked, wasAsked) = AsyncStream.makeStream(of: Void.self)

    /// Every status that was set, in order.
    var statuses: [CommitStatus] { lock.withLock { said } }

    /// The text of every comment.
    var everyComment: [String] { lock.withLock { written.values.flatMap { $0.map(\.body) } } }

    private var checks: [CheckRunReference: CheckRunReport] = [:]

    /// What each check run says.
    var checkRuns: [CheckRunReport] {
        lock.withLock { checks.values.sorted { "\($0.reference)" < "\($1.reference)" } }
    }

    func setCheckRun(
        _ report: CheckRunReport,
        on sha: CommitSHA,
        in repository: RepositoryName,
        app: Login
    ) async throws {
        try await answer()
        lock.withLock { checks[report.reference] = report }
    }

    /// Makes the next writes fail.
    func refuse(_ errors: [any Error]) { lock.withLock { refusals = errors } }

    /// From now on it answers so.
    func setMood(_ mood: ServiceMood) { lock.withLock { self.mood = mood } }

    /// Waits until something was asked of it while it was silent.
    func waitUntilAsked() async { for await _ in asked { return } }

    private func answer() async throws {
        switch lock.withLock({ mood }) {
        case .working: return
        case .failing: throw Refusal(text: "503")
        case .silent:
            wasAsked.yield()
            for await _ in AsyncStream<Never>.makeStream().stream {}
            throw CancellationError()
        }
    }

    /// Makes the next status arrive only when ``landStatus()`` says so, whatever becomes of who set it.
    func keepNextStatusUnderWay() { lock.withLock { keepsNext = true } }

    /// Lets what is under way arrive.
    func landStatus() {
        lock.withLock {
            said += underWay
            underWay = []
        }
    }

    func setStatus(
        _ status: CommitStatus,
        on sha: CommitSHA,
        in repository: RepositoryName
    ) async throws -> StatusOutcome {
        try await answer()
        let isKept = lock.withLock {
            defer { keepsNext = false }
            if keepsNext { underWay.append(status) }
            return keepsNext
        }
        if isKept {
            wasAsked.yield()
            for await _ in AsyncStream<Never>.makeStream().stream {}
            throw CancellationError()
        }
        try lock.withLock {
            if !refusals.isEmpty { throw refusals.removeFirst() }
            said.append(status)
        }
        return .set
    }

    func comments(on id: ThreadID) async throws -> [Comment] {
        try await answer()
        return lock.withLock { written[id] ?? [] }
    }

    func statuses(of sha: CommitSHA, in repository: RepositoryName) async throws -> [CommitStatus] {
        try await answer()
        return lock.withLock { Array(Dictionary(said.map { ($0.context, $0) }) { _, newest in newest }.values) }
    }

    func createComment(_ body: String, on id: ThreadID) async throws -> Comment? {
        try await answer()
        return try await write(body, on: id, by: "bowsprit[bot]")
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
        try await answer()
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
        try await answer()
        lock.withLock { written = written.mapValues { $0.filter { $0.id != id } } }
    }
}
