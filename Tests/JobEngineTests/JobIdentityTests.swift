import JobModel
import JobStoreTesting
import Testing

@testable import JobEngine

@Suite struct JobIdentityTests {
    private static let first = ProwJob.sample("first").spec

    private static func changed(_ change: (inout ProwJobSpec) -> Void) -> ProwJobSpec {
        var spec = first
        change(&spec)
        return spec
    }

    @Test(
        arguments: [
            ("another commit", changed { $0.refs?.pulls = [Pull(number: 7, author: "ada", sha: "2")] }, true),
            ("another commit of the base", changed { $0.refs?.baseSHA = "3" }, true),
            ("another base branch", changed { $0.refs?.baseRef = "release" }, true),
            ("another job", changed { $0.job = "lint" }, false),
            ("another pull request", changed { $0.refs?.pulls = [Pull(number: 8, author: "ada", sha: "1")] }, false),
            ("another repository", changed { $0.refs?.repo = "gadgets" }, false),
            (
                "another branch beside it",
                changed { $0.extraRefs = [Refs(org: "acme", repo: "tools", baseRef: "release", baseSHA: "4")] }, false
            ),
        ] as [(String, ProwJobSpec, Bool)]
    )
    func replaces(_ name: String, _ second: ProwJobSpec, _ isReplaced: Bool) {
        #expect((JobIdentity(Self.first) == JobIdentity(second)) == isReplaced, "\(name)")
    }

    @Test(arguments: ProwJobType.allCases.filter { $0 != .presubmit })
    func onlyPresubmitsReplaceEachOther(type: ProwJobType) {
        #expect(JobIdentity(ProwJobSpec(type: type, job: "unit")) == nil)
    }
}
