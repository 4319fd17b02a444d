import ForgeModel
import PluginKit
import PluginTesting
import Testing

@testable import Hooks

@Suite struct DeliveryPlanTests {
    private func plan(_ event: ForgeEvent, _ plugins: [String] = ["probe", "push-probe"]) throws -> DeliveryPlan {
        let members = try HookWorld.plugins(plugins).plugins(for: Sample.repository)
        return DeliveryPlan(event, plugins: members, jobs: FakeJobs())
    }

    @Test(arguments: [
        ("/say hello", [0]), ("/say hello\r\n/read\r\n", [0, 4]), ("/read\n/say twice\n/say", [0, 4]),
        ("Nice.", []), ("/dance", []), ("```\n/say hello\n```", []), ("> /say hello", []),
        ("<!-- /say hello -->", []), (" /say hello", []), ("", []),
    ])
    func commandsDecideWhatIsToBeDone(_ text: String, _ handlers: [Int]) throws {
        let plan = try plan(.comment(text))
        #expect(plan.steps.map(\.handler) == handlers)
        #expect(plan.isListenedTo)
        #expect(plan.text?.body == text)
        #expect(Set(plan.steps.map(\.id)).count == plan.steps.count)
    }

    @Test func aPluginThatIsOffHearsNothing() throws {
        #expect(try plan(.comment("/say hello"), ["push-probe"]).steps.isEmpty)
        #expect(try !plan(.comment("/say hello"), ["push-probe"]).isListenedTo)
        #expect(try !plan(.other(name: "star", repository: Sample.repository)).isListenedTo)
        #expect(try !plan(.comment("/say hello"), []).isListenedTo)
    }

    @Test func stepsFollowTheOrderOfTheConfiguration() throws {
        let handler = Handler.texts(at: .everywhere, help: []) { _, _ in [] }
        let members = ["b", "a"].map { name in
            PluginSet.Member(name: PluginName(name), summary: "", handlers: [handler, handler])
        }
        let plan = DeliveryPlan(.comment("Hello"), plugins: members, jobs: FakeJobs())
        #expect(plan.steps.map { "\($0.plugin) \($0.handler)" } == ["b 0", "b 1", "a 0", "a 1"])
    }

    @Test(arguments: [("Nice.", 0), ("Light the lamp.", 1)])
    func aTextThatNobodyWantsIsHeardAndNoWork(_ text: String, _ steps: Int) {
        let handler = Handler.texts(
            at: .everywhere,
            help: [],
            wants: { event, jobs in event.text.body.hasSuffix("lamp.") && !jobs.mayHaveJobs(event.thread.repository) },
            run: { _, _ in [] }
        )
        let lamp = PluginSet.Member(name: "lamp", summary: "", handlers: [handler])
        let plan = DeliveryPlan(.comment(text), plugins: [lamp], jobs: FakeJobs())
        #expect(plan.steps.count == steps)
        #expect(plan.isListenedTo)
    }
}
