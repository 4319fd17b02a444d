import ForgeModel
import Foundation
import Hooks
import PluginKit
import PluginTesting
import Settings
import YAML

@testable import BowspritApp

/// What some people did to one pull request, and what the webhooks of it make of the forge, in whatever order they
/// arrive.
struct History: Sendable {
    /// What a seeded history may hold: each is somebody's comment, of a plugin of its own.
    static let comments: [(login: Login, body: String)] = [
        ("ben", "/lgtm"), ("cleo", "/approve"), ("ben", "/hold"), ("ada", "/kind bug"), ("ben", "/lifecycle stale"),
        ("ada", "/assign cleo"), ("ada", "/stage alpha"), ("ben", "/shrug"), ("ben", "/retitle A better name"),
        ("ben", "/milestone v1"), ("ben", "/status in-review"), ("ada", "/release-note-none"), ("ben", "/check-dco"),
        ("ben", "/check-cla"), ("ada", "/check-required-labels"), ("ben", "/verify-owners"), ("ben", "/link-issue 7"),
    ]

    static let plugins = """
        plugins:
          harbor:
            plugins: [\(PluginList.builtin.catalog.names.filter { !exclusive.contains($0) }.sorted().joined(separator: ", "))]
        lgtm: [{repos: [harbor], store_tree_hash: true}]
        label: {additional_labels: [good-to-know]}
        repo_milestone: {"": {maintainers_team: keepers}}
        require_matching_label:
          - {org: harbor, prs: true, regexp: ^kind/, missing_label: needs-kind, grace_period: 0s}
        blockades: [{repos: [harbor], blockregexps: [^sealed/]}]
        cherry_pick_unapproved: {branchregexp: ^main$}
        """

    /// Rifle may not be on beside blunderbuss.
    private static let exclusive: Set<String> = ["rifle"]

    let events: [ForgeEvent]
    let facts: FakeForge.Facts

    /// Makes a history: a pull request is opened, then some comment, and sometimes its author pushes or renames it.
    init(seed: Int) {
        var random = SeededRandom("history \(seed)")
        var pull = Sample.pullRequest {
            $0.body = "```release-note\nNONE\n```"
            $0.defaultBranch = "main"
            $0.commitCount = 2
        }
        var events: [ForgeEvent] = [.pull(.opened, pull)]
        var facts = Self.world(of: pull)
        let chosen = Self.comments.shuffled(using: &random).prefix(Int.random(in: 1...6, using: &random))
        for (number, comment) in chosen.enumerated() {
            if Int.random(in: 0..<5, using: &random) == 0 {
                pull.head.sha = CommitSHA(String(repeating: "\(number + 3)", count: 40))
                facts.headsFirstSeen[pull.head.sha] = Sample.time.addingTimeInterval(Double(number * 60 + 30))
                events.append(.pull(.synchronize, pull))
            }
            if Int.random(in: 0..<7, using: &random) == 0, !chosen.contains(where: { $0.body.hasPrefix("/retitle") }) {
                pull.title = "WIP: \(pull.title)"
                events.append(.pull(.edited, pull))
            }
            let written = Comment(
                id: 100 + number,
                author: User(login: comment.login),
                body: comment.body,
                createdAt: Sample.time.addingTimeInterval(Double(number * 60))
            )
            facts.comments[pull.id, default: []].append(written)
            events.append(
                .issueComment(IssueCommentEvent(action: .created, comment: written, issue: Issue(pull)))
            )
        }
        facts.pullRequests[pull.id] = pull
        facts.trees[pull.head.sha] = "tree of \(pull.head.sha)"
        self.events = events
        self.facts = facts
    }

