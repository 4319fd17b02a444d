public import JobModel

/// One setting of a section: its path, its value, and what gave it that value.
public struct ExplainedField: Encodable, Hashable, Sendable {
    /// The keys that lead to it, with dots: `utility_images.sidecar`.
    public var path: String
    /// The value. A list is one value.
    public var value: JSONValue
    /// What gave it; several where lists of several levels are joined.
    public var origins: [SettingOrigin]
}
