public import ForgeModel

/// What comes with an event: who the bot is, and typed, read-only doors to the world.
///
/// Reads are shared by all handlers of a delivery: what one has read costs the next nothing.
public struct Call: Sendable {
    /// The delivery's GUID.
    public let deliveryID: String
    /// The repository that the event is about.
    public let repository: RepositoryName
    /// The bot's own login, without `[bot]`.
    public let bot: Login
    /// Where people read the forge: `https://github.com`.
    public let webURL: String
    /// Reads of the forge.
    public let forge: any ForgeReader
    /// Reads of OWNERS files.
    public let owners: any OwnersReader
    /// Reads of job configuration.
    public let jobs: any JobReader
    /// Reads of the merger's configuration.
    public let tide: any TideReader
    /// Reads of public web services.
    public let web: any WebReader
    /// Reads of Jira; nil when the operator connected none.
    public let jira: (any JiraReader)?
    /// The settings of `triggers` that hold for the repository: who is trusted.
    public let trigger: TriggerSettings
    /// How long ago the delivery came in; zero the first time that it is handled.
    public let waited: Duration

    /// Makes a call.
    public init(
        deliveryID: String,
        repository: RepositoryName,
        bot: Login,
        webURL: String = "https://github.com",
        forge: any ForgeReader,
        owners: any OwnersReader,
        jobs: any JobReader,
        tide: any TideReader,
        web: any WebReader,
        jira: (any JiraReader)? = nil,
        trigger: TriggerSettings = TriggerSettings(),
        waited: Duration = .zero
    ) {
        self.deliveryID = deliveryID
        self.repository = repository
        self.bot = bot
        self.webURL = webURL
        self.forge = forge
        self.owners = owners
        self.jobs = jobs
        self.tide = tide
        self.web = web
        self.jira = jira
        self.trigger = trigger
        self.waited = waited
    }

    /// Whether a login is the bot's own, with or without the `[bot]` that GitHub gives to apps.
    public func isBot(_ login: Login) -> Bool {
        login == bot || login.withoutBotSuffix == bot.withoutBotSuffix && login.hasBotSuffix
    }

    /// Random numbers for this delivery: the same ones whenever it is handled.
    public var random: SeededRandom { SeededRandom(deliveryID) }
}
