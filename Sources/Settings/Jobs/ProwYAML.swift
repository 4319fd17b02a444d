import ConfigurationSchema
public import ForgeModel
public import JobModel
public import YAML

/// The jobs that a repository brings itself, in `.prow.yaml` or in the files below `.prow/`.
public struct ProwYAML: Sendable {
    /// The presubmits, complete and checked.
    public private(set) var presubmits: [Presubmit] = []
    /// The postsubmits, complete and checked.
    public private(set) var postsubmits: [Postsubmit] = []

    /// The file, unless there is the directory.
    public static let fileName = ".prow.yaml"
    /// The directory whose files are read instead of the file.
    public static let directoryName = ".prow"

    /// How much a file may ask of the reader: strangers write it.
    public static let limits = YAMLLimits(bytes: 1 << 20, depth: 64, nodes: 200_000)

    /// No jobs.
    public init() {}

    /// Reads the jobs of a repository at one commit.
    ///
    /// - Parameters:
    ///   - files: The text of `.prow.yaml`, or of the YAML files below `.prow/` in their order, by path.
    ///   - repository: The repository.
    ///   - settings: The central configuration, whose defaults, presets and rules hold.
    /// - Returns: The jobs unless something is wrong, and everything that is.
    public static func load(
        _ files: [(path: String, text: String)],
        for repository: RepositoryName,
        settings: SettingsSnapshot
    ) -> Decoded<ProwYAML> {
        var diagnostics: [Diagnostic] = []
        var content = ProwYAMLFile()
        for file in files {
            let decoded = YAMLDecoder.settings.decode(
                ProwYAMLFile.self,
                from: file.text,
                file: file.path,
                limits: limits
            )
            diagnostics += decoded.diagnostics
            content.append(decoded.value ?? ProwYAMLFile())
        }
        var presets = settings.jobs.presets
        presets += content.presets.map(\.value)
        var completion = JobCompletion(JobContext(settings.bot, presets: presets), .settings)
        let presubmits = completion.complete(content.presubmits, repo: repository.fullName)
        let postsubmits = completion.complete(content.postsubmits, repo: repository.fullName)
        diagnostics += completion.diagnostics
        var together = JobsTogether()
        let clusters = settings.bot.inRepoConfig
        together.checkClusters(presubmits, for: repository, clusters)
        together.checkClusters(postsubmits, for: repository, clusters)
        together.check(presubmits, with: Array(settings.jobs.presubmits(for: repository)))
        together.check(postsubmits, with: settings.jobs.postsubmits(for: repository))
        diagnostics += together.diagnostics

        guard !diagnostics.contains(where: { $0.severity == .error }) else {
            return Decoded(value: nil, diagnostics: diagnostics.inOrder)
        }
        var result = ProwYAML()
        result.presubmits = presubmits.map(\.job)
        result.postsubmits = postsubmits.map(\.job)
        return Decoded(value: result, diagnostics: diagnostics.inOrder)
    }
}

/// What one such file says.
struct ProwYAMLFile: ConfigurationSection {
    var presets: [Located<Preset>] = []
    var presubmits: [ParsedJob<Presubmit>] = []
    var postsubmits: [ParsedJob<Postsubmit>] = []
    private var ignored: JSONValue?

    static let keys: SectionKeys<Self> = [
        .init("presets", \.presets, "Parts of pods that the jobs of this repository get by their labels."),
        .init("presubmits", \.presubmits, "Jobs that test pull requests."),
        .init("postsubmits", \.postsubmits, "Jobs that run when something is pushed."),
        .init("prow_ignored", \.ignored, "Anything: a place for YAML anchors."),
    ]

    mutating func append(_ other: ProwYAMLFile) {
        presets += other.presets
        presubmits += other.presubmits
        postsubmits += other.postsubmits
    }
}
