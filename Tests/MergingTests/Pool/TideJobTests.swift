import ForgeModel
import JobModel
import Settings
import Testing

@testable import Merging

@Suite struct TideJobTests {
    private let settings = MergeSettings(tide: .sample(), namespace: "prow") { _, _, _ in ContextPolicy() }

    private func job(_ pull: PoolPullRequest = .sample(), base: CommitSHA = sha("b1"), name: String = "unit") -> ProwJob
    {
        .tide(.sample(name), for: pull, base: base, settings: settings, at: noon)
    }

    @Test func itTestsTheHeadOnTheBase() throws {
        let job = job()
        let refs = try #require(job.spec.refs)
        #expect(job.spec.type == .presubmit && job.metadata.namespace == "prow")
        #expect(refs.description == "main:\(sha("b1")),14:\(sha("c14"))")
        #expect(refs.baseLink == "https://github.com/harbor/lantern/tree/\(sha("b1"))")
        #expect(refs.pulls.first?.commitLink == "https://github.com/harbor/lantern/commit/\(sha("c14"))")
        #expect(refs.pulls.first?.link == "https://github.com/harbor/lantern/pull/14")
        #expect(job.metadata.labels["created-by-tide"] == "true")
        #expect(job.metadata.labels["prow.k8s.io/refs.pull"] == "14")
    }

    @Test func itsNameFollowsFromWhatItTests() {
        #expect(job().name == job(.sample { $0.title = "Another title" }).name)
        let others = [
            job(.sample(15)), job(.sample { $0.headSHA = sha("new") }), job(base: sha("b2")), job(name: "lint"),
            job(.sample { $0.baseBranch = "dev" }),
        ]
        #expect(Set(others.map(\.name) + [job().name]).count == 6)
    }

    @Test func itsNameHasTheFormOfAUUID() {
        #expect(job().name.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/) != nil)
    }
}
