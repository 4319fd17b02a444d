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
        var assembly = JobAssembly(
            defaults: settings.bot.jobDefaults(presets: presets),
            queues: Set(settings.bot.plank.jobQueueCapacities.keys)
        )
        let presubmits = assembly.complete(content.presubmits, repo: repository.fullName)
        let postsubmits = assembly.complete(content.postsubmits, repo: repository.fullName)
        assembly.checkClusters(presubmits, for: repository, settings.bot.inRepoConfig)
        assembly.checkClusters(postsubmits, for: repository, settings.bot.inRepoConfig)
        assembly.checkTogether(presubmits, with: settings.jobs.presubmits(for: repository))
        assembly.checkTogether(postsubmits, with: settings.jobs.postsubmits(for: repository))
        diagnostics += assembly.diagnostics

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
private struct ProwYAMLFile: Decodable {
    var presets: [Located<Preset>] = []
    var presubmits: [ParsedJob<Presubmit>] = []
    var postsubmits: [ParsedJob<Postsubmit>] = []

    init() {}

    private enum CodingKeys: String, CodingKey {
        case presets, presubmits, postsubmits
        case ignored = "prow_ignored"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        presets = try container.list(.presets)
        presubmits = try container.list(.presubmits)
        postsubmits = try container.list(.postsubmits)
    }

    mutating func append(_ other: ProwYAMLFile) {
        presets += other.presets
        presubmits += other.presubmits
        postsubmits += other.postsubmits
    }
}
