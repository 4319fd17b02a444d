import ForgeModel
import Settings
import Testing

@testable import Merging

@Suite struct QueryGapTests {
    private func gap(_ requirements: [Requirement], contexts: [String] = [], isBlocked: Bool = false) -> QueryGap {
        QueryGap(requirements: requirements, contexts: contexts, isBlocked: isBlocked)
    }

    @Test(arguments: [
        ([Requirement.otherBranch("dev"), .author("x")], " Merging to branch dev is forbidden."),
        ([.author("x"), .milestone("v1")], " Must be by author x."),
        ([.milestone("v1"), .label(["lgtm"])], " Must be in milestone v1."),
        ([.label(["lgtm"])], " Needs lgtm label."),
        ([.label(["lgtm"]), .noLabel("hold"), .label(["approved"])], " Needs approved, lgtm labels."),
        ([.label(["kind/bug", "kind/feature"])], " Needs kind/bug or kind/feature label."),
        ([.noLabel("hold")], " Should not have hold label."),
        ([.noLabel("wip"), .noLabel("hold")], " Should not have hold, wip labels."),
        ([.approvingReview], " PullRequest is missing sufficient approving GitHub review(s)"),
        ([], ""),
    ])
    func theFirstThatIsMissingIsSaid(requirements: [Requirement], text: String) {
        #expect(gap(requirements).text == text)
    }

    @Test(arguments: [
        (["unit"], " Job unit has not succeeded."),
        (["unit", "unit"], " Job unit has not succeeded."),
        (["unit", "lint"], " Jobs lint, unit have not succeeded."),
    ])
    func contextsComeAfterLabels(contexts: [String], text: String) {
        #expect(gap([.approvingReview], contexts: contexts).text == text)
        #expect(gap([.noLabel("hold")], contexts: contexts).text == " Should not have hold label.")
    }

    @Test func aLongListIsCut() {
        let contexts = ["a", "b", "c"].map { $0 + String(repeating: "x", count: 23) }
        #expect(gap([], contexts: contexts).text == " Jobs \(contexts[0]), \(contexts[1]) have not succeeded.")
        let one = String(repeating: "y", count: 80)
        #expect(gap([], contexts: [one]).text == " Job \(one) has not succeeded.")
    }

    @Test func whatTheForgeHoldsBackComesLast() {
        #expect(gap([], isBlocked: true).text == " Blocked by GitHub (branch rulesets or protection)")
    }

    @Test func theNearestQueryComesFirst() {
        let far = TideQuery.sample { $0.includedBranches = ["dev"] }
        let near = TideQuery.sample { $0.labels = ["lgtm", "approved", "ok", "go"] }
        let nearest = TideQuery.sample { $0.labels = ["lgtm", "ok"] }
        let gaps = QueryGap.all(.sample(), queries: [far, near, nearest], contexts: ["unit"], isBlocked: false)
        #expect(gaps.map(\.weight) == [2, 3, 2001])
        #expect(gaps[0].requirements == [.label(["ok"])])
    }
}
