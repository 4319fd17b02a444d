import Foundation
import PluginKit
import PluginTesting
import TriggerPlugin

/// An open pull request by `ada`, who is a member, or by `eve`, who is nobody; the member `ben` and the helper `col`, a
/// collaborator; and some jobs.
struct World: Sendable {
    var settings = "{}"
    var author: Login = "ada"
    var labels: [LabelName] = []
    var files = ["main.swift"]
    var statuses: [String: CommitStatus.State] = [:]
    /// The contexts that the base branch requires.
    var required: [String] = []
    var isMergeable: Bool?
    var isDraft = false
    var headFirstSeen = Date.distantPast
    var jobs = World.standardJobs
    var mergedCount = 0
    var failing: Set<String> = []
    var comments: [Comment] = []
    /// The head that the pull request has by now; nil for the one of the event.
    var newerHead: CommitSHA?

    var pull: PullRequest {
        Sample.pullRequest {
            $0.author = User(login: author)
            $0.labels = labels
            $0.isMergeable = isMergeable
            $0.isDraft = isDraft
        }
    }

    func tester() throws -> PluginTester<Trigger> { try tester(on: FakeForge(facts)) }

    /// What is on the forge.
    var facts: FakeForge.Facts {
        var facts = FakeForge.Facts()
        facts.members = ["harbor": ["ada", "ben"], "quay": ["nat"]]
        facts.collaborators[Sample.repository] = ["col"]
        facts.pullRequests[pull.id] = pull
        if let newerHead { facts.pullRequests[pull.id]?.head.sha = newerHead }
        facts.comments[pull.id] = comments
        facts.labels[pull.id] = labels
        facts.changedFiles[pull.id] = files.map { ChangedFile(path: $0) }
        facts.statuses[pull.head.sha] = statuses.sorted { $0.key < $1.key }
            .map { CommitStatus(context: $0.key, state: $0.value, description: "") }
        facts.requiredContexts["harbor/lantern:main"] = required
        facts.heads["harbor/lantern:main"] = "3333333333333333333333333333333333333333"
        facts.headsFirstSeen[pull.head.sha] = headFirstSeen
        facts.mergedPullRequestCounts = ["eve": mergedCount]
        facts.failing = failing
        return facts
    }

    /// The plugin, for a forge.
    func tester(on forge: FakeForge) throws -> PluginTester<Trigger> {
        let entry = settings.replacing(
            "{",
            with: #"{"repos": ["harbor"]"# + (settings == "{}" ? "" : ","),
            maxReplacements: 1
        )
        let section = try JSONDecoder().decode(PerRepository<TriggerSettings>.self, from: Data("[\(entry)]".utf8))
        return PluginTester(Trigger(configuration: section), forge: forge, jobs: jobs)
    }

    /// A comment under the pull request.
    func comment(_ body: String, by login: Login = "ben") -> ForgeEvent {
        .comment(body, by: login, on: Issue(pull))
    }

    /// The same world, changed.
    func with(_ change: (inout World) -> Void) -> World {
        var world = self
        change(&world)
        return world
    }
}

extension World {
    /// `unit` runs by itself, `docs` for changed Markdown, `lint` likewise and optionally, `e2e` and the optional
    /// `fuzz` when asked for; `old` is for another branch; `bench` has a command of its own in `.prow.yaml`.
    static let standardJobs = FakeJobs(
        central: [
            job("unit") { $0.alwaysRun = true },
            job("docs") { $0.changes = RegexpChangeMatcher(runIfChanged: try? RegularExpression(#"\.md$"#)) },
            job("lint") {
                $0.alwaysRun = true
                $0.optional = true
            },
            job("e2e"),
            job("fuzz") { $0.optional = true },
            job("old") {
                $0.alwaysRun = true
                $0.brancher = (try? Brancher(branches: ["release-.*"])) ?? Brancher()
            },
        ].compactMap(\.self),
        inRepository: [
            job("bench") {
                if let trigger = try? RegularExpression(#"(?m)^/bench( \w+)?$"#) { $0.trigger = trigger }
                $0.rerunCommand = "/bench"
            }
        ].compactMap(\.self)
    )

    static func job(_ name: String, _ change: (inout Presubmit) -> Void = { _ in }) -> Presubmit? {
        guard var job = try? Presubmit(base: JobBase(name: name)) else { return nil }
        job.base.labels = ["team": "keepers"]
        change(&job)
        return job
    }
}

extension World {
    /// What is wrong with `.prow.yaml` at the head of the sample, or at another commit.
    static func mistake(
        at commit: CommitSHA = "1111111111111111111111111111111111111111",
        findings: [String] = [".prow.yaml:3:3: error: wrong\n  alway_run: true\n  ^"]
    ) -> InvalidJobConfiguration {
        InvalidJobConfiguration(
            commit: commit,
            file: ".prow.yaml",
            line: 3,
            summary: ".prow.yaml:3:3: error: wrong",
            findings: findings
        )
    }

    /// A comment of the bot's that tells of mistakes.
    static func notice(by author: Login = "bowsprit", about head: CommitSHA) -> Comment {
        let body = "Mistakes at \(head)\n\(Notice(key: "prow-config", body: nil).marker)"
        return Comment(id: 7, author: User(login: author), body: body, createdAt: Sample.time)
    }
}

extension Effect {
    /// The effect in a few characters.
    var short: String {
        switch self {
        case .setLabel(let label, let present, _): (present ? "+" : "-") + label.text
        case .startJobs(let requests): "run " + requests.map(\.spec.job).joined(separator: ",")
        case .abortJobs(_, let names, _, _): (["abort"] + names).joined(separator: " ")
        case .comment: "say"
        case .reply: "reply"
        case .setNotice(let notice, _): notice.body == nil ? "no notice" : "notice"
        case .setStatus(let status, _, _): "\(status.context) is \(status.state.rawValue)"
        case .deleteComments: "prune"
        case .approveWorkflowRuns: "approve runs"
        case .rerunFailedWorkflowRuns: "rerun runs"
        default: "\(self)"
        }
    }

    /// What a comment, reply or notice says.
    var words: String? {
        switch self {
        case .reply(let text), .comment(let text, _): text
        case .setNotice(let notice, _): notice.body
        default: nil
        }
    }

    /// The jobs to start.
    var requests: [JobRequest] {
        if case .startJobs(let requests) = self { requests } else { [] }
    }
}

extension World: CustomStringConvertible {
    /// What a failing row shows of its world.
    var description: String {
        let parts = [
            "by \(author)", settings == "{}" ? nil : settings, labels.isEmpty ? nil : "labels \(labels)",
            files == ["main.swift"] ? nil : "files \(files)", statuses.isEmpty ? nil : "statuses \(statuses)",
            required.isEmpty ? nil : "required \(required)",
            isMergeable.map { $0 ? "mergeable" : "conflicting" }, isDraft ? "draft" : nil,
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }
}
