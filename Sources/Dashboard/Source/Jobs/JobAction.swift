/// Something that a person can do to a job from its page.
public enum JobAction: String, Sendable, Hashable, Codable, CaseIterable {
    /// Stop it.
    case abort
    /// Run it again, with the same specification.
    case rerun
}
