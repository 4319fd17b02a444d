import JobModel
import YAML

/// The settings of the pod utilities for the jobs of a repository, layer by layer.
struct DecorationLayers {
    /// One layer: its settings, and the text that gives them.
    private struct Layer {
        let name: String
        let place: ConfigurationPlace?
        let node: YAMLNode?
        let fields: [[String]: JSONValue]

        init(_ name: String, _ settings: DecorationConfig, place: ConfigurationPlace?, node: YAMLNode?) {
            self.name = name
            self.place = place
            self.node = node
            fields = Dictionary(JSONValue(encoding: settings).fields.map { ($0.keys, $0.value) }) { $1 }
        }

        func origin(of keys: [String]) -> SettingOrigin {
            SettingOrigin(name, at: node?.place(keys) ?? place)
        }
    }

    private let repo: String
    private let texts: ConfigurationTexts
    /// The entries for the repository with their clusters, from wide to narrow.
    private let entries: [(entry: DefaultEntry<DecorationConfig>, layer: Layer)]

    /// The entries of the central configuration that are for a repository (`ORG/REPO`) on some cluster.
    init(_ plank: PlankConfiguration, repo: String, texts: ConfigurationTexts) {
        self.repo = repo
        self.texts = texts
        entries = plank.decorationEntries.map(\.entry).enumerated().compactMap { position, entry in
            guard entry.matches(repo: repo, cluster: entry.cluster) else { return nil }
            let node = Self.node(of: entry, at: position, texts)
            let place = node.map { ConfigurationPlace($0.location) }
            let name = Self.name(of: entry, at: position)
            return (entry, Layer(name, entry.config, place: place, node: node?["config"] ?? node))
        }
    }

    /// The settings of a job that is complete, field by field; empty when it is not decorated.
    func explained(_ job: JobBase) -> [ExplainedField] {
        guard let settings = job.decorationConfig else { return [] }
        let own = texts.job(at: job.source)?["decoration_config"].map { node in
            let written = YAMLDecoder.settings.decode(DecorationConfig.self, from: node).value
            return Layer("job", written ?? DecorationConfig(), place: nil, node: node)
        }
        let layers = [own].compactMap(\.self) + entryLayers(cluster: job.cluster)
        // Without its text, what no entry says must be the job's own.
        return explained(settings, layers, rest: SettingOrigin("job", at: job.source.map { ConfigurationPlace($0) }))
    }

    /// The settings of jobs that say nothing themselves, for clusters. Clusters with the same settings are together.
    func explained(clusters: Set<String>, _ defaults: JobDefaults) -> [DecorationExplanation] {
        clusters.sorted().reduce(into: []) { explanations, cluster in
            let settings = defaults.decoration(repo: repo, cluster: cluster)
            let fields = explained(settings, entryLayers(cluster: cluster))
            if let position = explanations.firstIndex(where: { $0.fields == fields }) {
                explanations[position].clusters.append(cluster)
            } else {
                explanations.append(DecorationExplanation(clusters: [cluster], fields: fields))
            }
        }
    }

    /// From narrow to wide.
    private func entryLayers(cluster: String) -> [Layer] {
        entries.filter { $0.entry.matches(repo: repo, cluster: cluster) }.map(\.layer).reversed()
    }

    /// - Parameter rest: What gives the settings that no layer gives.
    private func explained(
        _ settings: DecorationConfig,
        _ layers: [Layer],
        rest: SettingOrigin? = nil
    ) -> [ExplainedField] {
        guard settings != DecorationConfig() else { return [] }
        return JSONValue(encoding: settings).fields.map { keys, value in
            let origin = layers.first { $0.fields[keys] == value }?.origin(of: keys) ?? rest
            return ExplainedField(
                path: keys.joined(separator: "."),
                value: value,
                origins: [origin].compactMap(\.self)
            )
        }
    }

    /// Entries come from a list, or from a map whose keys are organisations and repositories.
    private static func node(
        of entry: DefaultEntry<DecorationConfig>,
        at position: Int,
        _ texts: ConfigurationTexts
    ) -> YAMLNode? {
        let list = texts.node(["plank", "default_decoration_config_entries"])?.elements ?? []
        if list.indices.contains(position) { return list[position] }
        return texts.node(["plank", "default_decoration_configs", entry.repo])
    }

    private static func name(of entry: DefaultEntry<DecorationConfig>, at position: Int) -> String {
        let filters = [("repo", entry.repo), ("cluster", entry.cluster)].filter { !["", "*"].contains($0.1) }
        let words = filters.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return "entry \(position + 1) (\(words.isEmpty ? "everywhere" : words))"
    }
}
