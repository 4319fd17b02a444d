public import ConfigurationSchema
import ForgeModel
public import JobModel
import YAML

/// An address that states of jobs are posted to: an element of `job_webhooks`, a section of Bowsprit's own.
public struct JobWebhook: ConfigurationSection, Hashable {
    /// The address.
    public var url = ""
    /// Organisations and repositories; empty is all, and jobs of none.
    public var repos: [String] = []
    /// The types of jobs; empty is all.
    public var jobTypes: [ProwJobType] = []
    /// The states; empty is all.
    public var states: [ProwJobState] = []

    /// No address yet.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "url",
            \.url,
            "The address, of http or https. Redirects are not followed.",
            example: "'https://ci.example.com/jobs'",
            isRequired: true
        ),
        .init(
            "repos",
            \.repos,
            "Organisations and repositories whose jobs it hears of. An empty list is all, and jobs of none.",
            example: "[kubernetes, kubernetes-sigs/kind]"
        ),
        .init(
            "job_types",
            \.jobTypes,
            "The types of jobs that it hears of. An empty list is all.",
            example: "[postsubmit, periodic]"
        ),
        .init(
            "states",
            \.states,
            "The states that it hears of. An empty list is all.",
            example: "[success, failure, error, aborted]"
        ),
    ]

    /// Checks that the address is one.
    public mutating func finish(_ decoder: any Decoder) throws {
        guard !WebAddress.isValid(url) else { return }
        try decoder.report(DiagnosticError(.webAddress, "`\(url)` is not an address of http or https"), at: "url")
    }

    /// Whether a job, in the state that it is in, is one that the address hears of.
    public func wants(_ job: ProwJob) -> Bool {
        guard jobTypes.isEmpty || jobTypes.contains(job.spec.type), states.isEmpty || states.contains(job.status.state)
        else { return false }
        guard !repos.isEmpty else { return true }
        guard let refs = job.spec.mainRefs else { return false }
        let repository = RepositoryName(owner: refs.org, name: refs.repo)
        return repos.contains { repository.isNamed(by: $0) }
    }
}
