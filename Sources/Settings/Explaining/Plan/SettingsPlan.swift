/// What changes in a file of settings, whether or not it has an effect on a repository.
public struct SettingsPlan: Encodable, Hashable, Sendable {
    /// `config.yaml` or `plugins.yaml`, whatever the file is called.
    public var name: String
    /// What changes.
    public var changes: [FieldChange]
}
