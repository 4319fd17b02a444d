import ForgeModel
import Settings
import Testing

@testable import Merging

@Suite struct TideQueryTests {
    @Test func aQueryBecomesASearchForEachOwner() {
        var query = TideQuery.sample()
        query.labels = ["lgtm", "kind/bug,kind/feature"]
        query.author = "ada"
        query.milestone = "v1.2"
        query.reviewApprovedRequired = true
        query.orgs = ["fleet"]
        query.excludedRepos = ["fleet/old"]
        #expect(query.owners == ["fleet", "harbor"])
        let common = """
            is:pr state:open archived:false author:"ada" base:"main" label:"lgtm" label:"kind/bug","kind/feature" \
            -label:"do-not-merge/hold" -label:"do-not-merge/work-in-progress" milestone:"v1.2" review:approved
            """
        #expect(query.search(in: "fleet") == common + #" org:"fleet" -repo:"fleet/old""#)
        #expect(query.search(in: "harbor") == common + #" repo:"harbor/lantern""#)
    }

    @Test func aQuoteCannotLeaveItsValue() {
        let query = TideQuery.sample {
            $0 = TideQuery()
            $0.repos = ["harbor/lantern"]
            $0.milestone = #"x" repo:"harbor/secret"#
        }
        #expect(query.search(in: "harbor").contains(#"milestone:"x repo:harbor/secret""#))
    }

    @Test func allOpenPullRequestsAreSearchedOncePerOwner() {
        let queries: [TideQuery] = [
            .sample(), .sample { $0.repos = ["Harbor/buoy"] },
            .sample {
                $0.repos = []
                $0.orgs = ["fleet"]
            },
        ]
        let searches = OpenSearch.all(for: queries)
        #expect(searches.map(\.owner) == ["harbor", "fleet"])
        let prefix = "is:pr state:open sort:updated-asc archived:false"
        #expect(searches[0].text(since: nil) == prefix + #" repo:"Harbor/buoy" repo:"harbor/lantern""#)
        #expect(searches[1].text(since: noon) == prefix + #" org:"fleet" updated:>=2026-09-21T14:13:20Z"#)
    }

    @Test(arguments: [
        ([], [Requirement]()),
        (["main"], []),
        (["other"], [.otherBranch("main")]),
    ])
    func branchesDecide(included: [String], missing: [Requirement]) {
        #expect(TideQuery.sample { $0.includedBranches = included }.requirements(missingFrom: .sample()) == missing)
    }

    @Test func labelsMatchWithoutRegardToCaseAndCommasMeanOr() {
        let query = TideQuery.sample { $0.labels = ["LGTM", "kind/bug,approved"] }
        #expect(query.requirements(missingFrom: .sample()).isEmpty)
        let bare = PoolPullRequest.sample { $0.labels = ["Do-Not-Merge/Hold"] }
        #expect(
            query.requirements(missingFrom: bare)
                == [.label(["LGTM"]), .label(["kind/bug", "approved"]), .noLabel("do-not-merge/hold")]
        )
    }

    @Test func theRestIsComparedToo() {
        let query = TideQuery.sample {
            $0.author = "Grace"
            $0.milestone = "v2"
            $0.reviewApprovedRequired = true
        }
        #expect(
            query.requirements(missingFrom: .sample()) == [.author("Grace"), .milestone("v2"), .approvingReview]
        )
        let fitting = PoolPullRequest.sample {
            $0.author = "grace"
            $0.milestone = "v2"
            $0.reviewDecision = .approved
        }
        #expect(query.requirements(missingFrom: fitting).isEmpty)
    }
}
