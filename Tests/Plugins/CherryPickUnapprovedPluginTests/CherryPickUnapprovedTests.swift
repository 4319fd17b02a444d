import CherryPickUnapprovedPlugin
import Foundation
import PluginKit
import PluginTesting
import Testing

@Suite struct CherryPickUnapprovedTests {
    static let approved: LabelName = "cherry-pick-approved"
    static let unapproved: LabelName = "do-not-merge/cherry-pick-not-approved"
    static let text = """
        This pull request is for a release branch and lacks the label `cherry-pick-approved`. Until it has that, \
        `do-not-merge/cherry-pick-not-approved` keeps it from merging.
        """

    static func notice(_ body: String?, prefix: String = "This PR is not for the master branch") -> Effect {
        .setNotice(Notice(key: "cherry-pick-unapproved", body: body, legacyPrefix: prefix), on: Sample.pullRequest().id)
    }

    static func label(_ name: LabelName, _ present: Bool) -> Effect {
        .setLabel(name, present: present, on: Sample.pullRequest().id)
    }

    static func tester(_ labels: [LabelName], _ json: String = "{}") throws -> PluginTester<CherryPickUnapproved> {
        var facts = FakeForge.Facts()
        facts.labels[Sample.pullRequest().id] = labels
        let configuration = try JSONDecoder().decode(CherryPickUnapprovedConfiguration.self, from: Data(json.utf8))
        return PluginTester(CherryPickUnapproved(configuration: configuration), facts: facts)
    }

    /// What happens to a pull request onto some branch.
    struct Happening: Sendable {
        var action: PullRequestEvent.Action
        var base = "release-1"
        var label: LabelName?
        var previousBase: String?

        func event(_ labels: [LabelName]) -> ForgeEvent {
            let pull = Sample.pullRequest {
                $0.base.name = base
                $0.labels = labels
            }
            return .pull(action, pull, label: label, baseChanged: previousBase != nil, previousBase: previousBase)
        }
    }

    static let marking = [notice(text), label(unapproved, true)]
    static let moved = Happening(action: .edited, previousBase: "main")
    static let movedAway = Happening(action: .edited, base: "main", previousBase: "release-1")

    /// What happens, the labels then, and what becomes of them; nil when not even the labels are asked for.
    @Test(
        arguments: [
            (Happening(action: .opened), [], marking),
            (Happening(action: .reopened), [], marking),
            (Happening(action: .reopened), [unapproved], []),
            (Happening(action: .opened), [approved], []),
            (
                Happening(action: .reopened), ["Cherry-Pick-Approved", unapproved],
                [notice(nil), label(unapproved, false)]
            ),
            (
                Happening(action: .labeled, label: approved), [approved, unapproved],
                [notice(nil), label(unapproved, false)]
            ),
            (Happening(action: .labeled, label: approved), [approved], [notice(nil)]),
            (Happening(action: .unlabeled, label: approved), [], marking),
            (Happening(action: .unlabeled, label: unapproved), [], marking),
            (Happening(action: .labeled, label: unapproved), [unapproved], []),
            (Happening(action: .labeled, label: "lgtm"), [], nil),
            (Happening(action: .edited), [], nil),
            (moved, [], marking),
            (Happening(action: .edited, base: "release-2", previousBase: "release-1"), [], nil),
            (
                movedAway, [approved, unapproved],
                [notice(nil), label(unapproved, false), label(approved, false)]
            ),
            (movedAway, [unapproved], [notice(nil), label(unapproved, false)]),
            (Happening(action: .edited, base: "main", previousBase: "dev"), [], nil),
            (Happening(action: .opened, base: "main"), [], nil),
            (Happening(action: .labeled, base: "main", label: approved), [approved], nil),
            (Happening(action: .synchronize), [], nil),
        ] as [(Happening, [LabelName], [Effect]?)]
    )
    func answersEvents(_ happening: Happening, _ labels: [LabelName], _ effects: [Effect]?) async throws {
        let tester = try Self.tester(labels)
        #expect(try await tester.effects(of: happening.event(labels)) == effects ?? [])
        #expect(tester.forge.reads == (effects == nil || happening.action == .opened ? [] : ["labels(on:)"]))
    }

    @Test func saysWhatIsConfigured() async throws {
        let tester = try Self.tester([], #"{"branchregexp": "^v", "comment": "Ask Kim."}"#)
        let effects = try await tester.effects(of: Happening(action: .opened, base: "v2").event([]))
        #expect(effects == [Self.notice("Ask Kim.", prefix: "Ask Kim."), Self.label(Self.unapproved, true)])
        #expect(try await tester.effects(of: Happening(action: .opened).event([])).isEmpty)
    }
}
