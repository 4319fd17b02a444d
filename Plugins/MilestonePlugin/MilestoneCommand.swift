public import PluginKit

/// Puts issues and pull requests into a milestone, at the word of the team that decides about milestones.
public struct MilestoneCommand: Plugin {
    /// The name in `plugins.yaml`: `milestone`.
    public static let name: PluginName = "milestone"
    /// What it does, for help.
    public static let summary = "Puts issues and pull requests into a milestone: `/milestone v1.2`."
    /// The key in `plugins.yaml`: `repo_milestone`, shared with `milestonestatus`.
    public static let configurationKey = MilestoneSettings.key

    static let command = Command(
        "milestone",
        arguments: .any,
        audience: .checked("members of the team that `repo_milestone` names"),
        usage: "/milestone (TITLE|clear)",
        summary: "Puts the issue or pull request into an open milestone; `clear` takes it out.",
        examples: ["/milestone v1.2", "/milestone clear"]
    )

    let settings: MilestoneSettings

    /// Makes the plugin from its section.
    public init(configuration: MilestoneSettings) {
        settings = configuration
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(Self.command) { event, call in
                let title = event.invocations.first?.arguments ?? ""
                guard !title.isEmpty else {
                    throw Refusal("`/milestone` needs the title of a milestone, or `clear`: `/milestone TITLE`.")
                }
                try await settings.maintainers(of: call.repository)
                    .check(event.author, using: Self.command.name, call)
                if title == "clear" { return [.setMilestone(nil, on: event.thread)] }
                let milestones = try await call.forge.milestones(in: call.repository)
                guard let milestone = milestones.first(where: { $0.title == title }) else {
                    throw Self.refusal(milestones, call.repository)
                }
                return [.setMilestone(milestone.number, on: event.thread)]
            }
        ]
    }

    private static func refusal(_ milestones: [Milestone], _ repository: RepositoryName) -> Refusal {
        let titles = milestones.map { "`\($0.title)`" }.sorted().joined(separator: ", ")
        let choice = titles.isEmpty ? "It has none that is open." : "It has: \(titles)."
        return Refusal(
            "\(repository) has no such open milestone. \(choice) `/milestone clear` takes the milestone off."
        )
    }
}
