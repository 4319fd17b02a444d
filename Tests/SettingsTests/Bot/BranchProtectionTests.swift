import ForgeModel
import JobModel
import RE2
import Settings
import Testing
import YAML

@Suite struct BranchProtectionTests {
    static func protection(_ fields: String) async throws -> BranchProtection {
        let loaded = await load(config: "branch-protection: {\(fields)}\n")
        #expect(loaded.mistakes == [])
        return try #require(loaded.settings).bot.branchProtection
    }

    static func policy(_ fields: String, required: Bool, org: String = "o") async throws -> ProtectionPolicy? {
        var job = try Presubmit(base: JobBase(name: "unit"))
        job.alwaysRun = true
        job.optional = !required
        return try await protection(fields).policy(
            for: RepositoryName(owner: org, name: "r"),
            branch: "main",
            presubmits: [job]
        )
    }

    @Test func requiredJobsAreAdded() async throws {
        let policy = try await Self.policy("orgs: {o: {protect: true}}", required: true)
        #expect(policy?.requiredStatusChecks?.contexts == ["unit"])
        #expect(policy?.protect == true)
    }

    @Test(arguments: [
        ("protect-tested-repos: true, ", true, true), ("", true, nil),
        ("protect-tested-repos: true, ", false, nil),
        ("protect-tested-repos: true, protect_repos_with_optional_jobs: true, ", false, true),
    ])
    func testedBranchesCanBeProtected(flags: String, required: Bool, protect: Bool?) async throws {
        let policy = try await Self.policy("\(flags)orgs: {o: {enforce_admins: true}}", required: required)
        #expect(policy?.protect == protect)
    }

    @Test func nothingIsSaidOfOtherOrganisations() async throws {
        #expect(try await Self.policy("protect: true, orgs: {o: {}}", required: true, org: "x") == nil)
    }

    @Test func unprotectedBranchesMustBeMeant() async throws {
        let off = "orgs: {o: {protect: false}}"
        await #expect(throws: ProtectionError.requiredJobsNeedProtection(branch: "o/r:main")) {
            try await Self.policy(off, required: true)
        }
        #expect(try await Self.policy("allow_disabled_job_policies: true, \(off)", required: true) == nil)
        let settings = "orgs: {o: {protect: false, enforce_admins: true}}"
        await #expect(throws: ProtectionError.settingsNeedProtection(branch: "o/r:main")) {
            try await Self.policy(settings, required: false)
        }
        #expect(try await Self.policy("allow_disabled_policies: true, \(settings)", required: false) != nil)
    }

    @Test func levelsAreJoined() async throws {
        let policy = try await Self.policy(
            """
            allow_force_pushes: true, restrictions: {users: [b]}, exclude: [x], \
            required_pull_request_reviews: {required_approving_review_count: 1, dismiss_stale_reviews: true}, \
            orgs: {o: {protect: true, restrictions: {users: [a, b], teams: [t]}, exclude: [w], \
            required_pull_request_reviews: {required_approving_review_count: 2}, \
            repos: {R: {allow_force_pushes: false, required_status_checks: {strict: true}}}}}
            """,
            required: false
        )
        #expect(policy?.allowForcePushes == false)
        #expect(policy?.restrictions?.users == ["a", "b"])
        #expect(policy?.restrictions?.teams == ["t"])
        #expect(policy?.exclude.map(\.pattern) == ["w", "x"])
        #expect(policy?.requiredStatusChecks?.strict == true)
        #expect(policy?.requiredPullRequestReviews?.requiredApprovingReviewCount == 2)
        #expect(policy?.requiredPullRequestReviews?.dismissStaleReviews == true)
    }
}
