public import PluginKit

/// Labels pull requests by how many lines they change, files that are generated left out.
public struct Size: Plugin {
    /// The name in `plugins.yaml`: `size`.
    public static let name: PluginName = "size"
    /// What it does, for help.
    public static let summary = "Labels pull requests by how many lines they change."

    /// How every size label begins.
    static let labelPrefix = "size/"

    let thresholds: SizeConfiguration

    /// Makes the plugin from its section.
    public init(configuration: SizeConfiguration) throws(ConfigurationError) {
        try configuration.check()
        thresholds = configuration
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .pullRequest(.opened, .reopened, .synchronize, .edited) { event, call in
                let pull = event.pullRequest
                // Nothing but another base changes the size of what stands.
                guard event.action != .edited || event.baseChanged else { return [] }
                let generated = try await GeneratedFiles.read(of: pull, call.forge)
                let files = try await call.forge.changedFiles(of: pull.id)
                let label = thresholds.label(for: Self.lines(of: files, without: generated))
                // A new pull request's labels are as the event tells; later ones may have changed since.
                let labels = event.action == .opened ? pull.labels : try await call.forge.labels(on: pull.id)
                return Self.change(of: labels, to: label, on: pull.id)
            }
        ]
    }

    /// How many lines are added and deleted.
    static func lines(of files: [ChangedFile], without generated: GeneratedFiles) -> Int {
        files.lazy.filter { !generated.contains($0.path) }.reduce(0) { $0 + $1.additions + $1.deletions }
    }

    /// The label that is missing is put on before others are taken off, so that there is always one.
    private static func change(of labels: [LabelName], to label: LabelName, on pull: ThreadID) -> [Effect] {
        let added = labels.contains(label) ? [] : [Effect.setLabel(label, present: true, on: pull)]
        return added
            + labels.filter { $0.hasPrefix(labelPrefix) && $0 != label }
            .map { .setLabel($0, present: false, on: pull) }
    }
}
