import ForgeModel
import JobModel
import PluginKit

extension Effect {
    /// What kind of effect it is, as reports spell it.
    var kind: String {
        switch self {
        case .setLabel: "set_label"
        case .setAssigned: "set_assigned"
        case .setReviewRequested: "set_review_requested"
        case .comment: "comment"
        case .reply: "reply"
        case .setNotice: "set_notice"
        case .setStatus: "set_status"
        case .deleteComments: "delete_comments"
        case .startJobs: "start_jobs"
        case .abortJobs: "abort_jobs"
        case .approveWorkflowRuns: "approve_workflow_runs"
        case .rerunFailedWorkflowRuns: "rerun_failed_workflow_runs"
        case .setState: "set_state"
        case .setTitle: "set_title"
        case .setText: "set_text"
        case .setMilestone: "set_milestone"
        case .react: "react"
        case .setPinned: "set_pinned"
        case .transfer: "transfer"
        case .deleteBranch: "delete_branch"
        case .setCheckRun: "set_check_run"
        case .recordJobs: "record_jobs"
        case .reportJobs: "report_jobs"
        case .cherryPick: "cherry_pick"
        case .postMessage: "post_message"
        case .linkInJira: "link_in_jira"
        case .updateConfigMaps: "update_config_maps"
        }
    }

    /// What it is made of, by name.
    var values: [String: JSONValue] {
        switch self {
        case .setLabel(let label, let present, let thread):
            ["label": .init(label), "present": .bool(present), "on": .init(thread)]
        case .setAssigned(let logins, let present, let thread, _):
            ["logins": .init(logins), "present": .bool(present), "on": .init(thread)]
        case .setReviewRequested(let reviewers, let present, let thread, _):
            ["reviewers": .init(reviewers), "present": .bool(present), "on": .init(thread)]
        case .comment(let body, let thread): ["body": .string(body), "on": .init(thread)]
        case .reply(let message): ["message": .string(message)]
        case .setNotice(let notice, let thread):
            [
                "key": .string(notice.key), "body": notice.body.map(JSONValue.string) ?? .null,
                "renewal": .string(notice.renewal.rawValue), "on": .init(thread),
            ]
        case .setStatus(let status, let sha, let repository): status.values(on: sha, in: repository)
        case .deleteComments(let texts, let thread): ["containing": .init(texts), "on": .init(thread)]
        case .setState, .setTitle, .setText, .setMilestone, .react, .setPinned, .transfer: threadValues
        case .startJobs, .abortJobs, .recordJobs, .reportJobs, .approveWorkflowRuns, .rerunFailedWorkflowRuns:
            jobValues
        case .deleteBranch, .setCheckRun, .cherryPick, .postMessage, .linkInJira, .updateConfigMaps: otherValues
        }
    }

    private var threadValues: [String: JSONValue] {
        switch self {
        case .setState(let state, let thread): ["state": .string(state.word), "on": .init(thread)]
        case .setTitle(let title, let thread): ["title": .string(title), "on": .init(thread)]
        case .setText(let text, let source, let thread):
            ["text": .string(text), "of": .string(source.words), "on": .init(thread)]
        case .setMilestone(let number, let thread):
            ["number": number.map(JSONValue.int) ?? .null, "on": .init(thread)]
        case .react(let reaction, let source, let thread):
            ["reaction": .string(reaction.rawValue), "to": .string(source.words), "on": .init(thread)]
        case .setPinned(let isPinned, let issue): ["pinned": .bool(isPinned), "issue": .init(issue.id)]
        case .transfer(let issue, let repository): ["issue": .init(issue.id), "to": .init(repository.name)]
        default: [:]
        }
    }

    private var jobValues: [String: JSONValue] {
        switch self {
        case .startJobs(let requests): ["jobs": .array(requests.map(\.value))]
        case .abortJobs(let pull, let names, let reason, _):
            ["of": .init(pull), "reason": .string(reason)]
                .merging(names.isEmpty ? [:] : ["jobs": .array(names.map { .string($0) })]) { first, _ in first }
        case .recordJobs(let requests, let verdict):
            [
                "jobs": .array(requests.map(\.value)), "description": .string(verdict.description),
                "url": .string(verdict.url),
            ]
        case .reportJobs(let pull, let sha): ["of": .init(pull), "sha": .init(sha)]
        case .approveWorkflowRuns(let runs), .rerunFailedWorkflowRuns(let runs):
            ["repository": .init(runs.repository), "branch": .string(runs.branch), "sha": .init(runs.sha)]
        default: [:]
        }
    }

    private var otherValues: [String: JSONValue] {
        switch self {
        case .deleteBranch(let branch, let repository):
            ["branch": .string(branch), "repository": .init(repository)]
        case .setCheckRun(let verdict, let sha, let repository):
            [
                "name": .string(verdict.name), "title": .string(verdict.title), "summary": .string(verdict.summary),
                "sha": .init(sha), "repository": .init(repository),
            ]
        case .cherryPick(let pick):
            [
                "pull": .init(pick.pull), "target": .string(pick.target), "title": .string(pick.title),
                "body": .string(pick.body), "requester": .init(pick.requester), "labels": .init(pick.labels),
            ]
        case .postMessage(let text, let channel): ["text": .string(text), "channel": .string(channel)]
        case .linkInJira(let link):
            ["key": .string(link.key), "url": .string(link.url), "title": .string(link.title)]
        case .updateConfigMaps(let updates, let sha, let pull):
            ["config_maps": .array(updates.map(\.value)), "sha": .init(sha), "for": .init(pull.id)]
        default: [:]
        }
    }
}

extension JSONValue {
    /// What describes itself as people write it: a login, a label, `org/repo#12`.
    fileprivate init(_ value: some CustomStringConvertible) {
        self = .string(value.description)
    }

    fileprivate init(_ values: [some CustomStringConvertible]) {
        self = .array(values.map { .string($0.description) })
    }
}

extension JobRequest {
    fileprivate var value: JSONValue {
        let strings = { (map: [String: String]) in JSONValue.object(map.mapValues(JSONValue.string)) }
        return [
            "job": .string(spec.job), "type": .string(spec.type.rawValue), "context": .string(spec.context),
            "refs": spec.refs.map { JSONValue($0) } ?? .null, "labels": strings(labels),
            "annotations": strings(annotations),
        ]
    }
}

extension ConfigMapUpdate {
    fileprivate var value: JSONValue {
        [
            "cluster": .string(cluster), "namespace": .string(namespace), "name": .string(name),
            "entries": .array(
                entries.map { entry in
                    ["key": .string(entry.key), "paths": .init(entry.paths), "gzip": .bool(entry.isCompressed)]
                }
            ),
        ]
    }
}

extension CommitStatus {
    fileprivate func values(on sha: CommitSHA, in repository: RepositoryName) -> [String: JSONValue] {
        [
            "context": .string(context), "state": .string(state.rawValue), "description": .string(description),
            "target_url": .string(targetURL), "sha": .init(sha), "repository": .init(repository),
        ]
    }
}

extension TextEvent.Source {
    fileprivate var words: String {
        switch self {
        case .description: "description"
        case .comment(let id): "comment \(id)"
        case .review: "review"
        case .reviewComment(let id): "review comment \(id)"
        }
    }
}

extension WantedState {
    fileprivate var word: String {
        switch self {
        case .open: "open"
        case .closed: "closed"
        case .closedAsNotPlanned: "not_planned"
        }
    }
}
