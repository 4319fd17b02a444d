public import ConfigurationSchema

/// Where results are uploaded in ResultStore.
public struct ResultStoreConfig: ConfigurationSection, Encodable, Hashable {
    /// The Google Cloud project.
    public var projectID = ""

    /// The keys of configuration files and of ProwJobs.
    public static let keys: SectionKeys<Self> = [
        .init("project_id", \.projectID, "The Google Cloud project.", example: "my-project", hasEffect: false)
    ]

    /// No project yet.
    public init() {}

    /// Uploads to a project.
    public init(projectID: String) {
        self.projectID = projectID
    }
}
