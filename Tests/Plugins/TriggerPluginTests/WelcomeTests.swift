import PluginKit
import PluginTesting
import Testing

@Suite struct WelcomeTests {
    static let strange = World(author: "eve")
    static let guidance = "People who contribute often can [join the organisation]"
    static let tip = "> Several pull requests of yours were merged already."
    static let custom =
        #"{"org_invite": {"prominent": {"message": "Join us at {join_org_url}.", "merged_pr_threshold": 0}}}"#

    @Test func says() async throws {
        let effects = try await Self.strange.tester().effects(of: .pull(.opened, Self.strange.pull))
        let text = """
            Hi @eve. Thanks for your pull request.

            I wait for a [harbor](https://github.com/orgs/harbor/people) member to look at the change and to comment \
            `/ok-to-test` on a line of its own. Until then I run no jobs for it.

            People who contribute often can [join the organisation](https://github.com/orgs/harbor/people); \
            jobs then run at once.

            Once the change is looked at, the `ok-to-test` label lets jobs run, for later commits too.

            The commands that I understand are [listed here](https://go.k8s.io/bot-commands?repo=harbor%2Flantern).
            """
        #expect(effects.last == .comment(text, on: Self.strange.pull.id))
        #expect(CommandLine.lines(of: text).isEmpty)
    }

    @Test(
        arguments: [
            ("{}", 2, guidance), ("{}", 3, tip),
            (#"{"org_invite": {"prominent": {"disabled": true}}}"#, 9, guidance),
            (#"{"org_invite": {"prominent": {"merged_pr_threshold": 10}}}"#, 9, guidance),
            (custom, 0, "Join us at https://github.com/orgs/harbor/people."),
            (#"{"join_org_url": "https://join.example"}"#, 0, "(https://join.example)"),
            (#"{"trusted_org": "quay"}"#, 0, "(https://github.com/orgs/quay/people); jobs"),
            (#"{"trusted_org": "quay"}"#, 0, "member, or one of [quay](https://github.com/orgs/quay/people), to look"),
            (#"{"ignore_ok_to_test": true}"#, 9, "does not take `/ok-to-test` for others."),
        ] as [(String, Int, String)]
    )
    func guides(_ settings: String, _ mergedCount: Int, _ part: String) async throws {
        let world = Self.strange.with {
            $0.settings = settings
            $0.mergedCount = mergedCount
        }
        let effects = try await world.tester().effects(of: .pull(.opened, world.pull))
        #expect(effects.last?.words?.contains(part) == true)
    }

    @Test func doesWithoutTheCountOfMergedPullRequests() async throws {
        let world = Self.strange.with { $0.failing = ["mergedPullRequestCount"] }
        let effects = try await world.tester().effects(of: .pull(.opened, world.pull))
        #expect(effects.last?.words?.contains(Self.guidance) == true)
    }

    @Test func drafts() async throws {
        let world = World(isDraft: true)
        let effects = try await world.tester().effects(of: .pull(.opened, world.pull))
        let text = """
            Skipping CI for Draft Pull Request.
            If you want CI signal for your change, please convert it to an actual PR.
            You can still manually trigger a test run with `/test all`
            """
        #expect(effects == [.comment(text, on: world.pull.id)])
    }
}
