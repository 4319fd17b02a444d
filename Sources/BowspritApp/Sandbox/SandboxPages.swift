import ForgeSimulator
import Hooks
import PluginKit

/// What the simulated forge's pages show of the sandbox: the bot's commands, and the commits that buttons push.
struct SandboxPages: Sendable {
    let seed: SandboxSeed
    let bot: Bot

    var configuration: ForgePages.Configuration {
        ForgePages.Configuration(
            dashboardURL: { [address = bot.address] in address.url },
            commands: bot.host.plugins.members.flatMap(\.handlers).flatMap(\.commands).map {
                ForgePages.CommandHint("/\($0.name)", summary: $0.summary)
            },
            presets: presets,
            visitor: seed.users.first?.login
        )
    }

    private var presets: [ForgePages.Preset] {
        seed.repositories.flatMap { repository in
            repository.pull_requests.enumerated().compactMap { index, pull in
                pull.fix.map { fix in
                    ForgePages.Preset(
                        title: fix.message,
                        repository: "\(seed.organization)/\(repository.name)",
                        pullRequest: index + 1,
                        message: fix.message,
                        changes: fix.files.mapValues { Optional($0) }
                    )
                }
            }
        }
    }
}
