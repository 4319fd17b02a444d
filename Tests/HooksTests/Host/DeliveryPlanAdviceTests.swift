import ForgeModel
import Foundation
import JobModel
import Persistence
import PluginKit
import PluginTesting
import Settings
import Testing
import YAML

@testable import Hooks

/// What the plan of a delivery makes of lines that look like commands and are none.
@Suite(.timeLimit(.minutes(10))) struct DeliveryPlanAdviceTests {
    private static let all = [PluginRegistration(Probe.self), PluginRegistration(PushProbe.self)]

    private static func set(_ text: String) throws -> PluginSet {
        let catalog = PluginCatalog(names: Set(all.map(\.name.text)), sections: [])
        let read = PluginsConfiguration.read(try YAMLParser().parse(text, file: "plugins.yaml"), catalog: catalog)
        return PluginSet(all, configuration: try #require(read.value))
    }

    private static func plan(
        _ body: String,
        by author: User = User(login: "ada"),
        _ configuration: String = "plugins: {harbor: {plugins: [probe]}}",
        jobs: FakeJobs = FakeJobs()
    ) throws -> DeliveryPlan {
        guard case .issueComment(var event) = ForgeEvent.comment(body) else { throw CancellationError() }
        event.issue.id = ThreadID(HookWorld.repository, 1)
        event.comment.author = author
        let set = try set(configuration)
        let members = set.plugins(for: HookWorld.repository)
        var plan = DeliveryPlan(.issueComment(event), plugins: members, jobs: jobs)
        plan.addAdvice(from: set, jobs: jobs, bot: HookWorld.bot)
        return plan
    }

    @Test(arguments: [
        ("/raed", ["commands"]), ("/read\n/raed", ["probe", "commands"]), ("/read", ["probe"]), ("Nice.", []),
        ("/dance", []), ("", []),
    ])
    func adviceIsAStepLikeOthers(_ body: String, _ steps: [String]) throws {
        #expect(try Self.plan(body).steps.map(\.plugin.text) == steps)
    }

    @Test(arguments: [
        User(login: "dependabot[bot]", kind: .bot), User(login: "helper", kind: .bot), User(login: "helper[bot]"),
        User(login: "bowsprit-bot"), User(login: "Bowsprit-Bot"),
    ])
    func botsGetNoAdvice(_ author: User) throws {
        #expect(try Self.plan("/raed", by: author).steps.isEmpty)
    }

    @Test(arguments: [
        "plugins: {other: {plugins: [probe]}}", "plugins: {harbor: {plugins: [probe], excluded_repos: [lantern]}}",
        "plugins: {harbor: {plugins: [probe]}}\nunknown_commands: {reply: false}",
        "plugins: {harbor: {plugins: [probe]}}\nunknown_commands: {ignore: [raed]}",
    ])
    func whereItIsOffThereIsNone(_ configuration: String) throws {
        let plan = try Self.plan("/raed", configuration)
        #expect(plan.steps.isEmpty)
    }

    @Test func aPluginThatIsOffIsNamedUnlessAProgramHasItsName() throws {
        let off = "plugins: {harbor: {plugins: [push-probe]}}"
        #expect(try Self.plan("/read", off).steps.map(\.plugin.text) == ["commands"])
        let external = "\(off)\nexternal_plugins: {harbor: [{name: probe, endpoint: 'http://localhost'}]}"
        #expect(try Self.plan("/read", external).steps.isEmpty)
    }

    @Test func aLineThatStartsAJobIsRight() throws {
        var presubmit = try Presubmit(base: JobBase(name: "unit"))
        presubmit.trigger = try RegularExpression("(?m)^/raed$")
        let jobs = FakeJobs(central: [presubmit])
        #expect(try Self.plan("/raed", jobs: jobs).steps.isEmpty)
        #expect(try Self.plan("/raed now", jobs: jobs).steps.count == 1)
    }

    @Test func theReplyIsWrittenOnceWhateverHappens() async throws {
        try await withHooks { world in
            try await world.connect()
            let thread = try await world.openIssue()
            try await world.working {
                try await world.comment("/raed\n/refsue", on: thread)
                try await world.settled()
            }
            let replies = await world.botComments(on: thread)
            #expect(replies.count == 1)
            #expect(
                replies.first?.hasPrefix(
                    """
                    @ada: some lines look like commands of mine.

                    - `/raed`: did you mean `/read`?
                    - `/refsue`: did you mean `/refuse`?
                    """
                ) == true
            )
            // The newest one is that of the bot's own reply.
            let deliveries = try await world.log.page(DeliveryFilter(event: "issue_comment"), limit: 9)
            let delivery = try #require(deliveries.last)
            #expect(delivery.actions.map(\.plugin) == ["commands"])
            let plan = try world.host.plan(
                eventName: "issue_comment",
                payload: try #require(await world.log.payload(of: delivery.id))
            )
            _ = try await world.runner.run(
                plan,
                guid: delivery.guid,
                receivedAt: HookWorld.now,
                finished: [],
                isRepeat: true
            )
            #expect(await world.botComments(on: thread).count == 1)
        }
    }
}
