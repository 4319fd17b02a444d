import ForgeSimulator
import Foundation
import Subprocess
import TestSupport
import Testing

@testable import BowspritApp

/// `serve` is killed at random moments while deliveries arrive. After restarts, every delivery that was accepted was
/// handled, and its effects are there exactly once.
@Suite struct CrashTests {
    static let seeds: [UInt64] = [1, 2]
    private static let comments = 24
    private static let kills = 3

    @Test(arguments: seeds)
    func nothingAcceptedIsLostOrDoneTwice(seed: UInt64) async throws {
        try await Checkout.withFolder { folder in
            let forge = try await ForgeSimulator(
                configuration: .init(
                    dataDirectory: folder.appending(path: "forge"),
                    webhookSecret: "secret",
                    now: { Date() }
                )
            )
            try await forge.run {
                var world = try await CrashWorld(forge: forge, folder: folder, seed: seed)
                try await world.play(comments: Self.comments, kills: Self.kills)
            }
        }
    }
}

/// One run of the crash test.
private struct CrashWorld {
    private static let repository = "harbor/lantern"

    let forge: ForgeSimulator
    let server: ServeProcess
    let seed: UInt64
    var random: SeededGenerator

    init(forge: ForgeSimulator, folder: URL, seed: UInt64) async throws {
        self.forge = forge
        self.seed = seed
        random = SeededGenerator(seed: seed)
        _ = try await forge.addUser("ada")
        _ = try await forge.addUser("bowsprit")
        _ = try await forge.addOrganization("harbor", members: ["ada"], admins: ["bowsprit"])
        _ = try await forge.createRepository(owner: "harbor", name: "lantern")
        server = try await ServeProcess(folder: folder, forge: forge)
        _ = try await forge.addHook(on: Self.repository, url: server.hookURL, secret: "secret")
        _ = try await forge.as("ada").openIssue(Self.repository, title: "The lantern flickers")
    }

    /// Comments arrive one after another; after some of them, chosen by the seed, the bot is killed and started again.
    mutating func play(comments: Int, kills: Int) async throws {
        let moments = Set((0..<kills).map { _ in Int(random.next() % UInt64(comments)) })
        var bot = try await server.start()
        for number in 0..<comments {
            // A label that cannot be: the bot answers each such comment, once.
            _ = try await forge.as("ada").comment(Self.repository, 1, "/label none-\(number)")
            guard moments.contains(number) else { continue }
            let answers = Int(random.next() % UInt64(number + 2))
            _ = await forge.await(timeout: .seconds(2)) { Self.answers(in: $0).count >= answers }
            await bot.kill()
            bot = try await server.start()
        }
        await settle()
        let answers = Self.answers(in: await forge.snapshot())
        for number in 0..<comments {
            let count = answers.count { $0.contains("/label none-\(number)\n") }
            #expect(count == 1, "seed \(seed): comment \(number) was answered \(count) times")
        }
        await bot.kill()
    }

    /// Asks for deliveries that nobody took, as GitHub lets its users do, until all are taken and answered.
    private func settle() async {
        for _ in 0..<20 {
            await forge.deliveriesSettled()
            if await forge.redeliverFailed() == 0 { break }
        }
        await forge.deliveriesSettled()
        _ = await forge.await(timeout: .seconds(60)) { state in
            Self.answers(in: state).count >= state.comments(Self.repository, 1).count { $0.author == "ada" }
        }
    }

    private static func answers(in state: SimulatorState) -> [String] {
        state.comments(repository, 1).filter { $0.author == "bowsprit" }.map(\.body)
    }
}
