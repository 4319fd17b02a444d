public import ConfigurationSchema
import YAML

/// A client that may start jobs: an entry of `gangway.allowed_api_clients`.
public struct GangwayClient: ConfigurationSection, Hashable {
    /// Jobs that a client may start.
    public struct JobFilter: ConfigurationSection, Hashable {
        /// Whose jobs.
        public var tenantID = ""

        /// The keys of the section.
        public static let keys: SectionKeys<Self> = [
            .init("tenant_id", \.tenantID, "The tenant whose jobs are meant.", example: "release", isRequired: true)
        ]

        /// No jobs.
        public init() {}
    }

    /// Who the client is.
    public var project = GoogleProject()
    /// The jobs that it may start.
    public var allowedJobs: [JobFilter] = []

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "gcp",
            \.project,
            "The Google Cloud project that the client calls from.",
            example: "{endpoint_api_consumer_type: PROJECT, endpoint_api_consumer_number: '1234'}",
            isRequired: true
        ),
        .init(
            "allowed_jobs_filters",
            \.allowedJobs,
            "The jobs that the client may start.",
            example: "[{tenant_id: release}]",
            isRequired: true
        ),
    ]

    /// A client that may start nothing.
    public init() {}

    /// Checks that the client may start something, and whose jobs.
    public mutating func finish(_ decoder: any Decoder) throws {
        var message: String?
        if allowedJobs.isEmpty { message = "`allowed_jobs_filters` must not be empty" }
        if allowedJobs.contains(where: \.tenantID.isEmpty) { message = "`tenant_id` must not be empty" }
        if let message { try decoder.report(DiagnosticError(.gangwayClient, message), at: "allowed_jobs_filters") }
    }
}
