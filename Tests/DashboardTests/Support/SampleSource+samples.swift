import Dashboard
import ForgeModel
import Foundation
import JobModel
import WebPages

extension SampleSource.Content {
    static let now = Date(timeIntervalSince1970: 1_795_410_000)

    /// A busy bot, with one of everything that pages show differently.
    static let busy: SampleSource.Content = {
        var content = SampleSource.Content()
        content.jobs = jobs
        content.logs = [
            "run-0": Array(failedLog.utf8), "run-1": Array("+ make e2e\nstarting browser ...\n".utf8),
            "run-2": Array("ok\n".utf8),
        ]
        content.results = ["run-0": results]
        for file in results.files {
            content.files["run-0", default: [:]][file.path] = Array("<script>alert(1)</script>".utf8)
        }
        content.pullRequests = pullRequests
        content.deliveries = deliveries
        content.deadLetters = deadLetters
        content.catalogue = catalogue
        content.configuration = configuration
        return content
    }()

    private static let configuration = ConfigurationState(
        readAt: ago(86_400),
        refusedAt: ago(90),
        counts: ["12 files", "41 presubmits", "3 postsubmits", "8 periodics", "9 plugins"],
        findings: [
            .init(
                isError: true,
                place: "config/jobs/lantern.yaml:14:7",
                message: "unknown key `alway_run`; did you mean `always_run`?",
                code: "unknown-key"
            ),
            .init(
                isError: false,
                place: "plugins.yaml:3:5",
                message: "Bowsprit does not have these plugins of Prow: golint",
                code: "plugin-without-effect"
            ),
        ]
    )

    static let lantern = RepositoryName(owner: "harbor", name: "lantern")
    static let charts = RepositoryName(owner: "harbor", name: "charts")
    static let sha: CommitSHA = "a1b2c3d4e5f60718293a4b5c6d7e8f9012345678"

    private static let failedLog = """
        + go test ./...
        ok  \tlantern/beam\t0.412s
        \u{1B}[1m=== RUN   TestShutter\u{1B}[0m
            shutter_test.go:41: \u{1B}[31mgot 3 blinks, want 2\u{1B}[0m
        --- FAIL: TestShutter (0.02s)
        FAIL\tlantern/shutter\t0.020s
        exit status 1

        """

    private static let results = JobResults(
        files: [
            .init(path: "artifacts/core.dump", size: 20_971_520), .init(path: "artifacts/junit.xml", size: 5_376),
            .init(path: "artifacts/pictures/a b.png", size: 812), .init(path: "artifacts/report.html", size: 25),
            .init(path: "build-log.txt", size: 201), .init(path: "finished.json", size: 160),
        ],
        tests: TestResults(
            passed: 1_240,
            failed: 2,
            skipped: 3,
            failures: [
                .init(name: "lantern.TestShutter", message: "got 3 blinks, want 2", report: "artifacts/junit.xml"),
                .init(name: "lantern.TestWick", message: "", report: "artifacts/junit.xml"),
            ]
        ),
        notes: [Fact(name: "coverage", value: "81 %")]
    )

    private static func ago(_ seconds: TimeInterval) -> Date { now.addingTimeInterval(-seconds) }

