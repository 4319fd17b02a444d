import ForgeModel
import JobModel
import Settings
import Testing

@testable import Merging

@Suite struct TideStatusTests {
    private func status(
        _ candidate: Candidate,
        halt: PoolHalt? = nil,
        tide: TideConfiguration = .sample()
    ) -> String? {
        TideStatus(
            candidate,
            queries: tide.queries(for: candidate.pull.repository),
            base: sha("b1"),
            halt: halt,
            tide: tide
        ).map { "\($0.state): \($0.description)" }
    }

    @Test(arguments: [
        (Hindrance.conflict, "error: Not mergeable. PR has a merge conflict." as String?),
        (.severalMethods, "error: Not mergeable. PR has conflicting merge method override labels"),
        (.cannotBeRebased, "error: Not mergeable. PR can't be rebased"),
        (.methodNotAllowed(.squash), #"error: Not mergeable. Merge type "squash" disallowed by repo settings"#),
        (
            .blocked,
            """
            error: Not mergeable. PR is blocked from merging by GitHub (check branch protection, required reviews, or \
            rulesets)
            """
        ),
        (
            .refused("Required review missing."),
            "error: Not mergeable. GitHub refuses to merge: Required review missing."
        ),
        (
            .invalidConfiguration(".prow.yaml:3:3: error: wrong"),
            "error: Not mergeable. Job configuration: .prow.yaml:3:3: error: wrong"
        ),
        (.unknownJobs("502"), nil),
    ])
    func aHindranceComesFirst(hindrance: Hindrance, text: String?) {
        #expect(status(.sample { $0.hindrances = [hindrance, .draft] }) == text)
        #expect(
            status(
                .sample {
                    $0.hindrances = [hindrance]
                    $0.pull.labels = []
                }
            ) == text
        )
    }

    @Test func whatIsMissingForTheNearestQueryIsSaid() {
        #expect(status(.sample { $0.pull.labels = ["lgtm"] }) == "pending: Not mergeable. Needs approved label.")
        #expect(
            status(.sample { $0.pull.labels += ["do-not-merge/hold"] })
                == "pending: Not mergeable. Should not have do-not-merge/hold label."
        )
        #expect(
            status(.sample { $0.pull.baseBranch = "dev" })
                == "pending: Not mergeable. Merging to branch dev is forbidden."
        )
        #expect(
            status(.sample(contexts: [.sample("unit", .failure)]))
                == "pending: Not mergeable. Job unit has not succeeded."
        )
    }

    @Test func allQueriesAreSaidWhereThatIsWanted() {
        let tide = TideConfiguration.sample {
            $0.displaysAllQueriesInStatus = true
            $0.queries = [
                .sample { $0.labels = ["lgtm", "a"] }, .sample { $0.includedBranches = ["dev"] },
                .sample { $0.labels = ["b"] },
            ]
        }
        #expect(
            status(.sample(), tide: tide) == "pending: Not mergeable. Needs a label OR Needs b label."
        )
        #expect(
            status(.sample { $0.pull.baseBranch = "old" }, tide: tide)
                == "pending: Not mergeable. No Tide query for branch old found."
        )
    }

    @Test func inThePoolTheTestsOnTheBaseCount() {
        #expect(status(.sample()) == "pending: Not mergeable. Retesting: unit")
        #expect(status(.sample(jobs: [("unit", .pending, "b1")])) == "pending: Not mergeable. Retesting: unit")
        #expect(status(.sample(jobs: [("unit", .success, "b1")])) == "success: In merge pool.")
        #expect(status(.sample(contexts: [.sample("unit", .pending)])) == "pending: Not mergeable. Retesting: unit")
    }

    @Test func manyJobsAreCounted() {
        let names = (10...40).map { "unit-\($0)" }
        let candidate = Candidate.sample(required: names, contexts: names.map { .sample($0, .success) })
        #expect(status(candidate) == "pending: Not mergeable. Retesting 31 jobs.")
    }

    @Test(arguments: [
        (["*": TideConfiguration.MergeBlocksPolicy.permit], "success: In merge pool (despite BLOCKED)."),
        (["*": .ignore], "success: In merge pool."),
        ([:], "success: In merge pool (despite BLOCKED)."),
    ])
    func aBlockIsMentioned(policies: [String: TideConfiguration.MergeBlocksPolicy], text: String) {
        let candidate = Candidate.sample(jobs: [("unit", .success, "b1")]) { $0.pull.isBlocked = true }
        #expect(status(candidate, tide: .sample { $0.mergeBlocksPolicies = RepositoryMap(policies) }) == text)
    }

    @Test func aStoppedPoolSaysWhy() {
        let halt = PoolHalt(
            thread: ThreadID(lantern, 9),
            commit: sha("d1e2f3a"),
            landedTree: "x",
            testedTree: "y",
            time: noon
        )
        #expect(
            status(.sample(), halt: halt)
                == """
                error: Not mergeable. Merging is stopped: #9 landed as d1e2f3a with another tree than the tested one.
                """
        )
        #expect(status(.sample { $0.pull.labels = ["lgtm"] }, halt: halt)?.hasSuffix("Needs approved label.") == true)
    }

    @Test func aLongTextIsCutAtACharacter() {
        let answer = String(repeating: "ü", count: 100)
        let status = TideStatus(.error, answer)
        #expect(status.description == String(repeating: "ü", count: 68) + "...")
    }

    @Test func theLinkIsTheConfiguredOne() {
        let pull = PoolPullRequest.sample { $0.author = "helper[bot]" }
        #expect(TideConfiguration.sample().statusLink(for: pull) == "")
        let target = TideConfiguration.sample { $0.targetURLs = RepositoryMap(["harbor": "https://a.example/tide"]) }
        #expect(target.statusLink(for: pull) == "https://a.example/tide")
        let base = TideConfiguration.sample { $0.prStatusBaseURLs = RepositoryMap(["*": "https://a.example/pr"]) }
        #expect(
            base.statusLink(for: pull)
                == "https://a.example/pr?query=is:pr%20repo:harbor/lantern%20author:app/helper%20head:topic-14"
        )
    }
}
