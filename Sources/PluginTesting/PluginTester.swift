public import PluginKit

/// Runs a plugin on an event, as the host would, against facts in memory.
///
///     let tester = PluginTester(try HoldPlugin(configuration: .init()))
///     #expect(try await tester.effects(of: .comment("/hold")) == [.setLabel("do-not-merge/hold", present: true, on: pull.id)])
public struct PluginTester<Subject: Plugin>: Sendable {
    /// The plugin.
    public let plugin: Subject
    /// The forge that it reads.
    public let forge: FakeForge
    private let call: Call

    /// Prepares a plugin and its world.
    public init(
        _ plugin: Subject,
        facts: FakeForge.Facts = FakeForge.Facts(),
        owners: FakeOwners = FakeOwners(OwnersTree(files: [:])),
        jobs: FakeJobs = FakeJobs(),
        tide: FakeTide = FakeTide(),
        web: FakeWeb = FakeWeb(),
        jira: FakeJira? = nil,
        trigger: TriggerSettings = TriggerSettings(),
        waited: Duration = .zero,
        bot: Login = "bowsprit"
    ) {
        self.init(
            plugin,
            forge: FakeForge(facts),
            owners: owners,
            jobs: jobs,
            tide: tide,
            web: web,
            jira: jira,
            trigger: trigger,
            waited: waited,
            bot: bot
        )
    }

    /// Prepares a plugin for a forge that goes on while the plugin reads.
    public init(
        _ plugin: Subject,
        forge: FakeForge,
        owners: FakeOwners = FakeOwners(OwnersTree(files: [:])),
        jobs: FakeJobs = FakeJobs(),
        tide: FakeTide = FakeTide(),
        web: FakeWeb = FakeWeb(),
        jira: FakeJira? = nil,
        trigger: TriggerSettings = TriggerSettings(),
        waited: Duration = .zero,
        bot: Login = "bowsprit"
    ) {
        self.plugin = plugin
        self.forge = forge
        self.call = Call(
            deliveryID: "00000000-0000-0000-0000-000000000001",
            repository: Sample.repository,
            bot: bot,
            forge: forge,
            owners: owners,
            jobs: jobs,
            tide: tide,
            web: web,
            jira: jira,
            trigger: trigger,
            waited: waited
        )
    }

    /// The effects of all handlers that an event calls, in order.
    ///
    /// - Throws: What a handler throws: a ``PluginKit/Refusal``, or a fault.
    public func effects(of event: ForgeEvent) async throws -> [Effect] {
        let text = TextEvent(event)
        let lines = text.map { CommandLine.lines(of: $0.body) } ?? []
        var effects: [Effect] = []
        for handler in plugin.handlers {
            guard let work = handler.work(for: event, text: text, lines: lines, jobs: call.jobs) else { continue }
            effects += try await work.effects(call)
        }
        return effects
    }

    /// What a person is told when an event is refused; nil when it is not.
    ///
    /// - Throws: A fault of a handler.
    public func refusal(of event: ForgeEvent) async throws -> String? {
        do {
            _ = try await effects(of: event)
            return nil
        } catch let refusal as Refusal {
            return refusal.message
        }
    }
}