    private static var jobs: [JobDetails] {
        let states: [ProwJobState] = [.failure, .pending, .success, .triggered, .aborted, .error, .success, .failure]
        let names = ["pull-lantern-unit", "pull-lantern-e2e", "pull-lantern-lint"]
        return (0..<60).map { index in
            let state = states[index % states.count]
            let created = ago(TimeInterval(60 + index * 170))
            let isPeriodic = index == 4
            let summary = JobSummary(
                name: "run-\(index)",
                job: isPeriodic ? "nightly-sweep" : names[index % names.count],
                type: isPeriodic ? .periodic : .presubmit,
                state: state,
                description: state == .failure ? "exit status 1" : state == .error ? "no such image" : "",
                repository: isPeriodic ? nil : index % 5 == 3 ? charts : lantern,
                baseBranch: "main",
                pulls: isPeriodic
                    ? []
                    : [
                        JobPull(
                            number: index % 5 == 3 ? 18 : 14 + index % 4,
                            head: sha,
                            author: "mira",
                            title: "Blink twice at dusk"
                        )
                    ],
                buildID: "18\(index)",
                created: created,
                started: state == .triggered ? nil : created.addingTimeInterval(9),
                finished: state.isTerminal ? created.addingTimeInterval(143) : nil
            )
            return JobDetails(
                summary: summary,
                cloned: state == .triggered ? nil : created.addingTimeInterval(6),
                cause: Cause(text: "/test all by @mira", delivery: "72d3162e-cc78-11e3-81ab-4c9367dc0958"),
                metadata: [Fact(name: "Cluster", value: "local")],
                yaml: "apiVersion: prow.k8s.io/v1\nkind: ProwJob\nmetadata:\n  name: run-\(index)\n",
                allowedActions: state.isTerminal ? [.rerun, .rerunLatest] : [.abort]
            )
        }
    }

    private static var pullRequests: [PullRequestDetails] {
        let waiting = PullRequestDetails(
            summary: PullRequestSummary(
                id: ThreadID(lantern, 14),
                title: "Blink twice at dusk",
                author: "mira",
                state: .open,
                mark: .failure,
                verdict: "Not merging: `pull-lantern-unit` failed. Next: fix it and push, or comment `/retest`",
                updated: ago(95)
            ),
            head: sha,
            baseBranch: "main",
            url: "http://127.0.0.1:8080/harbor/lantern/pull/14",
            reasons: [
                MergeReason(
                    mark: .failure,
                    text: "`pull-lantern-unit` failed: exit status 1.",
                    command: "/retest",
                    url: "/jobs/run-0"
                ),
                MergeReason(
                    mark: .running,
                    text: "Waiting for `pull-lantern-e2e` (running for 41 s).",
                    url: "/jobs/run-1"
                ),
                MergeReason(
                    mark: .waiting,
                    text: "Needs approval for `docs/` from one of its four approvers.",
                    command: "/approve"
                ),
                MergeReason(mark: .success, text: "Has the label `lgtm`."),
                MergeReason(mark: .success, text: "No label forbids merging."),
            ],
            labels: ["lgtm", "size/S", "kind/feature"],
            approvals: [
                DirectoryApproval(directory: "beam/", approvedBy: ["noor"], approvers: ["noor", "olu"]),
                DirectoryApproval(directory: "docs/", approvers: ["ana", "bo", "cleo", "dai"]),
            ],
            contexts: [
                ContextState(context: "pull-lantern-unit", mark: .failure, description: "exit status 1", job: "run-0"),
                ContextState(context: "pull-lantern-e2e", mark: .running, description: "Job started.", job: "run-1"),
                ContextState(context: "tide", mark: .waiting, description: "Not mergeable.", isRequired: false),
            ],
            actions: [
                BotAction(
                    time: ago(90),
                    text: "set the status `pull-lantern-unit` to failure",
                    cause: Cause(text: "the end of the job")
                ),
                BotAction(
                    time: ago(240),
                    text: "added the label `lgtm`",
                    plugin: "lgtm",
                    cause: Cause(text: "/lgtm by @noor", delivery: "72d3162e-cc78-11e3-81ab-4c9367dc0958")
                ),
            ],
            commands: [
                SuggestedCommand(command: "/retest", purpose: "Runs the failed required jobs again."),
                SuggestedCommand(command: "/hold", purpose: "Keeps it from merging until `/hold cancel`."),
            ]
        )
        let states: [(PullRequestState, Mark, String)] = [
            (.open, .success, "Merges as soon as its turn comes"), (.draft, .waiting, "Is a draft"),
            (.merged, .success, "Merged into `main`"), (.open, .running, "Waiting for `pull-charts-render`"),
        ]
        return [waiting]
            + states.enumerated().map { index, row in
                PullRequestDetails(
                    summary: PullRequestSummary(
                        id: ThreadID(index == 3 ? charts : lantern, 15 + index),
                        title: ["Oil the hinges", "Draft the tide table", "Paint the rail", "Chart the shoals"][index],
                        author: "olu",
                        state: row.0,
                        mark: row.1,
                        verdict: row.2,
                        updated: ago(TimeInterval(600 * (index + 1)))
                    ),
                    head: sha,
                    baseBranch: "main"
                )
            }
    }

