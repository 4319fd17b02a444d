public import PluginKit

/// Puts on the labels that OWNERS files name for the files that a pull request changes.
///
/// It never takes a label off, since it cannot know who put it on.
public struct OwnersLabel: Plugin {
    /// The name in `plugins.yaml`: `owners-label`.
    public static let name: PluginName = "owners-label"
    /// What it does, for help.
    public static let summary = "Labels pull requests as the OWNERS files of the changed files say."

    /// Makes the plugin; it has nothing to configure.
    public init(configuration: NoConfiguration) {}

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .pullRequest(.opened, .reopened, .synchronize) { event, call in
                try await Self.missingLabels(event.pullRequest, call)
                    .map { .setLabel($0, present: true, on: event.pullRequest.id) }
            }
        ]
    }

    /// The labels that are wanted and not there, in the repository's spelling, sorted.
    ///
    /// What the repository does not have is passed over, so that a misspelt name makes no label.
    private static func missingLabels(_ pull: PullRequest, _ call: Call) async throws -> [LabelName] {
        let owners = try await call.owners.owners(of: call.repository, branch: pull.base.name)
        let files = try await call.forge.changedFiles(of: pull.id)
        var wanted = files.reduce(into: Set<LabelName>()) { $0.formUnion(owners.labels(for: $1.path)) }
        wanted.subtract(pull.labels)
        wanted.subtract(call.owners.deniedLabels)
        guard !wanted.isEmpty else { return [] }
        return try await call.forge.labels(in: call.repository).filter(wanted.contains).sorted()
    }
}
