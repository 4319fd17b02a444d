import AsyncHTTPClient
import ForgeModel
import GitHubForge
import Hooks
import InRepoConfig
import JobEngine
import PluginKit

/// What plugins and the merger read.
struct BotReading: Sendable {
    /// The jobs of repositories.
    let catalogue: JobCatalogue
    /// The Jira that the operator connected.
    let jira: JiraClient?
    /// All that plugins read besides the forge.
    let readers: CallReaders

    /// - Parameter outside: A client that does not follow redirects by itself.
    init(
        _ setup: BotSetup,
        client: GitHubClient,
        settings: CurrentSettings,
        bot: Login,
        jobs: any JobStore,
        outside: HTTPClient
    ) {
        let owners = RepositoryOwners(client: client, settings: settings)
        let triggers = TriggerDirectory(settings: settings)
        let tide = TideDirectory(settings: settings)
        let web = setup.services.web ?? PublicWeb(http: outside)
        catalogue = JobCatalogue(
            reader: InRepoConfigReader(client: client, capacity: setup.inRepoConfigCacheSize),
            settings: settings,
            trust: AuthorTrust(
                client: client,
                triggers: triggers,
                owners: owners,
                tide: tide,
                web: web,
                bot: bot,
                now: setup.now
            ),
            store: jobs
        )
        jira = setup.services.jira(outside, now: setup.now)
        readers = CallReaders(
            owners: owners,
            jobs: catalogue,
            tide: tide,
            web: web,
            jira: jira,
            trigger: { triggers[$0] }
        )
    }
}