    private static var deliveries: [DeliveryDetails] {
        let states: [DeliveryState] = [.done, .running, .dead, .waiting, .retrying]
        return states.enumerated().map { index, state in
            DeliveryDetails(
                summary: DeliverySummary(
                    guid: index == 0 ? "72d3162e-cc78-11e3-81ab-4c9367dc0958" : "guid-\(index)",
                    event: index % 2 == 0 ? "issue_comment" : "pull_request",
                    action: index % 2 == 0 ? "created" : "synchronize",
                    repository: lantern,
                    number: 14,
                    sender: "mira",
                    received: ago(TimeInterval(30 + 60 * index)),
                    state: state,
                    attempts: state == .dead ? 5 : 1,
                    duration: state == .waiting ? nil : .milliseconds(38),
                    plugins: state == .waiting
                        ? []
                        : [
                            PluginRun(plugin: "lgtm", duration: .milliseconds(12), effects: ["add label lgtm"]),
                            PluginRun(plugin: "hold", duration: .milliseconds(1)),
                            PluginRun(
                                plugin: "approve",
                                duration: .milliseconds(3),
                                refusal: "You are not an approver of any file here."
                            ),
                        ],
                    error: state == .dead ? "GitHub answered 502 five times" : nil
                ),
                payload: #"{"action":"created","number":14,"issue":{"title":"Blink twice at dusk"}}"#,
                mayReplay: state == .dead
            )
        }
    }

    private static var deadLetters: [DeadLetter] {
        [
            DeadLetter(
                guid: "guid-2",
                event: "issue_comment",
                repository: lantern,
                number: 14,
                plugin: "external:crane",
                reason: "http://crane answered 404: no such hook",
                at: ago(150)
            ),
            DeadLetter(guid: "guid-3", event: "push", plugin: nil, reason: "the payload cannot be read", at: ago(900)),
        ]
    }

    private static let catalogue = PluginCatalogue(
        plugins: [
            PluginEntry(
                name: "hold",
                summary: "Keeps a pull request from merging with the label `do-not-merge/hold`.",
                commands: [
                    CommandEntry(
                        usage: "/hold [cancel]",
                        summary: "Adds or removes the label.",
                        audience: "anyone",
                        places: "open pull requests",
                        examples: ["/hold", "/hold cancel"]
                    )
                ]
            ),
            PluginEntry(name: "size", summary: "Labels pull requests by how much they change."),
            PluginEntry(
                name: "crane",
                summary: "Lifts things.",
                commands: [
                    CommandEntry(usage: "/lift", summary: "Lifts.", audience: "Anyone", places: "", examples: ["/lift"])
                ],
                endpoint: "http://crane:8888"
            ),
            PluginEntry(name: "wip", summary: "Marks drafts as work in progress."),
        ],
        enablements: [
            PluginEnablement(plugin: "hold", scope: "harbor", origin: "plugins.yaml:12"),
            PluginEnablement(plugin: "crane", scope: "harbor", origin: "plugins.yaml:20"),
            PluginEnablement(plugin: "size", scope: "harbor/lantern", origin: "plugins.yaml:18"),
        ],
        repositories: [charts, lantern]
    )
}
