public import ForgeModel
public import PluginKit

/// What handlers read besides the forge: OWNERS files, configuration, public web services, Jira.
public struct CallReaders: Sendable {
    let owners: any OwnersReader
    let jobs: any JobReader
    let tide: any TideReader
    let web: any WebReader
    let jira: (any JiraReader)?
    let trigger: @Sendable (RepositoryName) -> TriggerSettings

    /// Names the readers.
    ///
    /// - Parameters:
    ///   - jira: nil when the operator connected none.
    ///   - trigger: The settings of `triggers` that hold for a repository.
    public init(
        owners: any OwnersReader,
        jobs: any JobReader,
        tide: any TideReader,
        web: any WebReader,
        jira: (any JiraReader)? = nil,
        trigger: @escaping @Sendable (RepositoryName) -> TriggerSettings = { _ in TriggerSettings() }
    ) {
        self.owners = owners
        self.jobs = jobs
        self.tide = tide
        self.web = web
        self.jira = jira
        self.trigger = trigger
    }
}

extension Call {
    /// What comes with an event of a repository.
    ///
    /// - Parameter waited: How long ago the delivery came in; zero the first time that it is handled.
    public init(
        deliveryID: String,
        repository: RepositoryName,
        bot: Login,
        webURL: String,
        forge: any ForgeReader,
        readers: CallReaders,
        waited: Duration = .zero
    ) {
        self.init(
            deliveryID: deliveryID,
            repository: repository,
            bot: bot,
            webURL: webURL,
            forge: forge,
            owners: readers.owners,
            jobs: readers.jobs,
            tide: readers.tide,
            web: readers.web,
            jira: readers.jira,
            trigger: readers.trigger(repository),
            waited: waited
        )
    }
}
