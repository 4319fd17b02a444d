import ForgeModel
import Foundation
import JobModel
import Settings
import Testing

@testable import Merging

@Suite struct MergeExplanationTests {
    /// Explains the first of some candidates, 41 seconds after noon.
    private func explain(_ candidates: Candidate..., halt: PoolHalt? = nil) -> MergeExplanation? {
        let board = Board(
            id: PoolID(lantern, branch: "main"),
            base: sha("b1"),
            candidates: candidates,
            fresh: Set(candidates.map(\.pull.id)),
            halt: halt,
            tide: .sample()
        )
        let explainer = Explainer(
            tide: .sample(),
            base: sha("b1"),
            halt: halt,
            decision: board.decision,
            time: noon.addingTimeInterval(41)
        )
        return candidates.first.map { explainer.explain($0) }
    }

    private let tested = Candidate.sample(12, jobs: [("unit", .success, "b1")])

    @Test func everyReasonIsGivenWithWhatHelps() throws {
        let candidate = Candidate.sample(
            required: ["unit", "lint", "docs"],
            contexts: [.sample("unit", .failure), .sample("lint", .pending), .sample("extern", .error)],
            jobs: [("lint", .pending, "b0")]
        ) {
            $0.pull.labels = ["do-not-merge/hold", "do-not-merge/work-in-progress"]
            $0.hindrances = [.conflict, .draft]
        }
        let explanation = try #require(explain(candidate))
        #expect(explanation.verdict == .blocked)
        #expect(explanation.summary == "Not ready to merge.")
        #expect(
            explanation.reasons == [
                MergeReason(.change, "Conflicts with `main`: rebase it, or merge `main` into it"),
                MergeReason(.change, "Is a draft: mark it as ready for review"),
                MergeReason(.label, "Needs a review: the label `lgtm` is missing", command: "/lgtm"),
                MergeReason(.label, "Needs approval: the label `approved` is missing", command: "/approve"),
                MergeReason(.label, "Is on hold: the label `do-not-merge/hold` is set", command: "/hold cancel"),
                MergeReason(
                    .label,
                    "Is work in progress: take `WIP` out of the title, or mark the draft as ready"
                ),
                MergeReason(.context, "`unit` failed", command: "/test unit"),
                MergeReason(.running, "Waiting for `lint` (running for 41 s)"),
                MergeReason(.context, "`extern` failed"),
                MergeReason(.context, "`docs` has not run", command: "/test docs"),
            ]
        )
    }

    @Test(arguments: [
        (Requirement.author("ada"), "Only pull requests of `ada` are merged here"),
        (.milestone("v1"), "Needs to be in the milestone `v1`"),
        (.label(["kind/bug", "kind/feature"]), "Needs the label `kind/bug` or `kind/feature`"),
        (.noLabel("frozen"), "Must not have the label `frozen`"),
        (.noLabel("needs-rebase"), "Needs a rebase: the label `needs-rebase` is set"),
        (.noLabel("needs-ok-to-test"), "Needs a member's word that it may be tested"),
        (.approvingReview, "Needs an approving review on GitHub"),
    ])
    func eachRequirementHasItsWords(requirement: Requirement, text: String) {
        #expect(MergeReason(requirement).words == text)
    }

    @Test(arguments: [
        (Hindrance.severalMethods, "Its labels ask for several ways of merging: keep one of them"),
        (.cannotBeRebased, "Is to be rebased, and GitHub can't: rebase it by hand"),
        (.methodNotAllowed(.squash), "Is to be merged by `squash`, which the repository's settings don't allow"),
        (.blocked, "GitHub holds it back: look at branch protection, required reviews and rulesets"),
        (.refused("no."), "GitHub refused to merge it: no."),
        (
            .invalidConfiguration(".prow.yaml:3:3: error: wrong"),
            "The repository's own job configuration has mistakes: `.prow.yaml:3:3: error: wrong`"
        ),
        (.unknownJobs("502"), "Its required jobs could not be found out: 502"),
    ])
    func eachHindranceHasItsWords(hindrance: Hindrance, text: String) {
        #expect(MergeReason(hindrance, branch: "main").words == text)
    }

    @Test func theNextToMergeHasNoReasonLeft() throws {
        let explanation = try #require(explain(tested))
        #expect(explanation.verdict == .merging && explanation.reasons.isEmpty)
    }

    @Test func aReadyOneWaitsForTheOneBefore() throws {
        let explanation = try #require(explain(.sample(14, jobs: [("unit", .success, "b1")]), tested))
        #expect(explanation.verdict == .queued)
        #expect(explanation.reasons.map(\.words) == ["#12 merges first"])
    }

    @Test func afterTheBaseMovedATestIsDue() throws {
        let due = "`unit` must run again: `main` has moved since it passed"
        let next = try #require(explain(.sample(14)))
        #expect(next.verdict == .testing)
        #expect(next.reasons.map(\.words) == [due])
        let later = try #require(explain(.sample(14), .sample(12)))
        #expect(later.verdict == .waiting)
        #expect(later.reasons.map(\.words) == [due, "#12 is tested first"])
    }

    @Test(arguments: [
        (ProwJobState.triggered, "Waiting for `unit` (not started yet)", MergeExplanation.Verdict.testing),
        (.pending, "Waiting for `unit` (running for 41 s)", .testing),
        (.failure, "`unit` failed on `main` as it is now", .blocked),
    ])
    func aTestOnTheBaseIsWatched(state: ProwJobState, text: String, verdict: MergeExplanation.Verdict) throws {
        let explanation = try #require(explain(.sample(14, jobs: [("unit", state, "b1")])))
        #expect(explanation.verdict == verdict)
        #expect(explanation.reasons.map(\.words) == [text])
    }

    @Test func aPendingContextIsNamedOnce() throws {
        let candidate = Candidate.sample(14, contexts: [.sample("unit", .pending)], jobs: [("unit", .pending, "b1")])
        let explanation = try #require(explain(candidate))
        #expect(explanation.verdict == .testing)
        #expect(explanation.reasons.map(\.words) == ["Waiting for `unit` (running for 41 s)"])
    }

    @Test func aBranchWithoutAQueryIsNotManaged() throws {
        let explanation = try #require(explain(.sample { $0.pull.baseBranch = "dev" }))
        #expect(explanation.verdict == .unmanaged)
        #expect(explanation.reasons.map(\.words) == ["No query covers the branch `dev`"])
        #expect(explanation.summary == "The bot does not merge pull requests into `dev`.")
    }

    @Test func aStoppedPoolSaysWhy() throws {
        let halt = PoolHalt(
            thread: ThreadID(lantern, 9),
            commit: sha("d1e2f3a"),
            landedTree: "x",
            testedTree: "y",
            time: noon
        )
        let inPool = try #require(explain(tested, halt: halt))
        #expect(inPool.verdict == .stopped)
        #expect(inPool.reasons.map(\.kind) == [.halt])
        let outside = try #require(explain(.sample { $0.pull.labels = ["lgtm"] }, halt: halt))
        #expect(outside.verdict == .blocked)
        #expect(outside.reasons.map(\.kind) == [.label, .halt])
    }

    @Test func itCanBeSent() throws {
        let explanation = try #require(explain(.sample { $0.pull.labels = [] }))
        let data = try JSONEncoder().encode(explanation)
        #expect(try JSONDecoder().decode(MergeExplanation.self, from: data) == explanation)
    }
}
