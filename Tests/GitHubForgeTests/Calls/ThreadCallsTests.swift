import ForgeModel
import ForgeSimulator
import Foundation
import Testing

@testable import GitHubForge

@Suite struct ThreadCallsTests {
    @Test func pullRequest() async throws {
        try await withClient { world in
            let pull = try await world.client.pullRequest(world.pull)
            #expect(pull.title == "Let it glow")
            #expect(pull.author.login == "ben")
            #expect(pull.head.sha == world.head)
            #expect(pull.head.name == "feature/glow")
            #expect(pull.base.repository == ClientWorld.repository)
            #expect(try await world.client.openPullRequests(in: ClientWorld.repository).map(\.pull.id) == [world.pull])
            let files = try await world.client.changedFiles(of: world.pull)
            #expect(files.map(\.path) == ["glow.txt"] && files.first?.additions == 2 && files.first?.deletions == 0)
        }
    }

    @Test func commentsOfAllPages() async throws {
        try await withClient { world in
            for index in 0..<101 {
                try await world.forge.as("ada").comment(ClientWorld.name, world.pull.number, "comment \(index)")
            }
            let comments = try await world.client.comments(on: world.pull)
            #expect(comments.map(\.body) == (0..<101).map { "comment \($0)" })
            #expect(comments.allSatisfy { $0.author.login == "ada" })
        }
    }

    @Test func commentsAreMadeEditedAndDeleted() async throws {
        try await withClient { world in
            let body = "Grüße 🚢\r\n<!-- mark -->"
            let comment = try #require(try await world.client.createComment(body, on: world.pull))
            #expect(comment.body == body)
            #expect(comment.author.login == "bowsprit-bot")
            try await world.client.editComment(comment.id, in: ClientWorld.repository, body: "Second")
            #expect(await world.issue?.comments.map(\.body) == ["Second"])
            try await world.client.deleteComment(comment.id, in: ClientWorld.repository)
            #expect(await world.issue?.comments.isEmpty == true)
            try await world.client.deleteComment(comment.id, in: ClientWorld.repository)
            await #expect(throws: GitHubFault.self) {
                try await world.client.editComment(comment.id, in: ClientWorld.repository, body: "Third")
            }
        }
    }

    @Test func reviewsAndTheirComments() async throws {
        try await withClient { world in
            try await world.forge.as("ada").review(
                ClientWorld.name,
                world.pull.number,
                .changesRequested,
                "Too bright",
                comments: [(path: "glow.txt", line: 1, text: "here")]
            )
            let reviews = try await world.client.reviews(of: world.pull)
            #expect(reviews.map(\.body) == ["Too bright"])
            #expect(reviews.map(\.state) == [.changesRequested])
            #expect(try await world.client.reviewComments(of: world.pull).map(\.body) == ["here"])
        }
    }

    @Test func aDryRunWritesNothing() async throws {
        try await withClient { world in
            let token = Secret(try await world.forge.token(for: "bowsprit-bot"))
            let client = world.makeClient(.token(token), isDryRun: true)
            #expect(try await client.createComment("Hello", on: world.pull) == nil)
            try await client.addLabel("lgtm", to: world.pull)
            #expect(try await client.assign(["ada"], to: world.pull) == [])
            #expect(try await client.requestReviews([.user("ada")], on: world.pull) == [])
            await #expect(throws: MergeFailure.self) {
                try await client.merge(world.pull, head: world.head, method: .merge, title: nil, message: nil)
            }
            let issue = await world.issue
            #expect(issue?.comments.isEmpty == true)
            #expect(issue?.labels == [])
            #expect(issue?.assignees == [])
            #expect(try await client.labels(on: world.pull) == [])
        }
    }
}
