/// One key of a Kubernetes secret.
public struct SecretKeyReference: Codable, Hashable, Sendable {
    /// The secret.
    @OmitEmpty public var name: String
    /// The key in it.
    @OmitEmpty public var key: String

    /// One key of a secret.
    public init(name: String, key: String) {
        self.name = name
        self.key = key
    }
}
