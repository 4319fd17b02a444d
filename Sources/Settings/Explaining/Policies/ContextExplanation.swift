/// What a merge needs of a context, and what says so.
public struct ContextExplanation: Encodable, Hashable, Sendable {
    /// The context.
    public var context: String
    /// What a merge needs of it.
    public var requirement: JobExplanation.Requirement
    /// The jobs and settings that say so.
    public var origins: [SettingOrigin]
}
