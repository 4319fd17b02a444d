public import ConfigurationSchema
import JobModel
public import YAML

/// Reads the examples in the documentation of keys, as files are read.
public enum ConfigurationExamples {
    private static let file = "example.yaml"

    /// What an example says; nil when it is not YAML, or null.
    public static func literal(of example: String) -> ConfigurationLiteral? {
        (try? YAMLParser().parse(example, file: file)).flatMap { JSONValue($0).literal }
    }

    /// The errors in a text for a section. Jobs are held against their rules too.
    public static func mistakes(in text: String, for section: any ConfigurationSection.Type) -> [Diagnostic] {
        read(section, text).filter { $0.severity == .error }
    }

    private static func read<Section: ConfigurationSection>(_ type: Section.Type, _ text: String) -> [Diagnostic] {
        let decoded = YAMLDecoder.settings.decode(type, from: text, file: file)
        guard let job = decoded.value as? any ConfiguredJob, let node = try? YAMLParser().parse(text, file: file) else {
            return decoded.diagnostics
        }
        return decoded.diagnostics + findings(for: job, at: node)
    }

    private static func findings<Job: ConfiguredJob>(for job: Job, at node: YAMLNode) -> [Diagnostic] {
        var job = job
        var defaults = JobDefaults()
        defaults.podNamespace = "test-pods"
        _ = try? defaults.apply(to: &job.base, repo: "")
        let rules = JobRules(podNamespace: defaults.podNamespace, queues: ["large"])
        return rules.findings(for: job, pod: nil, at: node)
    }
}
