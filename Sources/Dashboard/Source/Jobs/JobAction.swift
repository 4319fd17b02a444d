/// Something that a person can do to a job from its page.
public enum JobAction: String, Sendable, Hashable, Codable, CaseIterable {
    /// Stop it.
    case abort
    /// Run it again, with the same specification.
    case rerun
    /// Run it again as the configuration says now.
    case rerunLatest = "rerun-latest"

    /// What its button says.
    var title: String {
        switch self {
        case .abort: "Abort"
        case .rerun: "Rerun"
        case .rerunLatest: "Rerun with the latest configuration"
        }
    }
}
