/// Where results are uploaded in ResultStore.
public struct ResultStoreConfig: Codable, Hashable, Sendable {
    /// The Google Cloud project.
    @OmitEmpty public var projectID: String

    enum CodingKeys: String, CodingKey {
        case projectID = "project_id"
    }

    /// Uploads to a project.
    public init(projectID: String) {
        self.projectID = projectID
    }
}
