import ForgeModel
import Foundation
import Settings

extension MergeService {
    /// How many statuses one pass posts at most; the rest is posted by the next.
    private static let statusesPerPass = 100

    /// Tells each open pull request in its status why it does not merge, unless it says so already.
    func postStatuses(_ settings: MergeSettings) async {
        var left = Self.statusesPerPass
        for board in boards.values.sorted(by: { $0.pool.id < $1.pool.id }) where !board.isStale {
            for candidate in board.candidates {
                guard let status = dueStatus(of: candidate, on: board, settings) else { continue }
                guard left > 0 else { return nudge() }
                left -= 1
                let link = settings.tide.statusLink(for: candidate.pull)
                do {
                    try await post(status, on: candidate.pull, link: link)
                } catch {
                    note(error, while: "posting the status of \(candidate.pull.id)")
                }
            }
        }
    }

    /// The status of a candidate if it is not the one that it has.
    private func dueStatus(of candidate: Candidate, on board: Board, _ settings: MergeSettings) -> TideStatus? {
        let status = TideStatus(
            candidate,
            queries: board.queries,
            base: board.pool.base,
            halt: board.pool.halt,
            tide: settings.tide
        )
        return status == current(candidate.pull) ? nil : status
    }

    /// The status that a pull request has: what was posted last, else what the forge says.
    private func current(_ pull: PoolPullRequest) -> TideStatus? {
        if let last = posted[pull.id], last.head == pull.headSHA { return last.status }
        return pull.headContexts.first { $0.name == TideStatus.context }.map { TideStatus($0.status) }
    }

    /// Makes the status of a pull request green before it merges: the branch's protection may require it.
    func postMerging(_ pull: PoolPullRequest) async throws {
        guard current(pull)?.state != .success else { return }
        try await post(TideStatus(.success, "In merge pool."), on: pull, link: settings().tide.statusLink(for: pull))
    }

    /// Posts a status unless it is there already.
    private func post(_ status: TideStatus, on pull: PoolPullRequest, link: String) async throws {
        guard current(pull) != status else { return }
        let posting = CommitStatus(
            context: TideStatus.context,
            state: status.state,
            description: status.description,
            targetURL: link
        )
        try await forge.setStatus(posting, on: pull.headSHA, in: pull.repository)
        posted[pull.id] = PostedStatus(head: pull.headSHA, status: status)
    }
}
