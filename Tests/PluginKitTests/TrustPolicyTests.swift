import PluginKit
import PluginTesting
import Testing

@Suite struct TrustPolicyTests {
    static let apps = TrustPolicy(trustedApps: ["renovate"])
    static let second = TrustPolicy(onlyOrgMembers: true, trustedOrg: "quay")

    @Test(
        arguments: [
            (TrustPolicy(), "bowsprit", true, 0), (TrustPolicy(), "bowsprit[bot]", true, 0),
            (TrustPolicy(), "member", true, 1), (TrustPolicy(), "helper", true, 2),
            (TrustPolicy(onlyOrgMembers: true), "helper", false, 1),
            (TrustPolicy(), "stranger", false, 2),
            (apps, "renovate[bot]", true, 2), (apps, "renovate", false, 2), (TrustPolicy(), "renovate[bot]", false, 2),
            (second, "neighbour", true, 2), (second, "stranger", false, 2),
            (TrustPolicy(trustedOrg: "Harbor"), "stranger", false, 2),
        ] as [(TrustPolicy, String, Bool, Int)]
    )
    func trusts(_ policy: TrustPolicy, _ login: String, _ isTrusted: Bool, _ reads: Int) async throws {
        var facts = FakeForge.Facts()
        facts.members = ["harbor": ["member"], "quay": ["neighbour"]]
        facts.collaborators = [Sample.repository: ["helper"]]
        let forge = FakeForge(facts)
        let call = Call(
            deliveryID: "1",
            repository: Sample.repository,
            bot: "bowsprit",
            forge: forge,
            owners: FakeOwners(OwnersTree(files: [:])),
            jobs: FakeJobs(),
            tide: FakeTide(),
            web: FakeWeb()
        )
        #expect(try await policy.trusts(Login(login), in: Sample.repository, call: call) == isTrusted)
        #expect(forge.reads.count == reads)
    }

    @Test func saysWhomItTrusts() {
        #expect(
            TrustPolicy(trustedOrg: "quay").words(for: Sample.repository)
                == "members of harbor, collaborators of harbor/lantern, members of quay"
        )
        #expect(Self.apps.words(for: Sample.repository) == "members of harbor, collaborators of harbor/lantern")
    }
}
