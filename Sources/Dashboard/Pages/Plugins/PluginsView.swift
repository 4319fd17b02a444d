import ForgeModel
import WebPages

/// The plugins and their commands: the template `plugins`.
struct PluginsView: Sendable {
    struct Plugin: Sendable {
        let name: String
        let summaryHTML: HTML
        let endpoint: String?
        let scopes: [Scope]
        let commands: [Command]
    }

    struct Scope: Sendable {
        let name: String
        let origin: String
    }

    struct Command: Sendable {
        let usage: String
        let explanationHTML: HTML
        let audienceHTML: HTML
        let places: String
        let examples: [String]
    }

    let url: String
    let selects: [SelectView]
    let repository: String?
    let on: [Plugin]
    let off: [Plugin]

    init(_ catalogue: PluginCatalogue, repository: RepositoryName?) {
        url = "/plugins" + URLPath.query([("repo", repository?.fullName)])
        self.repository = repository?.fullName
        selects = [
            SelectView(
                "repo",
                caption: "Repository",
                all: "All",
                words: catalogue.repositories.map(\.fullName),
                selected: repository?.fullName
            )
        ]
        let plugins = catalogue.plugins.map { entry in
            Plugin(
                name: entry.name,
                summaryHTML: HTML(sentence: entry.summary),
                endpoint: entry.endpoint,
                scopes: catalogue.enablements.filter { $0.plugin == entry.name }
                    .map { Scope(name: $0.scope, origin: $0.origin) },
                commands: entry.commands.map(Self.command)
            )
        }
        on = plugins.filter { !$0.scopes.isEmpty }
        off = plugins.filter(\.scopes.isEmpty)
    }

    private static func command(_ entry: CommandEntry) -> Command {
        Command(
            usage: entry.usage,
            explanationHTML: HTML(sentence: entry.summary),
            audienceHTML: HTML(sentence: entry.audience),
            places: entry.places,
            examples: entry.examples
        )
    }
}
