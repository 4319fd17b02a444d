import ForgeModel
import ForgeSimulator
import Testing

@testable import GitHubForge

@Suite struct PeopleCallsTests {
    @Test func assignTellsWhoIsMissing() async throws {
        try await withClient { world in
            #expect(
                try await world.client.assign(["ADA", "stranger", "nobody"], to: world.pull) == ["stranger", "nobody"]
            )
            #expect(await world.issue?.assignees == ["ada"])
            try await world.client.unassign(["ada", "stranger"], from: world.pull)
            #expect(await world.issue?.assignees == [])
        }
    }

    @Test func oneBadReviewerDoesNotSpoilTheOthers() async throws {
        try await withClient { world in
            try await world.forge.addTeam("Light Keepers", to: "harbor", members: ["ada"])
            let asked: [Reviewer] = [
                .user("ada"), .user("ben"), .user("stranger"), .team(organization: "Harbor", slug: "light-keepers"),
                .team(organization: "pier", slug: "light-keepers"),
            ]
            let missing = try await world.client.requestReviews(asked, on: world.pull)
            // `ben` is the author, who may not review; the other is of another organisation.
            #expect(missing == [.user("ben"), .user("stranger"), .team(organization: "pier", slug: "light-keepers")])
            let pull = try await world.client.pullRequest(world.pull)
            #expect(pull.requestedReviewers == [.user("ada"), .team(organization: "harbor", slug: "light-keepers")])

            try await world.client.withdrawReviewRequests(
                [.user("ada"), .team(organization: "pier", slug: "light-keepers")],
                on: world.pull
            )
            #expect(
                try await world.client.pullRequest(world.pull).requestedReviewers == [
                    .team(organization: "harbor", slug: "light-keepers")
                ]
            )
        }
    }

    @Test func aSingleBadReviewerIsAskedOnce() async throws {
        try await withClient { world in
            world.forge.failNext(status: 422, message: "No", matching: "POST")
            world.forge.failNext(status: 500, message: "asked twice", matching: "POST")
            let missing = try await world.client.requestReviews([.user("ada")], on: world.pull)
            #expect(missing == [.user("ada")])
        }
    }

    @Test func foreignTeamsAloneNeedNoRequest() async throws {
        try await withClient { world in
            world.forge.failNext(10, status: 400)
            let foreign = Reviewer.team(organization: "pier", slug: "keepers")
            #expect(try await world.client.requestReviews([foreign], on: world.pull) == [foreign])
            try await world.client.withdrawReviewRequests([foreign], on: world.pull)
        }
    }

    @Test(arguments: [("ada", true), ("ADA", true), ("stranger", false), ("harbor", true), ("no-one", false)])
    func members(_ login: Login, _ isMember: Bool) async throws {
        try await withClient { world in
            let found = try await world.client.isMember(login, of: "harbor")
            #expect(found == isMember)
        }
    }

    @Test func collaborators() async throws {
        try await withClient { world in
            let client = world.client
            let isBen = try await client.isCollaborator("ben", in: ClientWorld.repository)
            #expect(isBen)
            #expect(try await !client.isCollaborator("stranger", in: ClientWorld.repository))
            #expect(try await client.isCollaborator("harbor", in: ClientWorld.repository))
            #expect(try await client.collaborators(of: ClientWorld.repository).contains("ben"))
        }
    }

    @Test func aYesToAnotherQuestionIsNoYes() async throws {
        try await withClient { world in
            // Without a login the path is that of the list, which GitHub answers, too.
            await #expect(throws: GitHubFault.self) { try await world.client.isMember("", of: "harbor") }
        }
    }

    @Test func teams() async throws {
        try await withClient { world in
            let client = world.client
            try await world.forge.addTeam("Light Keepers", to: "harbor", members: ["ada"])
            #expect(try await client.isMember("ada", ofTeam: "light-keepers", in: "harbor"))
            #expect(try await !client.isMember("ben", ofTeam: "light-keepers", in: "harbor"))
            #expect(try await !client.isMember("ada", ofTeam: "nobodies", in: "harbor"))
            #expect(try await client.members(ofTeamNamed: "Light Keepers", in: "harbor") == ["ada"])
            #expect(try await client.members(ofTeamNamed: "light-keepers", in: "harbor") == nil)
        }
    }

    @Test func mergedPullRequestsAreCounted() async throws {
        try await withClient { world in
            #expect(try await world.client.mergedPullRequestCount(by: "ben", in: "harbor") == 0)
            try await world.forge.as("bowsprit-bot").merge(ClientWorld.name, world.pull.number)
            #expect(try await world.client.mergedPullRequestCount(by: "ben", in: "harbor") == 1)
            #expect(try await world.client.mergedPullRequestCount(by: "ada", in: "harbor") == 0)
        }
    }

    @Test func teamsByNumber() async throws {
        try await withClient { world in
            let team = try await world.forge.addTeam("Light Keepers", to: "harbor", members: ["ada"])
            #expect(try await world.client.isMember("ada", ofTeam: team.id, in: "harbor"))
            #expect(try await !world.client.isMember("ben", ofTeam: team.id, in: "harbor"))
            #expect(try await !world.client.isMember("ada", ofTeam: team.id + 1_000, in: "harbor"))
        }
    }

    @Test(
        arguments: [("ben", .admin), ("ada", .read), ("nobody", .none)] as [(Login, RepositoryPermission)]
    )
    func permissions(_ login: Login, _ permission: RepositoryPermission) async throws {
        try await withClient { world in
            let found = try await world.client.permission(of: login, in: ClientWorld.repository)
            #expect(found == permission)
        }
    }

    @Test func busyPeople() async throws {
        try await withClient { world in
            try await world.forge.setBusy("ada")
            #expect(try await world.client.isBusy("ada", owner: "harbor"))
            #expect(try await !world.client.isBusy("ben", owner: "harbor"))
            #expect(try await !world.client.isBusy("nobody", owner: "harbor"))
        }
    }

    @Test func theBotsOwnLogin() async throws {
        try await withClient { world in
            let login = try await world.client.botLogin(isApp: false)
            #expect(login == "bowsprit-bot")
        }
    }
}
