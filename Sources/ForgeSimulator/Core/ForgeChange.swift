/// Says that something on the simulated forge changed: enough to know what to look at again.
public struct ForgeChange: Sendable, Equatable {
    /// What sort of thing changed.
    public enum Kind: String, Sendable {
        case repository, issue, pullRequest = "pull_request", comment, review, label, status, checkRun = "check_run"
        case push, account, hook, delivery
    }

    /// `owner/name`, or the login of an account that is no repository's.
    public let repository: String
    /// The issue or pull request; nil for what concerns the whole repository.
    public let number: Int?
    /// What sort of thing changed.
    public let kind: Kind
}
