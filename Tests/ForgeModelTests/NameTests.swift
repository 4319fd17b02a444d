import ForgeModel
import Testing

@Suite struct NameTests {
    @Test(arguments: [
        ("harbor/lantern", true), ("harbor", false), ("harbor/", false), ("/lantern", false), ("a/b/c", false),
    ])
    func aRepositoryNameHasOneSlash(text: String, isValid: Bool) {
        #expect((RepositoryName(text) != nil) == isValid)
    }

    @Test func namesIgnoreCaseAndKeepTheirSpelling() {
        #expect(LabelName("Kind/Bug") == "kind/bug")
        #expect(Set<LabelName>(["LGTM", "lgtm"]).count == 1)
        #expect(Login("Ada") == "ada" && Login("Ada").description == "Ada")
        #expect(RepositoryName("Harbor/Lantern") == RepositoryName("harbor/lantern"))
        #expect(LabelName("Größe") == "gRÖSSE" || LabelName("Größe") == "GRÖßE")
    }

    @Test(arguments: [
        ("@harbor/crew", Reviewer.team(organization: "harbor", slug: "crew")), ("@ada", .user("ada")),
        ("ada", .user("ada")),
    ])
    func mentionsNamePeopleAndTeams(mention: String, reviewer: Reviewer) {
        #expect(Reviewer(mention: mention) == reviewer)
    }

    @Test func permissionsAreOrdered() {
        #expect(RepositoryPermission.allCases == RepositoryPermission.allCases.sorted())
        #expect(RepositoryPermission.write > .read)
    }

    @Test func aPushKnowsItsShortRef() {
        let push = PushEvent(
            repository: RepositoryName(owner: "o", name: "r"),
            ref: "refs/heads/feature/x",
            before: "0",
            after: "1"
        )
        #expect(push.shortRef == "feature/x")
        #expect(CommitSHA("0000000").isZero && !CommitSHA("0001").isZero && !CommitSHA("").isZero)
    }
}
