import Crypto
import ForgeModel
import Foundation
import GitHubForge
import JobEngine
import JobModel
import PluginKit

/// Makes the effects of one delivery true.
///
/// Every effect may be performed again after a crash. Where GitHub cannot tell that something was done before, as with
/// a new comment, a hidden mark in it does.
struct EffectPerformer: Sendable {
    /// Names one effect: the same one has the same name in every attempt.
    struct EffectID: Sendable, CustomStringConvertible {
        let guid: String
        let plugin: PluginName
        let handler: Int
        /// How many comments the handler wanted before this one.
        let ordinal: Int

        var description: String { "\(guid)/\(plugin)/\(handler).\(ordinal)" }
    }

    let client: GitHubClient
    let reader: DeliveryReader
    let jobs: any JobStore
    let jobNamespace: String
    let call: Call
    /// The person's text that is being answered.
    let text: TextEvent?
    /// Whether the delivery was, or may have been, handled in part before.
    let isRepeat: Bool
    let now: @Sendable () -> Date

    /// Makes an effect true.
    ///
    /// - Throws: A fault of the forge or of the job store.
    func perform(_ effect: Effect, as id: EffectID) async throws {
        switch effect {
        case .setLabel(let label, let present, let thread):
            try await present ? client.addLabel(label, to: thread) : client.removeLabel(label, from: thread)
            await reader.forgetState(of: thread)
        case .setAssigned(let logins, let present, let thread, let failure):
            try await setAssigned(logins, present: present, on: thread, failure: failure, id)
        case .setReviewRequested(let reviewers, let present, let thread, let failure):
            try await setReviewRequested(reviewers, present: present, on: thread, failure: failure, id)
        case .comment(let body, let thread): try await comment(body, on: thread, id)
        case .reply(let message): try await reply(message, id)
        case .setNotice(let notice, let thread): try await setNotice(notice, on: thread)
        case .setStatus(let status, let sha, let repository):
            try await client.setStatus(status, on: sha, in: repository)
        case .deleteComments(let texts, let thread): try await deleteComments(containing: texts, on: thread)
        case .startJobs(let requests):
            for request in requests { try await start(request, for: id.plugin) }
        case .abortJobs(let pull, let reason): try await abortJobs(of: pull, reason: reason)
        case .approveWorkflowRuns(let runs):
            try await client.approveWorkflowRuns(runs.repository, branch: runs.branch, sha: runs.sha)
        case .rerunFailedWorkflowRuns(let runs):
            try await client.rerunFailedWorkflowRuns(runs.repository, branch: runs.branch, sha: runs.sha)
        }
    }

    // MARK: People

    private func setAssigned(
        _ logins: [Login],
        present: Bool,
        on thread: ThreadID,
        failure: PeopleFailure?,
        _ id: EffectID
    ) async throws {
        let missing = present ? try await client.assign(logins, to: thread) : []
        if !present { try await client.unassign(logins, from: thread) }
        await reader.forgetState(of: thread)
        if let failure, !missing.isEmpty { try await reply(failure.text(for: missing.map(\.text)), id) }
    }

    private func setReviewRequested(
        _ reviewers: [Reviewer],
        present: Bool,
        on thread: ThreadID,
        failure: PeopleFailure?,
        _ id: EffectID
    ) async throws {
        let missing = present ? try await client.requestReviews(reviewers, on: thread) : []
        if !present { try await client.withdrawReviewRequests(reviewers, on: thread) }
        await reader.forgetState(of: thread)
        if let failure, !missing.isEmpty { try await reply(failure.text(for: missing.map(\.description)), id) }
    }

    // MARK: Comments

    /// Answers the person; without a text to answer, says it under the issue or pull request of the event.
    func reply(_ message: String, _ id: EffectID) async throws {
        guard let text else { return }
        try await comment(ReplyText.reply(message, to: text), on: text.issue.id, id)
    }

    private func comment(_ body: String, on thread: ThreadID, _ id: EffectID) async throws {
        let marker = "<!-- bowsprit:\(id) -->"
        if isRepeat, try await botComments(on: thread).contains(where: { $0.body.hasSuffix(marker) }) { return }
        try await client.createComment("\(body)\n\(marker)", on: thread)
        await reader.forgetState(of: thread)
    }

    private func setNotice(_ notice: Notice, on thread: ThreadID) async throws {
        let standing = try await botComments(on: thread).filter { comment in
            // At the end, where the bot alone writes: what it quotes of people may hold the mark, too.
            comment.body.hasSuffix(notice.marker)
                || notice.legacyPrefix.map { comment.body.lowercased().hasPrefix($0.lowercased()) } ?? false
        }
        let body = notice.body.map { "\($0)\n\(notice.marker)" }
        if let body, let last = standing.last, last.body == body, standing.count == 1 { return }
        let kept = notice.renewal == .inPlace && body != nil ? standing.last : nil
        for comment in standing where comment.id != kept?.id {
            try await client.deleteComment(comment.id, in: thread.repository)
        }
        if let body, let kept {
            if kept.body != body { try await client.editComment(kept.id, in: thread.repository, body: body) }
        } else if let body {
            try await client.createComment(body, on: thread)
        }
        await reader.forgetState(of: thread)
    }

    private func deleteComments(containing texts: [String], on thread: ThreadID) async throws {
        for comment in try await botComments(on: thread) where texts.contains(where: comment.body.contains) {
            try await client.deleteComment(comment.id, in: thread.repository)
        }
        await reader.forgetState(of: thread)
    }

    private func botComments(on thread: ThreadID) async throws -> [Comment] {
        try await reader.comments(on: thread).filter { call.isBot($0.author.login) }
    }

    // MARK: Jobs

    /// Starts a job under a name that follows from the delivery and what runs on what.
    private func start(_ request: JobRequest, for plugin: PluginName) async throws {
        let refs = request.spec.refs?.description ?? ""
        let name = "\(call.deliveryID)/\(plugin)/\(request.spec.job)/\(refs)"
        var labels = request.labels
        labels[ProwJobKey.eventGUID] = call.deliveryID
        let job = ProwJob.make(
            name: DeterministicName.uuid(for: name),
            namespace: jobNamespace,
            spec: request.spec,
            labels: labels,
            annotations: request.annotations,
            at: now()
        )
        _ = try await jobs.create(job)
    }

    private func abortJobs(of pull: ThreadID, reason: String) async throws {
        var query = JobQuery()
        query.org = pull.repository.owner
        query.repo = pull.repository.name
        query.pull = pull.number
        query.type = .presubmit
        query.isComplete = false
        let time = now()
        for job in try await jobs.allJobs(query).jobs {
            try await jobs.modify(job.name) { job in
                guard
                    let step = try? JobStateMachine().next(job.status, JobEvent(.abort, reason: reason, at: time))
                else { return false }
                job.status.apply(step)
                return true
            }
        }
    }
}
