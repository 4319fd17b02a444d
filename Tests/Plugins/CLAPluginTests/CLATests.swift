import CLAPlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct CLATests {
    static let yes: LabelName = "cncf-cla: yes"
    static let no: LabelName = "cncf-cla: no"

    static func tester(
        _ labels: [LabelName] = [],
        status: CommitStatus.State? = nil,
        context: String = "EasyCLA",
        head: CommitSHA = Sample.pullRequest().head.sha,
        waited: Duration = .zero
    ) -> PluginTester<CLA> {
        let pull = Sample.pullRequest {
            $0.labels = labels
            $0.head.sha = head
        }
        var facts = FakeForge.Facts()
        facts.pullRequests[pull.id] = pull
        facts.statuses[head] = status.map { [CommitStatus(context: context, state: $0, description: "")] }
        return PluginTester(CLA(configuration: .init()), facts: facts, waited: waited)
    }

    static let rows: [(CommitStatus.State, [LabelName], [String])] = [
        (.success, [], ["+cncf-cla: yes"]), (.success, [no], ["-cncf-cla: no", "+cncf-cla: yes"]),
        (.success, [yes], []), (.success, ["CNCF-CLA: yes"], []), (.success, [yes, no], ["-cncf-cla: no"]),
        (.failure, [], ["+cncf-cla: no"]), (.failure, [yes], ["-cncf-cla: yes", "+cncf-cla: no"]),
        (.failure, [no], []), (.error, [yes], ["-cncf-cla: yes", "+cncf-cla: no"]),
    ]

    @Test(arguments: rows)
    func followsTheStatus(_ state: CommitStatus.State, _ labels: [LabelName], _ changes: [String]) async throws {
        let tester = Self.tester(labels)
        #expect(try await tester.effects(of: .status("EasyCLA", state)).map(\.outline) == changes)
        #expect(tester.forge.reads == ["openPullRequests(withHead:)"])
    }

    @Test(arguments: rows)
    func answersTheCommand(_ state: CommitStatus.State, _ labels: [LabelName], _ changes: [String]) async throws {
        let tester = Self.tester(labels, status: state)
        #expect(try await tester.effects(of: .comment("/check-cla")).map(\.outline) == changes)
        #expect(tester.forge.reads == ["pullRequest", "statuses"])
    }

    @Test(arguments: [tester(), tester(status: .pending), tester(status: .success, context: "easycla")])
    func saysThatNothingIsDecided(_ tester: PluginTester<CLA>) async throws {
        #expect(
            try await tester.refusal(of: .comment("/Check-CLA"))
                == """
                EasyCLA has not decided about 1111111 yet. The labels follow when it does; you need not ask again.
                """
        )
    }

    @Test(arguments: [(.zero, true), (.seconds(49), true), (.seconds(50), false)] as [(Duration, Bool)])
    func givesTheSearchTime(_ waited: Duration, _ waitsOn: Bool) async throws {
        let tester = Self.tester(head: "9999999999999999999999999999999999999999", waited: waited)
        var postponed: Postponed?
        do {
            #expect(try await tester.effects(of: .status("EasyCLA", .success)).isEmpty)
        } catch let error as Postponed { postponed = error }
        let reason = "the search knows the pull request of 1111111"
        #expect(postponed == (waitsOn ? Postponed(by: .seconds(10), until: reason) : nil))
    }

    @Test(
        arguments: [
            .status("EasyCLA", .pending), .status("easycla", .success), .status("EasyCLA / check", .failure),
            .comment("/check-cla now"), .comment("/check-cla", on: Sample.issue()),
            .comment("/check-cla", on: Issue(Sample.pullRequest { $0.state = .closed })), .pull(.synchronize),
        ] as [ForgeEvent]
    )
    func leavesOthersAlone(_ event: ForgeEvent) async throws {
        let tester = Self.tester(status: .success)
        #expect(try await tester.effects(of: event).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [Self.tester(status: .success)]).isEmpty)
    }
}
