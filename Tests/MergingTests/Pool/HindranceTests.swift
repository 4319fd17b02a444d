import ForgeModel
import Settings
import Testing

@testable import Merging

@Suite struct HindranceTests {
    private func hindrances(
        _ pull: PoolPullRequest,
        tide: TideConfiguration = .sample(),
        allowed: Set<MergeMethod> = Set(MergeMethod.allCases),
        policy: TideConfiguration.MergeBlocksPolicy = .permit
    ) -> [Hindrance] {
        Hindrance.all(pull, choice: MethodChoice(pull, tide), allowed: allowed, policy: policy)
    }

    private var labelled: TideConfiguration {
        .sample {
            $0.squashLabel = "tide/squash"
            $0.rebaseLabel = "tide/rebase"
        }
    }

    @Test func nothingHindersAnOrdinaryPullRequest() {
        #expect(hindrances(.sample()).isEmpty)
        #expect(hindrances(.sample { $0.mergeability = .unknown }).isEmpty)
    }

    @Test func theChangeItselfMayHinder() {
        #expect(hindrances(.sample { $0.mergeability = .conflicting }) == [.conflict])
        #expect(hindrances(.sample { $0.isDraft = true }) == [.draft])
        #expect(hindrances(.sample(), allowed: [.squash]) == [.methodNotAllowed(.merge)])
    }

    @Test func labelsChooseTheMethod() {
        let squash = PoolPullRequest.sample { $0.labels = ["Tide/Squash"] }
        #expect(MethodChoice(squash, labelled) == .method(.squash))
        #expect(MethodChoice(squash, .sample()) == .method(.merge))
        let both = PoolPullRequest.sample { $0.labels = ["tide/squash", "tide/rebase"] }
        #expect(hindrances(both, tide: labelled) == [.severalMethods])
        let rebase = PoolPullRequest.sample {
            $0.labels = ["tide/rebase"]
            $0.canBeRebased = false
        }
        #expect(hindrances(rebase, tide: labelled) == [.cannotBeRebased])
    }

    @Test(arguments: [
        (TideConfiguration.MergeBlocksPolicy.block, [Hindrance.blocked]), (.permit, []), (.ignore, []),
    ])
    func aBlockedPullRequestIsUpToTheSettings(policy: TideConfiguration.MergeBlocksPolicy, found: [Hindrance]) {
        #expect(hindrances(.sample { $0.isBlocked = true }, policy: policy) == found)
    }

    @Test func allThatHindersIsFound() {
        let pull = PoolPullRequest.sample {
            $0.mergeability = .conflicting
            $0.isBlocked = true
            $0.isDraft = true
        }
        #expect(
            hindrances(pull, allowed: [], policy: .block)
                == [.conflict, .methodNotAllowed(.merge), .blocked, .draft]
        )
    }

    @Test(arguments: [
        ([HeadContext.sample("unit", .success)], true),
        ([.sample("unit", .pending)], true),
        ([.sample("unit", .failure)], false),
        ([.sample("unit", .success), .sample("other", .pending)], false),
        ([.sample("unit", .success), .sample("other", .error)], false),
        ([.sample("unit", .success), .sample("tide", .pending)], true),
        ([.sample("unit", .success), .sample("optional", .failure)], true),
        ([], false),
    ])
    func contextsDecideWhoIsInThePool(contexts: [HeadContext], isIn: Bool) {
        let candidate = Candidate.sample(contexts: contexts) { $0.policy.optional = ["optional"] }
        #expect(candidate.isInPool([.sample()]) == isIn)
    }

    @Test func whatDoesNotFitOrIsHinderedIsNotInThePool() {
        #expect(!Candidate.sample { $0.pull.labels = [] }.isInPool([.sample()]))
        #expect(!Candidate.sample { $0.hindrances = [.conflict] }.isInPool([.sample()]))
        #expect(!Candidate.sample().isInPool([]))
    }
}
