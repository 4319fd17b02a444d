/// A job or a plugin that is added, removed or changed.
public struct PlannedChange: Encodable, Hashable, Sendable {
    /// What happens to it.
    public enum Kind: String, CaseIterable, Encodable, Hashable, Sendable {
        case added
        case removed
        case changed
    }

    /// What happens to it.
    public var kind: Kind
    /// The name.
    public var name: String
    /// Where it is written; of something removed, where it was.
    public var place: ConfigurationPlace?
    /// When it runs, in words; nil where it is not a job.
    public var summary: String?
    /// What changes; empty for what is added or removed.
    public var fields: [FieldChange] = []
}