    private static func world(of pull: PullRequest) -> FakeForge.Facts {
        var facts = FakeForge.Facts()
        facts.members["harbor"] = ["ada", "ben", "cleo"]
        facts.collaborators[Sample.repository] = ["ada", "ben", "cleo"]
        facts.teams["harbor/keepers"] = ["ben"]
        facts.milestones[Sample.repository] = [Milestone(number: 1, title: "v1")]
        facts.repositoryLabels[Sample.repository] = ["kind/bug", "sig/light", "needs-kind"]
        facts.changedFiles[pull.id] = [ChangedFile(path: "sealed/lamp.swift", additions: 12)]
        facts.commits[pull.id] = [
            Commit(sha: pull.head.sha, message: "fixup! Glow", author: "ada", parents: [pull.base.sha])
        ]
        facts.heads["harbor/lantern:main"] = pull.base.sha
        facts.issues[ThreadID(Sample.repository, 7)] = Sample.issue()
        facts.repositories[Sample.repository] = Repository(
            name: Sample.repository,
            nodeID: "R_1",
            defaultBranch: "main"
        )
        facts.headsFirstSeen[pull.head.sha] = .distantPast
        return facts
    }
}

/// The whole set of plugins, on a forge in memory.
struct ModelBot {
    let forge: FakeForge
    private let members: [PluginSet.Member]

    init(_ facts: FakeForge.Facts) throws {
        let node = try YAMLParser().parse(History.plugins, file: "plugins.yaml")
        let read = PluginsConfiguration.read(node, catalog: PluginList.builtin.catalog)
        guard let configuration = read.value else { throw UserError("\(read.diagnostics)") }
        let set = PluginSet(PluginList.builtin.registrations, configuration: configuration)
        guard set.diagnostics.isEmpty else { throw UserError("\(set.diagnostics)") }
        members = set.plugins(for: Sample.repository)
        forge = FakeForge(facts)
    }

    /// Handles deliveries, and those that follow when the bot changes labels.
    func handle(_ events: [ForgeEvent]) async throws {
        var waiting = events[...]
        var handled = 0
        while let event = waiting.popFirst() {
            handled += 1
            guard handled < 200 else { throw UserError("the plugins never come to rest") }
            let before = Set(forge.now.pullRequests[Sample.pullRequest().id]?.labels ?? [])
            try await handle(event, delivery: handled)
            guard let pull = forge.now.pullRequests[Sample.pullRequest().id] else { continue }
            let now = Set(pull.labels)
            for label in now.subtracting(before).sorted() {
                waiting.append(.pull(.labeled, pull, by: "bowsprit", label: label))
            }
            for label in before.subtracting(now).sorted() {
                waiting.append(.pull(.unlabeled, pull, by: "bowsprit", label: label))
            }
        }
    }

    private func handle(_ event: ForgeEvent, delivery: Int) async throws {
        let call = Call(
            deliveryID: "\(delivery)",
            repository: Sample.repository,
            bot: "bowsprit",
            forge: forge,
            owners: FakeOwners(
                OwnersTree(files: ["OWNERS": "approvers: [cleo]\nreviewers: [ben]\nlabels: [sig/light]"])
            ),
            jobs: FakeJobs(),
            tide: FakeTide(),
            web: FakeWeb(),
            waited: .seconds(3_600)
        )
        let plan = DeliveryPlan(event, plugins: members, jobs: call.jobs)
        for step in plan.steps {
            do {
                for effect in try await step.work.effects(call) { forge.apply(effect) }
            } catch is Refusal {}
        }
    }

    /// What stands in one of two worlds alone.
    func differences(from other: ModelBot) -> [String] {
        Set(standing).symmetricDifference(other.standing).sorted()
    }

    /// How the pull request stands: all that effects say should be so.
    var standing: [String] {
        let (facts, id) = (forge.now, Sample.pullRequest().id)
        guard let pull = facts.pullRequests[id] else { return [] }
        let notices = (facts.comments[id] ?? []).filter { $0.author.login == "bowsprit" }.map(\.body).sorted()
        let statuses = (facts.statuses[pull.head.sha] ?? []).map { "\($0.context) \($0.state)" }.sorted()
        return [
            "title \(pull.title)", "body \(pull.body)", "milestone \(pull.milestone?.title ?? "none")", "\(pull.state)",
        ]
            + pull.labels.map(\.text).sorted() + pull.assignees.map(\.text).sorted()
            + pull.requestedReviewers.map(\.description).sorted() + statuses + notices
    }
}
