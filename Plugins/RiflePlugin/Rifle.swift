public import PluginKit

/// Asks owners of the changed files for a review, first those who wrote the lines that change.
public struct Rifle: Plugin {
    /// The name in `plugins.yaml`: `rifle`.
    public static let name: PluginName = "rifle"
    /// What it does, for help.
    public static let summary =
        "Asks owners of the changed files for a review, first those who wrote the changed lines."

    /// What it listens to.
    public let handlers: [Handler]

    /// Makes the plugin from its section.
    public init(configuration: ReviewerSettings) {
        let finder = ReviewerFinder(configuration, fillsFromAllOwners: true) { pull, files, owners, call in
            var familiarity = Familiarity()
            let blamed = BlamedFiles(files)
            guard !blamed.files.isEmpty else { return [:] }
            let base = try await Self.base(of: pull, call)
            for file in blamed.files {
                let path = file.previousPath ?? file.path
                let blame = try await call.forge.blame(of: path, in: call.repository, at: base)
                familiarity.add(blame, of: ChangedLines(patch: file.patch ?? ""))
            }
            return familiarity.scores(files.map(\.path), owners)
        }
        handlers = finder.handlers
    }

    /// The commit that the pull request's patches are against, or else the base branch.
    private static func base(of pull: PullRequest, _ call: Call) async throws -> String {
        let base = try? await call.forge.mergeBase(of: pull.base.name, and: pull.head.sha.text, in: call.repository)
        return base?.text ?? pull.base.name
    }
}
