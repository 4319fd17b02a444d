import ForgeModel
import ForgeSimulator
import Testing

@testable import GitHubForge

@Suite struct IssueCallsTests {
    private func openIssue(_ world: ClientWorld) async throws -> ForgeModel.Issue {
        let made = try await world.forge.as("ada").openIssue(ClientWorld.name, title: "Dark", body: "Too dark.")
        let issue = try await world.client.issue(ThreadID(ClientWorld.repository, made.number))
        return try #require(issue)
    }

    @Test func issuesAndPullRequestsAreRead() async throws {
        try await withClient { world in
            let issue = try await openIssue(world)
            #expect(issue.title == "Dark" && issue.body == "Too dark." && !issue.isPullRequest)
            #expect(try await world.client.issue(world.pull)?.isPullRequest == true)
            #expect(try await world.client.issue(ThreadID(ClientWorld.repository, 99)) == nil)
        }
    }

    @Test func titlesTextsAndMilestones() async throws {
        try await withClient { world in
            let client = world.client
            try await client.setTitle("Brighter", of: world.pull)
            try await client.setDescription("Much more light.", of: world.pull)
            let milestone = try await world.forge.as("ben").createMilestone(ClientWorld.name, title: "v1")
            let known = try await client.milestones(in: ClientWorld.repository)
            #expect(known == [Milestone(number: milestone.number, title: "v1")])
            try await client.setMilestone(milestone.number, of: world.pull)
            let pull = try await client.pullRequest(world.pull)
            #expect(pull.title == "Brighter" && pull.body == "Much more light.")
            #expect(pull.milestone == known.first)
            #expect(pull.commitCount == 1 && pull.defaultBranch == "main")
            try await client.setMilestone(nil, of: world.pull)
            #expect(try await client.pullRequest(world.pull).milestone == nil)
        }
    }

    @Test func states() async throws {
        try await withClient { world in
            let issue = try await openIssue(world)
            try await world.client.setState(.closed, reason: "not_planned", of: issue.id)
            #expect(await world.forge.snapshot().issue(ClientWorld.name, issue.id.number)?.stateReason == "not_planned")
            try await world.client.setState(.open, of: issue.id)
            #expect(try await world.client.issue(issue.id)?.state == .open)

            try await world.client.setState(.closed, of: world.pull)
            try await world.forge.as("ben").deleteBranch(ClientWorld.name, "feature/glow")
            let fault = await #expect(throws: GitHubFault.self) {
                try await world.client.setState(.open, of: world.pull)
            }
            #expect(fault?.status == 422)
            #expect(fault?.message?.contains("state cannot be changed.") == true)
        }
    }

    @Test func reactions() async throws {
        try await withClient { world in
            let comment = try await world.forge.as("ada").comment(ClientWorld.name, world.pull.number, "Nice")
            let review = try await world.forge.as("ada").review(
                ClientWorld.name,
                world.pull.number,
                .commented,
                comments: [(path: "glow.txt", line: 1, text: "Why?")]
            )
            #expect(review.state == .commented)
            let lines = try await world.client.reviewComments(of: world.pull)
            let line = try #require(lines.first)
            for source in [.description, .comment(comment.id), .reviewComment(line.id), .review] as [TextEvent.Source] {
                for _ in 1...2 { try await world.client.react(.thumbsUp, to: source, on: world.pull) }
            }
            let issue = await world.issue
            #expect(issue?.reactions.map(\.content) == ["+1"])
            #expect(issue?.comments.first?.reactions.map(\.author) == ["bowsprit-bot"])
            #expect(issue?.pullRequest?.reviewComments.first?.reactions.count == 1)
            try await world.client.editReviewComment(line.id, in: ClientWorld.repository, body: "Why not?")
            #expect(await world.issue?.pullRequest?.reviewComments.first?.body == "Why not?")
        }
    }

    @Test func threeIssuesArePinned() async throws {
        try await withClient { world in
            var issues: [ForgeModel.Issue] = []
            for _ in 1...4 { issues.append(try await openIssue(world)) }
            for issue in issues.prefix(3) { try await world.client.setPinned(true, issue) }
            #expect(try await world.client.isPinned(issues[0]))
            let fault = await #expect(throws: GitHubFault.self) { try await world.client.setPinned(true, issues[3]) }
            #expect(fault?.message?.contains("Maximum 3 pinned issues") == true)
            try await world.client.setPinned(false, issues[0])
            try await world.client.setPinned(true, issues[3])
            #expect(try await !world.client.isPinned(issues[0]))
            #expect(try await world.client.isPinned(issues[3]))
        }
    }

    @Test func anIssueMovesOnce() async throws {
        try await withClient { world in
            try await world.forge.createRepository(owner: "harbor", name: "buoy")
            try await world.forge.addCollaborator("bowsprit-bot", to: "harbor/buoy")
            let issue = try await openIssue(world)
            let found = try await world.client.repository(RepositoryName(owner: "harbor", name: "buoy"))
            let buoy = try #require(found)
            for _ in 1...2 { try await world.client.transfer(issue, to: buoy) }
            let state = await world.forge.snapshot()
            #expect(state.issue(ClientWorld.name, issue.id.number) == nil)
            #expect(state.issue("harbor/buoy", 1)?.title == "Dark")

            let gone = Repository(name: buoy.name, nodeID: "R_none", defaultBranch: "main")
            let other = try await openIssue(world)
            await #expect(throws: GitHubFault.self) { try await world.client.transfer(other, to: gone) }
        }
    }

    @Test func aDryRunChangesNothing() async throws {
        try await withClient { world in
            let issue = try await openIssue(world)
            let token = Secret(try await world.forge.token(for: "bowsprit-bot"))
            let dry = world.makeClient(.token(token), isDryRun: true)
            try await dry.setPinned(true, issue)
            try await dry.setState(.closed, of: issue.id)
            #expect(try await !world.client.isPinned(issue))
            #expect(try await world.client.issue(issue.id)?.state == .open)
        }
    }
}
