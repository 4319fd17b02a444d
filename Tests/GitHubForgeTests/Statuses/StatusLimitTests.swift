import AsyncHTTPClient
import ForgeModel
import ForgeSimulator
import Foundation
import Testing

@testable import GitHubForge

/// The limit of 1,000 statuses of a context on a commit, as the simulated forge enforces it.
@Suite(.timeLimit(.minutes(10))) struct StatusLimitTests {
    private static let repository = ClientWorld.repository

    /// The statuses of a context that the forge has.
    private static func statuses(
        _ world: ClientWorld,
        _ context: String = "unit"
    ) async -> [SimulatorState.CommitStatus] {
        await world.forge.snapshot().repository(ClientWorld.name)?.statuses[world.head.text]?
            .filter { $0.context == context } ?? []
    }

    private static func fill(_ world: ClientWorld, to count: Int) async throws {
        for number in 0..<count {
            try await world.forge.as("ben").setStatus(
                ClientWorld.name,
                world.head.text,
                .pending,
                context: "unit",
                description: "\(number)"
            )
        }
    }

    private static func set(
        _ state: CommitStatus.State,
        _ text: String,
        _ world: ClientWorld
    ) async throws -> StatusOutcome {
        let status = CommitStatus(context: "unit", state: state, description: text)
        return try await world.client.setStatus(status, on: world.head, in: repository)
    }

    @Test func theLastFewAreForFinalStatesAndThereAreNeverMore() async throws {
        try await withClient { world in
            try await Self.fill(world, to: 930)
            var outcomes: [StatusOutcome] = []
            for number in 0..<30 { outcomes.append(try await Self.set(.pending, "new \(number)", world)) }
            #expect(outcomes.count { $0 == .set } == 20)
            #expect(outcomes.prefix(20).allSatisfy { $0 == .set })
            for number in 0..<60 { outcomes.append(try await Self.set(.failure, "end \(number)", world)) }
            #expect(outcomes.suffix(60).prefix(50).allSatisfy { $0 == .set })
            #expect(outcomes.suffix(10).allSatisfy { $0 == .leftOut })
            #expect(await Self.statuses(world).count == 1_000)
            let lint = CommitStatus(context: "lint", state: .pending, description: "")
            #expect(try await world.client.setStatus(lint, on: world.head, in: Self.repository) == .set)
        }
    }

    @Test func whatGitHubRefusesIsLeftOutFromThenOn() async throws {
        try await withClient { world in
            try await Self.fill(world, to: 1_000)
            for number in 0..<3 { #expect(try await Self.set(.success, "\(number)", world) == .leftOut) }
            #expect(await Self.statuses(world).count == 1_000)
        }
    }

    @Test func aStatusIsNotRepeatedWhileTheCommitHasIt() async throws {
        try await withClient { world in
            for _ in 0..<3 { #expect(try await Self.set(.success, "Passed", world) == .set) }
            #expect(await Self.statuses(world).map(\.description) == ["Passed"])
            try await world.forge.as("ben").setStatus(
                ClientWorld.name,
                world.head.text,
                .failure,
                context: "unit",
                description: "No"
            )
            #expect(try await Self.set(.success, "Passed", world) == .set)
            #expect(await Self.statuses(world).map(\.description) == ["Passed", "No", "Passed"])
        }
    }
}
