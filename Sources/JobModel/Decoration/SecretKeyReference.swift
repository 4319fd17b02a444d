public import ConfigurationSchema

/// One key of a Kubernetes secret.
public struct SecretKeyReference: ConfigurationSection, Encodable, Hashable {
    /// The secret.
    public var name = ""
    /// The key in it.
    public var key = ""

    /// The keys of configuration files and of ProwJobs.
    public static let keys: SectionKeys<Self> = [
        .init("name", \.name, "The name of the secret.", example: "github-token"),
        .init("key", \.key, "The key in the secret.", example: "token"),
    ]

    /// No secret yet.
    public init() {}

    /// One key of a secret.
    public init(name: String, key: String) {
        self.name = name
        self.key = key
    }
}
