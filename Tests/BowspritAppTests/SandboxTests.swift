import ForgeSimulator
import Foundation
import Persistence
import Testing

@testable import BowspritApp

@Suite struct SandboxTests {
    /// What a person did in a sandbox is there when it is started again on the same folder.
    @Test func aSandboxGoesOnWhereItWas() async throws {
        try await Checkout.withFolder { folder in
            let options = SandboxOptions(dataPath: folder.path)
            func live(_ body: @escaping @Sendable (ForgeSimulator, Bot) async throws -> Void) async throws {
                try await SandboxSession(folder: try SandboxFolder(options), options: options, now: { Date() })
                    .run(body)
            }
            try await live { forge, _ in
                await forge.await { $0.pullRequest("harbor/lantern", 5) != nil }
                _ = try await forge.as("ada").comment("harbor/lantern", 1, "/hold")
                let isHeld = await forge.await { $0.labels("harbor/lantern", 1).contains("do-not-merge/hold") }
                #expect(isHeld)
            }
            try await live { forge, bot in
                let state = await forge.snapshot()
                #expect(state.repository("harbor/lantern")?.pullRequests.count == 5)
                #expect(state.labels("harbor/lantern", 1).contains("do-not-merge/hold"))
                // The bot hears of what happens now, wherever it listens this time.
                _ = try await forge.as("ada").comment("harbor/lantern", 1, "/unhold")
                let isFree = await forge.await { !$0.labels("harbor/lantern", 1).contains("do-not-merge/hold") }
                #expect(isFree)
                #expect(try await bot.deliveries.count() > 0)
            }
        }
    }

    @Test func aTemporaryFolderIsDeletedUnlessItIsKept() throws {
        for keeps in [true, false] {
            let folder = try SandboxFolder(SandboxOptions(keepsData: keeps))
            folder.removeUnlessKept()
            #expect(FileManager.default.fileExists(atPath: folder.url.path) == keeps)
            try? FileManager.default.removeItem(at: folder.url)
        }
    }
}
