import BlunderbussPlugin
import Foundation
import PluginKit
import PluginTesting
import Testing

@Suite struct BlunderbussTests {
    static let pull = Sample.pullRequest()
    static let both: Set<Reviewer> = [.user("ben"), .user("cleo")]

    /// Whom effects ask; chance decides the order.
    static func asked(_ effects: [Effect]) -> Set<Reviewer> {
        effects.reduce(into: []) { asked, effect in
            if case .setReviewRequested(let people, true, pull.id, nil) = effect { asked.formUnion(people) }
        }
    }

    static func settings(_ json: String) throws -> ReviewerSettings {
        try JSONDecoder().decode(ReviewerSettings.self, from: Data(json.utf8))
    }

    static func tester(
        _ json: String = "{}",
        now pull: PullRequest = pull,
        busy: Set<Login> = [],
        failing: Set<String> = []
    ) throws -> PluginTester<Blunderbuss> {
        var facts = FakeForge.Facts()
        facts.pullRequests[pull.id] = pull
        facts.changedFiles[pull.id] = [ChangedFile(path: "a.txt")]
        facts.busy = busy
        facts.failing = failing
        return PluginTester(
            Blunderbuss(configuration: try settings(json)),
            facts: facts,
            owners: FakeOwners(OwnersTree(files: ["OWNERS": "reviewers: [Ben, cleo, ada]"]))
        )
    }

    static let draft = Sample.pullRequest { $0.isDraft = true }
    static let requested = Sample.pullRequest { $0.requestedReviewers = [.user("zoe")] }
    static let waiting = #"{"wait_for_status": {}}"#
    static let description = "Not mergeable. Needs lgtm label."

    static func body(_ text: String) -> ForgeEvent { .pull(.opened, Sample.pullRequest { $0.body = text }) }

