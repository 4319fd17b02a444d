public import ConfigurationSchema

/// Where the logs of jobs lie that another agent runs: an entry of `deck.external_agent_logs`.
public struct ExternalAgentLog: ConfigurationSection, Hashable {
    /// The agent.
    public var agent = ""
    /// The labels of the jobs; empty is all.
    public var selector = ""
    /// The address of a log, a Go template over the ProwJob.
    public var urlTemplate = ""

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("agent", \.agent, "The agent of the jobs.", example: "jenkins", isRequired: true),
        .init(
            "selector",
            \.selector,
            "The labels of the jobs, as a Kubernetes selector; without it, all.",
            example: "'master=ci'"
        ),
        .init(
            "url_template",
            \.urlTemplate,
            "The address of a log, a Go template over the ProwJob.",
            example: "'https://ci.example.com/job/{{.Spec.Job}}/{{.Status.BuildID}}/consoleText'",
            isRequired: true
        ),
    ]

    /// No logs.
    public init() {}
}
