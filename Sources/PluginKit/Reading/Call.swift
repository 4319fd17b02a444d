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

    /// Makes a call.
    public init(
        deliveryID: String,
        repository: RepositoryName,
        bot: Login,
        webURL: String = "https://github.com",
        forge: any ForgeReader,
        owners: any OwnersReader,
        jobs: any JobReader
    ) {
        self.deliveryID = deliveryID
        self.repository = repository
        self.bot = bot
        self.webURL = webURL
        self.forge = forge
        self.owners = owners
        self.jobs = jobs
    }

    /// Whether a login is the bot's own, with or without the `[bot]` that GitHub gives to apps.
    public func isBot(_ login: Login) -> Bool {
        login == bot || login.withoutBotSuffix == bot.withoutBotSuffix && login.hasBotSuffix
    }
}
