/// How `bowsprit sandbox` was asked to run.
public struct SandboxOptions: Sendable {
    /// The folder to keep everything in; nil for a fresh temporary one.
    public var dataPath: String?
    /// Whether the folder stays when the sandbox ends.
    public var keepsData: Bool
    /// The port of the simulated GitHub; 0 for any that is free.
    public var forgePort: Int
    /// The port of the bot; 0 for any that is free.
    public var botPort: Int
    /// The scenario to play, by name or file; nil to wait for people.
    public var scenario: String?
    /// The folder to write traffic into; nil for none.
    public var recordPath: String?
    /// Where jobs run whose agent does not say.
    public var backend: BackendOptions
    /// How jobs run on this machine.
    public var processes: ProcessOptions
    /// What plugins.yaml may switch on.
    public var plugins: PluginList

    /// Makes options.
    public init(
        dataPath: String? = nil,
        keepsData: Bool = false,
        forgePort: Int = 0,
        botPort: Int = 0,
        scenario: String? = nil,
        recordPath: String? = nil,
        backend: BackendOptions = BackendOptions(),
        processes: ProcessOptions = ProcessOptions(),
        plugins: PluginList = .builtin
    ) {
        self.dataPath = dataPath
        self.keepsData = keepsData
        self.forgePort = forgePort
        self.botPort = botPort
        self.scenario = scenario
        self.recordPath = recordPath
        self.backend = backend
        self.processes = processes
        self.plugins = plugins
    }
}
