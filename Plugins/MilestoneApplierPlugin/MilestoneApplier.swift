public import PluginKit

/// Puts pull requests into the milestone of their branch.
public struct MilestoneApplier: Plugin {
    /// The name in `plugins.yaml`: `milestoneapplier`.
    public static let name: PluginName = "milestoneapplier"
    /// What it does, for help.
    public static let summary = "Puts pull requests into the milestone that is configured for their branch."
    /// The key in `plugins.yaml`: `milestone_applier`.
    public static let configurationKey = "milestone_applier"

    let milestones: BranchMilestones

    /// Makes the plugin from its section.
    public init(configuration: BranchMilestones) {
        milestones = configuration
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .pullRequest(.opened, .closed) { event, call in
                let pull = event.pullRequest
                // What is opened onto the default branch may yet miss the milestone.
                let isOnCourse = event.action == .opened ? pull.base.name != pull.defaultBranch : pull.isMerged
                guard isOnCourse, let title = milestones.title(for: pull.base.name, in: pull.repository),
                    pull.milestone?.title != title
                else { return [] }
                let open = try await call.forge.milestones(in: pull.repository)
                guard let milestone = open.first(where: { $0.title == title }) else {
                    throw UnknownMilestone(title: title, repository: pull.repository)
                }
                return [.setMilestone(milestone.number, on: pull.id)]
            }
        ]
    }
}
