import ForgeModel
import Foundation
import JobModel
import PluginKit
import PluginTesting
import Testing

@testable import Hooks

@Suite struct EffectReportTests {
    private static let pull = Sample.pullRequest()
    private static let thread = pull.id
    private static let home = Sample.repository
    private static let job = JobRequest(
        spec: ProwJobSpec(type: .presubmit, job: "unit"),
        labels: ["a": "b"],
        trust: .trusted
    )
    private static let runs = WorkflowRuns(repository: home, branch: "glow", sha: pull.head.sha)
    private static let there = Repository(
        name: RepositoryName(owner: "harbor", name: "mast"),
        nodeID: "R",
        defaultBranch: "main"
    )
    private static let jobValue: JSONValue = [
        "job": "unit", "type": "presubmit", "context": "", "refs": .null, "labels": ["a": "b"], "annotations": [:],
    ]

    static let rows: [(Effect, String, [String: JSONValue])] = [
        (
            .setLabel("lgtm", present: true, on: thread), "set_label",
            ["label": "lgtm", "present": true, "on": "harbor/lantern#14"]
        ),
        (
            .setAssigned(["ada", "ben"], present: false, on: thread), "set_assigned",
            ["logins": ["ada", "ben"], "present": false, "on": "harbor/lantern#14"]
        ),
        (
            .setReviewRequested([.team(organization: "harbor", slug: "crew")], present: true, on: thread),
            "set_review_requested", ["reviewers": ["harbor/crew"], "present": true, "on": "harbor/lantern#14"]
        ),
        (.comment("Hello", on: thread), "comment", ["body": "Hello", "on": "harbor/lantern#14"]),
        (.reply("No."), "reply", ["message": "No."]),
        (
            .setNotice(Notice(key: "approve", body: nil), on: thread), "set_notice",
            ["key": "approve", "body": .null, "renewal": "inPlace", "on": "harbor/lantern#14"]
        ),
        (
            .setStatus(CommitStatus(context: "ci", state: .success, description: "ok"), on: "1234", in: home),
            "set_status",
            [
                "context": "ci", "state": "success", "description": "ok", "target_url": "", "sha": "1234",
                "repository": "harbor/lantern",
            ]
        ),
        (
            .deleteComments(containing: ["old"], on: thread), "delete_comments",
            ["containing": ["old"], "on": "harbor/lantern#14"]
        ),
        (.startJobs([job]), "start_jobs", ["jobs": [jobValue]]),
        (.abortJobs(of: thread, reason: "new"), "abort_jobs", ["of": "harbor/lantern#14", "reason": "new"]),
        (
            .recordJobs([job], JobVerdict(description: "said so", url: "u")), "record_jobs",
            ["jobs": [jobValue], "description": "said so", "url": "u"]
        ),
        (.reportJobs(of: thread, at: "1234"), "report_jobs", ["of": "harbor/lantern#14", "sha": "1234"]),
        (
            .approveWorkflowRuns(runs), "approve_workflow_runs",
            ["repository": "harbor/lantern", "branch": "glow", "sha": .string(pull.head.sha.text)]
        ),
        (
            .rerunFailedWorkflowRuns(runs), "rerun_failed_workflow_runs",
            ["repository": "harbor/lantern", "branch": "glow", "sha": .string(pull.head.sha.text)]
        ),
        (.setState(.closedAsNotPlanned, on: thread), "set_state", ["state": "not_planned", "on": "harbor/lantern#14"]),
        (.setTitle("Glow", on: thread), "set_title", ["title": "Glow", "on": "harbor/lantern#14"]),
        (
            .setText("Glow", of: .description, on: thread), "set_text",
            ["text": "Glow", "of": "description", "on": "harbor/lantern#14"]
        ),
        (.setMilestone(nil, on: thread), "set_milestone", ["number": .null, "on": "harbor/lantern#14"]),
        (
            .react(.thumbsUp, to: .comment(5), on: thread), "react",
            ["reaction": "+1", "to": "comment 5", "on": "harbor/lantern#14"]
        ),
        (.setPinned(true, issue: Sample.issue()), "set_pinned", ["pinned": true, "issue": "harbor/lantern#7"]),
        (
            .transfer(issue: Sample.issue(), to: there), "transfer",
            ["issue": "harbor/lantern#7", "to": "harbor/mast"]
        ),
        (.deleteBranch("glow", in: home), "delete_branch", ["branch": "glow", "repository": "harbor/lantern"]),
        (
            .setCheckRun(CheckRunVerdict(name: "c", title: "t", summary: "s"), on: "1234", in: home), "set_check_run",
            ["name": "c", "title": "t", "summary": "s", "sha": "1234", "repository": "harbor/lantern"]
        ),
        (
            .cherryPick(CherryPick(of: thread, to: "v1", title: "t", body: "b", requester: "ada")), "cherry_pick",
            [
                "pull": "harbor/lantern#14", "target": "v1", "title": "t", "body": "b", "requester": "ada",
                "labels": [],
            ]
        ),
        (.postMessage("Hi", channel: "dev"), "post_message", ["text": "Hi", "channel": "dev"]),
        (
            .linkInJira(JiraLink(key: "A-1", url: "u", title: "t")), "link_in_jira",
            ["key": "A-1", "url": "u", "title": "t"]
        ),
    ]

    @Test(arguments: rows)
    func everyEffectTellsWhatItIsMadeOf(_ effect: Effect, _ kind: String, _ values: [String: JSONValue]) {
        let report = EffectReport(effect, by: "probe")
        #expect(report.plugin == "probe")
        #expect(report.effect == kind)
        #expect(report.words == effect.words)
        #expect(report.values == values)
    }

    @Test func itIsWrittenOnOneLine() {
        let report = EffectReport(.comment("One\nTwo \"three\"", on: Self.thread), by: "probe")
        #expect(report.valuesText == #"{"body":"One\nTwo \"three\"","on":"harbor/lantern#14"}"#)
    }
}
