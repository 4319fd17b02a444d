import ApprovePlugin
import Dashboard
import ForgeModel
import Foundation
import GitHubForge
import Hooks
import JobEngine
import JobModel
import Merging
import Persistence
import PluginKit
import Settings
import WebPages
import YAML

extension BotDashboard {
    private static let actionLimit = 50

    func pullRequests(_ filter: PullRequestFilter, page: ListPage) async throws -> PullRequestList {
        let visibility = desk.visibility()
        let known = try await log.repositories().filter { visibility.shows(org: $0.owner, repo: $0.name) }
        let explanations = await merger.snapshot.explanations
        var found: [PullRequestSummary] = []
        for repository in known where filter.repository.map({ $0 == repository }) ?? true {
            found += try await client.openPullRequests(in: repository)
                .map { PullRequestSummary($0.pull, explanation: explanations[$0.pull.id], updated: $0.updatedAt) }
        }
        let fitting = found.filter { summary in
            (filter.author.map { $0 == summary.author } ?? true) && (filter.state.map { $0 == summary.state } ?? true)
        }
        .sorted { $0.updated > $1.updated }
        return PullRequestList(
            pullRequests: Array(fitting.dropFirst(page.offset).prefix(page.size)),
            total: fitting.count,
            repositories: known
        )
    }

    func pullRequest(_ id: ThreadID) async throws -> PullRequestDetails? {
        guard desk.visibility().shows(org: id.repository.owner, repo: id.repository.name) else { return nil }
        let pull: PullRequest
        do {
            pull = try await client.pullRequest(id)
        } catch let fault as GitHubFault where fault.status == 404 {
            return nil
        }
        let explanation = await merger.explanation(of: id)
        let deliveries = try await log.browse(
            .init(repository: id.repository, thread: id.number),
            offset: 0,
            limit: Self.actionLimit
        )
        let reasons = explanation.map { $0.reasons.map(Dashboard.MergeReason.init) } ?? []
        return PullRequestDetails(
            summary: PullRequestSummary(
                pull,
                explanation: explanation,
                updated: deliveries.first?.receivedAt ?? now()
            ),
            head: pull.head.sha,
            baseBranch: pull.base.name,
            url: pull.url,
            reasons: pull.state == .open ? reasons : [],
            labels: pull.labels.map(\.text).sorted(),
            approvals: try await approvals(of: pull),
            contexts: try await contexts(of: pull),
            actions: deliveries.flatMap(Self.actions),
            commands: pull.state == .open ? Self.commands(reasons) : []
        )
    }

    /// Who may approve for the changed files, and who has, where the approve plugin is on.
    private func approvals(of pull: PullRequest) async throws -> [DirectoryApproval] {
        let plugins = host.plugins.configuration
        guard pull.state == .open,
            plugins.enabledPlugins(for: pull.repository).contains(where: { $0.name == Approve.name.text }),
            let approve = try? Approve(
                configuration: plugins.section(named: Approve.configurationKey, as: Approve.Configuration.self)?.value
                    ?? Approve.Configuration()
            )
        else { return [] }
        let time = now()
        let call = Call(
            deliveryID: "",
            repository: pull.repository,
            bot: host.runner.bot,
            webURL: client.endpoints.web,
            forge: DeliveryReader(client: client, repository: pull.repository) { _ in time },
            readers: readers
        )
        return try await approve.directories(of: pull, call: call).map {
            DirectoryApproval(
                directory: $0.directory.isEmpty ? "/" : $0.directory,
                approvedBy: $0.approvedBy,
                approvers: $0.approvers
            )
        }
    }

    /// What each context says of the head, with the job that says it.
    private func contexts(of pull: PullRequest) async throws -> [ContextState] {
        var query = JobQuery()
        query.org = pull.repository.owner
        query.repo = pull.repository.name
        query.pull = pull.number
        query.headSHA = pull.head.sha.text
        let runs = try await jobs.jobs(query).jobs.filter(desk.visibility().shows)
        return try await client.statuses(of: pull.head.sha, in: pull.repository)
            .filter { $0.context != "tide" }
            .sorted { $0.context < $1.context }
            .map { status in
                let job = runs.first { $0.spec.context == status.context }
                return ContextState(
                    context: status.context,
                    mark: job.map { Mark($0.status.state) } ?? Mark(status.state),
                    description: job?.status.description ?? status.description,
                    isRequired: job?.metadata.labels[ProwJobKey.isOptional] != "true",
                    job: job?.name,
                    url: status.targetURL.isEmpty ? nil : status.targetURL
                )
            }
    }

    private static func actions(_ delivery: Delivery) -> [BotAction] {
        delivery.actions.filter { $0.outcome == .done || $0.outcome == .refused }.map { action in
            BotAction(
                time: delivery.finishedAt ?? delivery.receivedAt,
                text: action.outcome == .refused ? "refused: \(action.detail ?? "")" : action.action,
                plugin: action.plugin,
                cause: Cause(text: delivery.event, delivery: delivery.guid)
            )
        }
    }

    private static func commands(_ reasons: [Dashboard.MergeReason]) -> [SuggestedCommand] {
        var seen: Set<String> = []
        return reasons.compactMap { reason in
            guard let command = reason.command, seen.insert(command).inserted else { return nil }
            return SuggestedCommand(command: command, purpose: reason.text)
        }
    }
}

extension PullRequestSummary {
    init(_ pull: PullRequest, explanation: MergeExplanation?, updated: Date) {
        let state: PullRequestState =
            pull.isMerged ? .merged : pull.state == .closed ? .closed : pull.isDraft ? .draft : .open
        let verdict: (Mark, String) =
            switch (state, explanation) {
            case (.merged, _): (.success, "Merged")
            case (.closed, _): (.aborted, "Closed without merging")
            case (_, let explanation?): (Mark(explanation.verdict), explanation.line)
            case (_, nil): (.waiting, "The merger has not looked at it yet")
            }
        self.init(
            id: pull.id,
            title: pull.title,
            author: pull.author.login,
            state: state,
            mark: verdict.0,
            verdict: verdict.1,
            updated: updated
        )
    }
}

extension MergeExplanation {
    /// The verdict with what tells most: `Not merging: needs the lgtm label. (And 2 more reasons.)`
    fileprivate var line: String {
        guard verdict == .blocked, let first = reasons.first else { return summary }
        let more = reasons.count - 1
        return "Not merging: \(first.words)" + (more > 0 ? " (and \(more) more)" : "")
    }
}
