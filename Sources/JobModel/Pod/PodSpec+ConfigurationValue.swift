public import ConfigurationSchema

extension PodSpec: ConfigurationValue {
    /// A map that Kubernetes knows.
    public static var schema: ValueSchema { .map(keys: "members of a PodSpec", .any) }
}
