import ForgeModel
import Foundation
import GitHubForge
import JobEngine
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
    let doors: EffectDoors
    let call: Call
    /// The person's text that is being answered.
    let text: TextEvent?
    /// Whether the delivery was, or may have been, handled in part before.
    let isRepeat: Bool
    let now: @Sendable () -> Date

    /// Makes an effect true.
    ///
    /// - Throws: `Refusal` when GitHub does not let what a person asked for; a fault of the forge, the job store or a
    ///   door; `Postponed` of a door.
    func perform(_ effect: Effect, as id: EffectID) async throws {
        switch effect {
        case .setLabel(let label, let present, let thread): try await setLabel(label, present: present, on: thread)
        case .setAssigned(let logins, let present, let thread, let failure):
            try await setAssigned(logins, present: present, on: thread, failure: failure, id)
        case .setReviewRequested(let reviewers, let present, let thread, let failure):
            try await setReviewRequested(reviewers, present: present, on: thread, failure: failure, id)
        case .comment(let body, let thread): try await comment(body, on: thread, id)
        case .reply(let message): try await reply(message, id)
        case .setNotice(let notice, let thread): try await setNotice(notice, on: thread)
        case .deleteComments(let texts, let thread): try await deleteComments(containing: texts, on: thread)
        case .react(let reaction, let source, let thread):
            try await client.react(reaction, to: source, on: thread)
        case .setState(let state, let thread): try await setState(state, on: thread)
        case .setTitle(let title, let thread): try await setTitle(title, on: thread)
        case .setText(let body, let source, let thread): try await setText(body, of: source, on: thread)
        case .setMilestone(let number, let thread): try await setMilestone(number, on: thread)
        case .setPinned(let isPinned, let issue): try await setPinned(isPinned, issue)
        case .transfer(let issue, let repository): try await transfer(issue, to: repository)
        case .setStatus(let status, let sha, let repository):
            try await client.setStatus(status, on: sha, in: repository)
        case .setCheckRun(let verdict, let sha, let repository): try await setCheckRun(verdict, on: sha, in: repository)
        case .deleteBranch(let branch, let repository): try await client.deleteBranch(branch, in: repository)
        case .approveWorkflowRuns(let runs):
            try await client.approveWorkflowRuns(runs.repository, branch: runs.branch, sha: runs.sha)
        case .rerunFailedWorkflowRuns(let runs):
            try await client.rerunFailedWorkflowRuns(runs.repository, branch: runs.branch, sha: runs.sha)
        case .startJobs(let requests): try await startJobs(requests, for: id.plugin)
        case .recordJobs(let requests, let verdict): try await recordJobs(requests, verdict, for: id.plugin)
        case .abortJobs(let pull, let names, let reason, let isAskedFor):
            try await abortJobs(of: pull, named: names, reason: reason, isAskedFor: isAskedFor, id)
        case .reportJobs(let pull, let sha): try await reportJobs(of: pull, at: sha)
        case .cherryPick(let pick): try await cherryPick(pick, id)
        case .postMessage(let message, let channel): try await post(message, to: channel, id)
        case .linkInJira(let link): try await self.link(link)
        case .updateConfigMaps(let updates, let sha, let pull): try await updateConfigMaps(updates, to: sha, for: pull)
        }
    }
}
