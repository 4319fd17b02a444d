import ForgeModel
import JobModel
import Settings
import Testing
import YAML

@Suite struct ContextPolicyTests {
    static let repository = RepositoryName(owner: "o", name: "r")

    static let jobs = """
        presubmits:
          o/r:
          - {name: always, always_run: true, spec: {containers: [{}]}}
          - {name: some, run_if_changed: go, spec: {containers: [{}]}}
          - {name: manual, spec: {containers: [{}]}}
          - {name: extra, always_run: true, optional: true, spec: {containers: [{}]}}
          - {name: dev, always_run: true, branches: [dev], spec: {containers: [{}]}}
        """

    static func policy(_ config: String, branch: String = "main") async throws -> ContextPolicy {
        let loaded = await load(config: config, jobs: jobs)
        #expect(loaded.lines == [])
        let settings = try #require(loaded.settings)
        return try settings.bot.contextPolicy(
            for: repository,
            branch: branch,
            presubmits: settings.jobs.presubmits(for: repository)
        )
    }

    @Test func jobsDecideWithoutOptions() async throws {
        let policy = try await Self.policy("")
        #expect(policy.required == ["always"])
        #expect(policy.requiredIfPresent == ["some", "manual"])
        #expect(policy.optional == ["extra"])
        #expect(policy.isOptional("extra"))
        #expect(!policy.isOptional("some"))
        #expect(!policy.isOptional("unknown"))
        #expect(policy.missing(from: ["some"]) == ["always"])
    }

    @Test func narrowerLevelsAddAndOverride() async throws {
        let config = """
            tide:
              context_options:
                skip-unknown-contexts: true
                required-contexts: [cla]
                orgs:
                  O:
                    skip-unknown-contexts: false
                    optional-contexts: [lint]
                    repos:
                      r:
                        required-if-present-contexts: [docs]
                        branches:
                          main:
                            optional-regex-contexts: ["^codecov/"]
                            overwrite-pending-contexts: true
            """
        let policy = try await Self.policy(config)
        #expect(policy.required == ["always", "cla"])
        #expect(policy.requiredIfPresent == ["some", "manual", "docs"])
        #expect(policy.optional == ["extra", "lint"])
        #expect(policy.isOptional("codecov/patch"))
        #expect(!policy.skipsUnknown)
        #expect(policy.overwritesPending)
        let dev = try await Self.policy(config, branch: "dev")
        #expect(!dev.isOptional("codecov/patch"))
        #expect(dev.required == ["always", "cla", "dev"])
    }

    @Test(arguments: [
        ("required-contexts: [some]", ["some"]), ("optional-contexts: [always]", ["always"]),
        ("optional-regex-contexts: ['al']", ["always", "manual"]), ("required-if-present-contexts: [extra]", ["extra"]),
    ])
    func aContextIsOnlyOneThing(option: String, contexts: [String]) async throws {
        await #expect(throws: ContextPolicyError(contexts: contexts)) {
            try await Self.policy("tide: {context_options: {\(option)}}")
        }
    }

    static let protection = """
        tide: {context_options: {orgs: {o: {from-branch-protection: true}}}}
        branch-protection:
          allow_disabled_job_policies: true
          orgs:
            o:
              protect: true
              required_status_checks: {contexts: [cla]}
              repos:
                r:
                  branches:
                    main: {require_manually_triggered_jobs: true, required_status_checks: {contexts: [scan]}}
                    old: {protect: false}
        """

    @Test func branchProtectionCounts() async throws {
        #expect(try await Self.policy(Self.protection).required == ["always", "manual", "cla", "scan"])
        #expect(try await Self.policy(Self.protection, branch: "other").required == ["always", "cla"])
        #expect(try await Self.policy(Self.protection, branch: "old").required == ["always"])
        let without = Self.protection.replacing("from-branch-protection: true", with: "from-branch-protection: false")
        #expect(try await Self.policy(without).required == ["always"])
    }
}
