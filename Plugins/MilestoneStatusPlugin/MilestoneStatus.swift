public import PluginKit

/// Says by a label how far along something is that belongs to a milestone.
public struct MilestoneStatus: Plugin {
    /// The name in `plugins.yaml`: `milestonestatus`.
    public static let name: PluginName = "milestonestatus"
    /// What it does, for help.
    public static let summary = "Labels issues and pull requests with their state in a milestone: `/status in-review`."
    /// The key in `plugins.yaml`: `repo_milestone`, shared with `milestone`.
    public static let configurationKey = MilestoneSettings.key

    static let values = ["approved-for-milestone", "in-progress", "in-review"]

    static let command = Command(
        "status",
        arguments: .any,
        audience: .checked("members of the team that `repo_milestone` names"),
        usage: "/status (\(values.joined(separator: "|")))",
        summary: "Puts on a label such as `status/in-review`.",
        examples: values.map { "/status \($0)" }
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
                let asked = event.invocations.map { $0.arguments.lowercased() }
                let known = Self.values.filter(asked.contains)
                let complaint = asked.contains { !Self.values.contains($0) } ? [Self.complaint] : []
                guard !known.isEmpty else { throw Refusal(Self.complaint) }
                try await settings.maintainers(of: call.repository)
                    .check(event.author, using: Self.command.name, call)
                return known.map { .setLabel(LabelName("status/\($0)"), present: true, on: event.thread) }
                    + complaint.map { .reply($0) }
            }
        ]
    }

    private static let complaint = "`/status` takes one of \(values.map { "`\($0)`" }.joined(separator: ", "))."
}