    /// An event, the settings, whether people are asked, and what is read for it.
    @Test(
        arguments: [
            (.pull(.opened), "{}", true, ["changedFiles"]),
            (.pull(.readyForReview), "{}", true, ["changedFiles"]),
            (.pull(.opened, draft), "{}", true, ["changedFiles"]),
            (.pull(.opened, draft), #"{"ignore_drafts": true}"#, false, []),
            (.pull(.readyForReview), #"{"ignore_drafts": true}"#, true, ["changedFiles"]),
            (.pull(.opened), #"{"ignore_authors": ["ADA"]}"#, false, []),
            (.pull(.opened), #"{"ignore_authors": ["adam"]}"#, true, ["changedFiles"]),
            (.pull(.opened), waiting, false, []),
            (body("/cc @zoe"), "{}", false, []),
            (body("Hello.\r\n/CC\r\n"), "{}", false, []),
            (body("/uncc @zoe"), "{}", false, []),
            (body("<!--\n/cc @zoe\n-->"), "{}", true, ["changedFiles"]),
            (body("See /cc @zoe"), "{}", true, ["changedFiles"]),
            (body("/ccc"), "{}", true, ["changedFiles"]),
            (body("/cc @zoe\n/auto-cc"), "{}", true, ["pullRequest", "changedFiles"]),
            (.comment("/auto-cc"), "{}", true, ["pullRequest", "changedFiles"]),
            (.comment("/AUTO-CC "), waiting, true, ["pullRequest", "changedFiles"]),
            (.comment("/auto-cc"), #"{"ignore_authors": ["ada"]}"#, true, ["pullRequest", "changedFiles"]),
            (.comment("/auto-cc now"), "{}", false, []),
            (.comment("/auto-cc", on: Sample.issue()), "{}", false, []),
            (.comment("/auto-cc", on: Issue(Sample.pullRequest { $0.state = .closed })), "{}", false, []),
            (.pull(.synchronize), "{}", false, []),
            (.pull(.reopened), "{}", false, []),
            (
                .status("tide", .pending, description: description), waiting, true,
                ["openPullRequests(withHead:)", "changedFiles"]
            ),
            (
                .status("tide", .pending, description: "Not mergeable. Needs approved, lgtm labels."), waiting, true,
                ["openPullRequests(withHead:)", "changedFiles"]
            ),
            (.status("tide", .pending, description: description), "{}", false, []),
            (.status("tide", .success, description: description), waiting, false, []),
            (.status("other", .pending, description: description), waiting, false, []),
            (.status("tide", .pending, description: ""), waiting, false, []),
            (.status("tide", .pending, description: "Not mergeable. Needs kind label."), waiting, false, []),
            (
                .status("ci", .success, description: "all good"),
                #"{"wait_for_status": {"context": "ci", "state": "success", "description": "^all"}}"#, true,
                ["openPullRequests(withHead:)", "changedFiles"]
            ),
            (
                .status("tide", .pending, description: description, on: "4444444444444444444444444444444444444444"),
                waiting, false, ["openPullRequests(withHead:)"]
            ),
        ] as [(ForgeEvent, String, Bool, [String])]
    )
    func asks(_ event: ForgeEvent, _ json: String, _ asks: Bool, _ reads: [String]) async throws {
        let tester = try Self.tester(json)
        let effects = try await tester.effects(of: event)
        #expect(effects.count == (asks ? 1 : 0))
        #expect(Self.asked(effects) == (asks ? Self.both : []))
        #expect(tester.forge.reads == reads)
    }

    @Test(
        arguments: [
            (requested, waiting, false), (draft, waiting, true), (pull, waiting, true),
            (draft, #"{"wait_for_status": {}, "ignore_drafts": true}"#, false),
            (pull, #"{"wait_for_status": {}, "ignore_authors": ["ada"]}"#, false),
        ] as [(PullRequest, String, Bool)]
    )
    func asksWhenTheStatusComes(_ pull: PullRequest, _ json: String, _ asks: Bool) async throws {
        let tester = try Self.tester(json, now: pull)
        let effects = try await tester.effects(of: .status("tide", .pending, description: Self.description))
        #expect(Self.asked(effects) == (asks ? Self.both : []))
    }

    @Test func passesOverWhoIsBusy() async throws {
        let effects = try await Self.tester(#"{"use_status_availability": true}"#, busy: ["ben"])
            .effects(of: .pull(.opened))
        #expect(effects == [.setReviewRequested([.user("cleo")], present: true, on: Self.pull.id)])
        let unasked = try await Self.tester(busy: ["ben"]).effects(of: .pull(.opened))
        #expect(Self.asked(unasked) == Self.both)
        let broken = try Self.tester(#"{"use_status_availability": true}"#, failing: ["isBusy"])
        #expect(Self.asked(try await broken.effects(of: .pull(.opened))) == Self.both)
    }

    @Test func saysThatThereIsNobody() async throws {
        let tester = try Self.tester(#"{"use_status_availability": true}"#, busy: ["ben", "cleo"])
        #expect(
            try await tester.refusal(of: .comment("/auto-cc"))
                == "There is nobody to ask: OWNERS files name no other owner with time for these files."
        )
        #expect(try await tester.effects(of: .pull(.opened)).isEmpty)
    }

    @Test(
        arguments: [
            (#"{"request_count": 0}"#, "`request_count` is 0; it must be at least 1"),
            (
                #"{"max_request_count": -1}"#,
                "`max_request_count` is -1; it must be at least 0, which sets no limit"
            ),
            (
                #"{"wait_for_status": {"state": "done"}}"#,
                "there is no state `done`; use error, failure, pending or success"
            ),
            (#"{"wait_for_status": {"description": "("}}"#, "missing )"),
        ]
    )
    func refusesSettings(_ json: String, _ words: String) throws {
        let error = #expect(throws: DecodingError.self) { try Self.settings(json) }
        guard case .dataCorrupted(let context) = error else {
            Testing.Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(context.debugDescription.contains(words))
    }

    @Test func hasDefaults() throws {
        let settings = try Self.settings("{}")
        #expect(settings.requestCount == 2 && settings.maxRequestCount == 0 && settings.waitForStatus == nil)
        let status = try #require(try Self.settings(Self.waiting).waitForStatus)
        #expect(status.context == "tide" && status.state == "pending")
        let empty = #"{"wait_for_status": {"context": "", "state": "", "description": ""}}"#
        #expect(try Self.settings(empty).waitForStatus == status)
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [Self.tester()]).isEmpty)
    }
}
