public import GitHubForge
public import Settings

/// How `bowsprit serve` was asked to run: Prow's flags, where Prow has them.
public struct ServeOptions: Sendable {
    /// Where config.yaml is (`--config-path`).
    public var configPath: String
    /// Where job files are, a file or a folder (`--job-config-path`); nil for none.
    public var jobConfigPath: String?
    /// Where plugins.yaml is (`--plugin-config`).
    public var pluginConfigPath: String
    /// Where files are that add to config.yaml and plugins.yaml (`--supplemental-...`).
    public var supplemental: SupplementalPaths
    /// What becomes of the findings of a rule, each as `CODE=LEVEL` (`--rule`).
    public var rules: [String]
    /// Where the webhook secrets are (`--hmac-secret-file`).
    public var hmacSecretFile: String
    /// Where GitHub is.
    public var endpoints: GitHubEndpoints
    /// Where the token is (`--github-token-path`); nil when the bot is an app.
    public var tokenPath: String?
    /// The app's id (`--github-app-id`); nil when the bot has a token.
    public var appID: String?
    /// Where the app's private key is (`--github-app-private-key-path`).
    public var appPrivateKeyPath: String?
    /// The services beside GitHub that are connected (`--slack-...`, `--jira-...`).
    public var services: ServiceOptions
    /// Who else is told of jobs.
    public var reporters: ReporterOptions
    /// The buckets for results (`--gcs-...`, `--s3-...`).
    public var storage: StorageOptions
    /// Where jobs run whose agent does not say (`--backend`, `--container-socket`).
    public var backend: BackendOptions
    /// The clusters that are connected (`--kubeconfig`).
    public var kubernetes: KubernetesOptions
    /// How many configurations of repositories are kept in memory (`--in-repo-config-cache-size`).
    public var inRepoConfigCacheSize: Int
    /// How jobs run that are processes of this machine (`--job-...`).
    public var processes: ProcessOptions
    /// Which jobs the pages show (`--show-hidden`, `--hidden-only`, `--tenant-id`).
    public var visibility: VisibilityOptions
    /// Whether nothing is changed on GitHub (`--dry-run`).
    public var isDryRun: Bool
    /// The address to listen on.
    public var host: String
    /// The port to listen on (`--port`); 0 for any that is free.
    public var port: Int
    /// The folder that everything is kept in (`--data`).
    public var dataPath: String
    /// Where people reach the bot's own pages; nil for the address that it listens on.
    public var publicURL: String?
    /// What plugins.yaml may switch on.
    public var plugins: PluginList

    /// Makes options.
    public init(
        configPath: String,
        jobConfigPath: String? = nil,
        pluginConfigPath: String,
        supplemental: SupplementalPaths = SupplementalPaths(),
        rules: [String] = [],
        hmacSecretFile: String,
        endpoints: GitHubEndpoints = GitHubEndpoints(),
        tokenPath: String? = nil,
        appID: String? = nil,
        appPrivateKeyPath: String? = nil,
        services: ServiceOptions = ServiceOptions(),
        reporters: ReporterOptions = ReporterOptions(),
        storage: StorageOptions = StorageOptions(),
        backend: BackendOptions = BackendOptions(),
        kubernetes: KubernetesOptions = KubernetesOptions(),
        inRepoConfigCacheSize: Int = 200,
        processes: ProcessOptions = ProcessOptions(),
        visibility: VisibilityOptions = VisibilityOptions(),
        isDryRun: Bool = false,
        host: String = "0.0.0.0",
        port: Int = 8888,
        dataPath: String,
        publicURL: String? = nil,
        plugins: PluginList = .builtin
    ) {
        self.configPath = configPath
        self.jobConfigPath = jobConfigPath
        self.pluginConfigPath = pluginConfigPath
        self.supplemental = supplemental
        self.rules = rules
        self.hmacSecretFile = hmacSecretFile
        self.endpoints = endpoints
        self.tokenPath = tokenPath
        self.appID = appID
        self.appPrivateKeyPath = appPrivateKeyPath
        self.services = services
        self.reporters = reporters
        self.storage = storage
        self.backend = backend
        self.kubernetes = kubernetes
        self.inRepoConfigCacheSize = inRepoConfigCacheSize
        self.processes = processes
        self.visibility = visibility
        self.isDryRun = isDryRun
        self.host = host
        self.port = port
        self.dataPath = dataPath
        self.publicURL = publicURL
        self.plugins = plugins
    }

    /// How grave findings are.
    ///
    /// - Throws: ``UserError`` for a rule that there isn't.
    func policy() throws -> RulePolicy {
        do throws(RulePolicyError) {
            return try RulePolicy(rules: rules)
        } catch {
            throw UserError("--rule: \(error)")
        }
    }

    /// The credentials that the options name.
    ///
    /// - Throws: ``UserError`` when they name none, both kinds, or files that cannot be read.
    func credentials() throws -> GitHubCredentials {
        try GitHubCredentials(tokenPath: tokenPath, appID: appID, appPrivateKeyPath: appPrivateKeyPath)
    }
}
