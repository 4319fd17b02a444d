import Dashboard
import Foundation
import Hooks
import Settings
import Testing

@testable import BowspritApp

/// Configuration that changes while the bot runs.
@Suite struct ConfigurationWatchTests {
    @Test func aBrokenVersionNeverGoesLive() async throws {
        try await withCompass(CompassWorld.jobs("unit")) { world in
            let bot = world.bot
            let files = await bot.setup.settings.files
            let file = try #require(files.first)
            let good = try String(contentsOfFile: file, encoding: .utf8)
            let (generation, plugins) = (bot.settings.numbered.generation, bot.host.plugins)
            let before = try await bot.dashboard.configuration()
            #expect(before.refusedAt == nil)

            try (good + "\nplnak: {}\n").write(toFile: file, atomically: true, encoding: .utf8)
            await bot.configuration.look()
            let refused = try await bot.dashboard.configuration()
            #expect(refused.refusedAt != nil)
            let finding = try #require(refused.findings.first)
            #expect(
                finding.isError && finding.code == "unknown-key" && finding.message.contains(#"did you mean "plank""#)
            )
            #expect(finding.place.hasPrefix("\(file):"))
            #expect(bot.settings.numbered.generation == generation)
            #expect(bot.host.plugins.members.map(\.name) == plugins.members.map(\.name))

            try good.replacing("log_level: info", with: "log_level: debug").write(
                toFile: file,
                atomically: true,
                encoding: .utf8
            )
            await bot.configuration.look()
            let taken = try await bot.dashboard.configuration()
            #expect(taken.refusedAt == nil)
            let errors = taken.findings.filter(\.isError)
            #expect(errors == [])
            #expect(bot.settings.current.bot.logLevel == "debug")
            let metrics = BotMetrics.registry.text()
            for name in ["reloads", "last_reload_successful", "last_reload_success_timestamp_seconds"] {
                #expect(metrics.contains("bowsprit_config_\(name)"))
            }
        }
    }
}
