import PluginKit
import PluginTesting
import Testing

/// How far the code of jobs is trusted.
@Suite struct JobTrustTests {
    static let ours = World()
    static let strange = World(author: "eve")
    static let vouchedFor = World(author: "eve", labels: ["ok-to-test"])

    /// The trust of all jobs that an event starts, at least one.
    private func trust(_ world: World, _ event: ForgeEvent) async throws -> Set<JobTrust> {
        Set(try await world.tester().effects(of: event).flatMap(\.requests).map(\.trust))
    }

    @Test(
        arguments: [
            (ours, "/test unit", "ben", .trusted), (ours, "/test all", "ada", .trusted),
            (ours, "/retest", "mallory", .trusted), (World(author: "col"), "/test unit", "ben", .trusted),
            (World(author: "bowsprit"), "/test unit", "ben", .trusted),
            (strange, "/test unit", "ben", .untrusted), (strange, "/test all", "col", .untrusted),
            (strange, "/retest", "ben", .untrusted), (strange, "/test-manual-required", "ben", .untrusted),
            (strange, "/ok-to-test", "ben", .trusted), (strange, "/test unit\n/ok-to-test", "ben", .trusted),
            (strange.with { $0.labels = ["lgtm", "approved"] }, "/test unit", "ben", .untrusted),
            (vouchedFor, "/test unit", "ben", .trusted), (vouchedFor, "/test unit", "eve", .trusted),
            (vouchedFor, "/bench", "mallory", .trusted),
            (
                strange.with { $0.settings = #"{"ignore_ok_to_test": true}"# }, "/ok-to-test\n/test unit", "ben",
                .untrusted
            ),
            (World(settings: #"{"only_org_members": true}"#, author: "col"), "/test unit", "ben", .untrusted),
            (World(settings: #"{"trusted_org": "quay"}"#, author: "nat"), "/test unit", "ben", .trusted),
            (World(settings: #"{"trusted_apps": ["robo"]}"#, author: "robo[bot]"), "/test unit", "ben", .trusted),
            (World(author: "robo[bot]"), "/test unit", "ben", .untrusted),
        ] as [(World, String, Login, JobTrust)]
    )
    func ofComments(_ world: World, _ body: String, _ login: Login, _ expected: JobTrust) async throws {
        #expect(try await trust(world, world.comment(body, by: login)) == [expected])
    }

    @Test(
        arguments: [
            (ours, .opened, nil, .trusted), (ours, .synchronize, nil, .trusted), (ours, .reopened, nil, .trusted),
            (ours, .readyForReview, nil, .trusted), (vouchedFor, .synchronize, nil, .trusted),
            (strange, .labeled, "ok-to-test", .trusted), (strange, .labeled, "lgtm", .untrusted),
        ] as [(World, PullRequestEvent.Action, LabelName?, JobTrust)]
    )
    func ofPullRequests(
        _ world: World,
        _ action: PullRequestEvent.Action,
        _ label: LabelName?,
        _ expected: JobTrust
    ) async throws {
        #expect(try await trust(world, .pull(action, world.pull, by: "ben", label: label)) == [expected])
    }

    @Test func whatIsMergedIsPostMerge() async throws {
        #expect(try await trust(World(jobs: PushTests.jobs), .push(PushTests.push)) == [.postMerge])
    }
}
